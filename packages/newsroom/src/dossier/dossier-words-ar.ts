import { say } from "../words.ts";
import { draftProblemWordsAr } from "../words-ar.ts";
import { actVerb } from "./act-verb.ts";
import type { DossierRefusal } from "./dossier-refusal.ts";
import type { DossierWords } from "./dossier-words.ts";

const kinds: DossierWords["kinds"] = {
  dossier: "ملف",
  entity: "كيان",
  event: "حدث",
  position: "موقف",
  fact: "معطى",
};

export const dossierWordsAr: DossierWords = {
  kinds,
  states: { open: "مفتوح", quiet: "هادئ", closed: "مغلق" },
  eventStates: {
    expected: "متوقَّع",
    scheduled: "مقرَّر",
    underway: "جارٍ",
    held: "انعقد",
    postponed: "مؤجَّل",
    cancelled: "أُلغي",
    unclear: "لم يتأكد",
  },
  act: actVerb,
  fates: {
    open: () => "مطروح",
    moving: () => "قيد التحرك",
    stalled: () => "متعثّر",
    partly: () => "تحقّق جزئيًا",
    done: () => "تحقّق",
    failed: (act) => (act === "commit" ? "أُخلف" : "رُفض"),
    lapsed: () => "سقط",
  },
  attributions: {
    witness: "شهادة مراسلنا",
    document: "وثيقة",
    official: "مسؤول مسمّى",
    named: "مصدر مسمّى",
    media: "وسيلة إعلام",
    unnamed: "مصدر غير مسمّى",
    plain: "بلا إسناد في النص",
  },
  refusals: {
    "id-taken": ({ id }) => `${id}: المعرّف مأخوذ؛ اختر غيره`,
    "item-missing": ({ id, by, wanted }) =>
      `${by === undefined ? "" : `${by}: `}لا ${wanted === undefined ? "شيء" : kinds[wanted]} بالمعرّف ${id}؛ أضفه أولًا أو صحّح المعرّف`,
    "evidence-missing": ({ id, place }) =>
      `${id}: لا شيء بلا سند؛ ${{ item: "أضف سندًا", gist: "أضف سندًا لكل جملة في الخلاصة", fate: "أضف سندًا لخطوة المصير" }[place]}`,
    "quote-absent": ({ id, evidence }) =>
      `${id}: لا تقول الفقرة ${evidence.paragraph} من المادة ${evidence.story} (المراجعة ${evidence.revision}): «${evidence.quote}»؛ انقل الكلمات بحروفها`,
    cycle: ({ id, through }) => `${id}: يقع في نفسه (${through.join(" ← ")})؛ أخرجه من أحدها`,
    "why-missing": ({ id }) => `${id}: الرابط وخطوة المصير لا يقومان بلا سبب؛ اكتب السبب`,
    "stance-has-no-fate": ({ id }) => `${id}: الرأي لا مصير له؛ اجعله طلبًا أو عرضًا أو التزامًا، أو احذف المصير`,
    "field-changed": ({ id, field }) => `${id}: غيّر أحد الحقل ${field} منذ أن قرأته؛ اقرأه ثم أعد المحاولة`,
    "field-fixed": ({ id, field }) => `${id}: الحقل ${field} لا يتغيّر أبدًا`,
    "nothing-changed": ({ id }) => `${id}: لا تغيير فيه`,
    unreadable: ({ id, problem }) => `${id}: ${draftProblemWordsAr(problem)}`,
    "still-named": ({ id, by }) => `${id}: يُذكر في ${by.slice(0, 5).join("، ")}؛ أخرجه منها ثم احذفه`,
    "other-kind": ({ id, other }) => `${id} و${other}: ليسا من نوع واحد، فلا يصيران واحدًا؛ صحّح نوع أحدهما أولًا`,
    "not-merged": ({ id }) => `${id}: لم يُدمج في غيره، فلا دمج يُفكّ`,
    "unmerge-first": ({ id, first }) => `${id}: جاء بعده دمج آخر؛ فُكّ دمج ${first} أولًا`,
    "machine-decides": () => "لا تقضي آلة في اقتراح؛ يقضي فيه إنسان باسمه",
    "no-such-proposal": ({ n }) => `السطر ${n} ليس اقتراح آلة`,
    "already-decided": ({ n, by }) => `الاقتراح ${n} قضى فيه ${by} من قبل`,
    "not-decided": ({ n }) => `الاقتراح ${n} ينتظر أصلًا؛ لا قرار فيه يُرجَع عنه`,
    "changed-since": ({ n, id }) => `تغيّر ${id} بعد قبول الاقتراح ${n}؛ عدّله في ملفّه بدل الرجوع عن القبول`,
    "proposed-before": ({ n }) => `اقتُرح هذا في السطر ${n} ولم يُقضَ فيه بعد`,
    "rejected-before": ({ n }) => `رُفض هذا في السطر ${n}، فلا يُسأل عنه ثانية`,
  },
};

/** @example dossierRefusalWordsAr({ code: "no-such-proposal", n: 4 }) // "السطر 4 ليس اقتراح آلة" */
export const dossierRefusalWordsAr = (refusal: DossierRefusal): string => say(dossierWordsAr.refusals, refusal);
