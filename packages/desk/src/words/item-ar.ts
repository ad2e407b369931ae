import type { DossierLink, Entity, Position } from "@mihwar/newsroom";

/** What lines of items say beside their own words: as readers would read it, in Arabic. */
export const itemWordsAr = {
  withheld: "سند من مادة ليست من أقسامك",
  disputes: "يخالفه",
  changeNote: (name: string) => `تعديل «${name}»`,
  mergeNote: (goes: string, stays: string) => `دُمج «${goes}» في «${stays}»`,
  unmergeNote: (goes: string, stays: string) => `فُكّ دمج «${goes}» في «${stays}»`,
  genders: {
    masculine: "مذكّر",
    feminine: "مؤنّث",
    men: "جمع مذكّر",
    women: "جمع مؤنّث",
    "two men": "مثنّى مذكّر",
    "two women": "مثنّى مؤنّث",
  } satisfies Record<NonNullable<Entity["gender"]>, string>,
  acts: { ask: "يطلب", offer: "يعرض", commit: "يلتزم", stance: "يرى" } satisfies Record<Position["act"], string>,
  relations: {
    affects: "يؤثّر في",
    continues: "يكمل",
    rivals: "ينافس",
    see: "انظر",
  } satisfies Record<DossierLink["relation"], string>,
};
