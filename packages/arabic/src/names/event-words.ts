import { foldedSet } from "./folded-set.ts";

/** Words for what happens, is agreed on or is won, that a proper name completes: «مؤتمر روما»، «معاهدة سان ستيفانو». */
export const eventHeads = foldedSet(`
مؤتمر معركة حرب غزوة اتفاقية اتفاق معاهدة بروتوكول مهرجان إعلان جائزة كأس أولمبياد مونديال صلح موقعة حصار منتدى معرض
`);

/** Works that have a title in quotation marks behind them. */
export const workHeads = foldedSet(
  `كتاب رواية فيلم مسلسل أغنية قصيدة ديوان مسرحية لوحة برنامج ألبوم كتابه روايته فيلمه قصيدته مسرحيته كتابها روايتها فيلمها الكتاب الفيلم المسلسل المسرحية أوبرا سيمفونية قصة لعبة موسوعة ملحمة`,
);
