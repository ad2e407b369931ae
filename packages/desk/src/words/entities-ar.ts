import { agree } from "@mihwar/arabic/agree";
import {
  type Entity,
  type ItemKind,
  type TakenField,
  type WordsFor,
  dossierRefusalWordsAr,
  dossierWordsAr,
  say,
} from "@mihwar/newsroom";
import type { EntityField, EntityRefusal } from "../entity-form.ts";
import type { ItemLineName } from "../item-lines.ts";
import type { DecisionRefusal } from "../suggestion-decision.ts";
import { hasWords } from "./has-words.ts";
import { itemWordsAr } from "./item-ar.ts";
import { suggestionWordsAr } from "./suggestions-ar.ts";

export type OwnEntityRefusal = Extract<
  EntityRefusal,
  {
    readonly code:
      | "name-empty"
      | "kind-unknown"
      | "merge-self"
      | "point-unreadable"
      | "entity-changed"
      | "other-kind"
      | "cycle"
      | "nothing-changed";
  }
>;

/** What the pages of entities say. */
export interface EntityWords {
  readonly title: string;
  readonly gist: string;
  readonly search: string;
  readonly question: string;
  readonly kind: string;
  readonly anyKind: string;
  readonly find: string;
  readonly clear: string;
  readonly none: string;
  readonly noneFound: string;
  readonly count: (count: number) => string;
  readonly more: (count: number) => string;
  readonly named: (times: number) => string;
  readonly public: string;
  readonly map: (name: string) => string;
  readonly fields: Readonly<Record<EntityField, string>>;
  readonly hints: Readonly<Partial<Record<EntityField, string>>>;
  readonly genderAsNamed: string;
  readonly genders: Readonly<Record<NonNullable<Entity["gender"]>, string>>;
  readonly change: string;
  readonly fix: string;
  readonly why: string;
  readonly look: string;
  readonly difference: string;
  readonly noDifference: string;
  readonly save: string;
  readonly onlyEditors: string;
  readonly naming: (times: number) => string;
  readonly namingMore: (count: number) => string;
  readonly itemKinds: Readonly<Record<ItemKind, string>>;
  readonly absorbed: string;
  readonly like: string;
  readonly likeGist: string;
  readonly merge: string;
  readonly mergeWith: (name: string) => string;
  readonly mergeTitle: string;
  readonly mergeGist: string;
  readonly with: string;
  readonly seeMerge: string;
  readonly stays: string;
  readonly keepNames: (name: string) => string;
  readonly takes: string;
  readonly same: string;
  readonly lookAgain: string;
  readonly doMerge: (goes: string, stays: string) => string;
  readonly undoable: string;
  readonly changes: (count: number) => string;
  readonly unmerge: string;
  readonly unmergeOf: (name: string) => string;
  readonly unmergeTitle: string;
  readonly unmergeGist: string;
  readonly mergedAt: string;
  readonly unmergeFirst: (name: string) => string;
  readonly kept: string;
  readonly since: string;
  readonly sinceGist: (stays: string) => string;
  readonly doUnmerge: (name: string) => string;
  /** Under what name a field of an item stands among its lines. */
  readonly fieldLines: Readonly<Record<string, ItemLineName>>;
  readonly refusal: (refusal: EntityRefusal | DecisionRefusal, nameOf: (by: `u:${string}`) => string) => string;
}

const entities = { one: "كيان", two: "كيانان", few: "كيانات", many: "كيانًا", other: "كيان" };
const items = { one: "سطر", two: "سطران", few: "أسطر", many: "سطرًا", other: "سطر" };

const ownRefusals: WordsFor<OwnEntityRefusal> = {
  "name-empty": () => "اكتب الاسم",
  "kind-unknown": () => "اختر النوع من القائمة",
  "merge-self": () => "هذا هو نفسه؛ اختر كيانًا آخر",
  "point-unreadable": ({ written }) =>
    `«${written}» ليس موضعًا؛ اكتب خط العرض ثم خط الطول، هكذا: \u206633.89, 35.50\u2069`,
  "entity-changed": () => "تغيّر منذ أن قرأت الصفحة؛ راجع ما صار ثم أعد المحاولة",
  "other-kind": () => "ليسا من نوع واحد، فلا يصيران واحدًا؛ صحّح نوع أحدهما أولًا",
  cycle: () => "لو دُمجا لصار الكيان منتميًا إلى نفسه؛ صحّح أولًا إلى مَن ينتمي",
  "nothing-changed": () => "لا تغيير في ما كتبت",
};

/** The fields of items by the lines in which they stand. */
export const fieldLines: EntityWords["fieldLines"] = {
  aliases: "alias",
  role: "role",
  gender: "gender",
  of: "of",
  members: "member",
  same: "same",
  geometry: "geometry",
  places: "place",
  actors: "actor",
  part: "part",
  by: "by",
  to: "to",
  about: "about",
  relation: "relation",
  fate: "fate",
  evidence: "evidence",
  gist: "gist",
  links: "link",
  event: "event",
  answers: "answers",
} satisfies Record<Exclude<TakenField, never>, ItemLineName> & Record<string, ItemLineName>;

export const entityWordsAr: EntityWords = {
  title: "الكيانات",
  gist: "كل من تذكره الملفات وما تذكره: أشخاص وجهات وبلدان وأمكنة ونصوص وموارد.",
  search: "البحث في الكيانات",
  question: "الاسم، على أي وجه كُتب",
  kind: "النوع",
  anyKind: "كل الأنواع",
  find: "ابحث",
  clear: "الكل",
  none: "لم يدخل الملفات كيان بعد.",
  noneFound: "لا كيان بهذا الاسم.",
  count: (count) => (count === 1 ? "كيان واحد" : agree(count, entities)),
  more: (count) => `وبعدها ${agree(count, entities)}: أظهر المزيد`,
  named: (times) =>
    times === 0 ? "لا يُذكر" : times === 1 ? "يُذكر في سطر واحد" : `يُذكر في ${agree(times, { ...items, two: "سطرين" })}`,
  public: "صفحته عند القراء",
  map: (name) => `${name} على خريطة القراء`,
  fields: {
    name: "الاسم",
    aliases: "أسماؤه الأخرى",
    entityKind: "النوع",
    role: "الصفة",
    gender: "كيف يطابقه الفعل",
    of: "ينتمي إلى",
    members: "أعضاؤه",
    iso: "رمز البلد ISO",
    wikidata: "رقمه في ويكي بيانات",
    geometry: "موضعه على الخريطة",
  },
  hints: {
    aliases: "اسم في كل سطر.",
    of: "الاسم كما في الملفات، أو فارغ.",
    members: "اسم في كل سطر، كما في الملفات.",
    wikidata: "مثل Q232.",
    geometry:
      "خط العرض ثم خط الطول: \u206633.89, 35.50\u2069. نقطة واحدة لمكان، ونقطتان فأكثر لطريق أو ممرّ، كل نقطة في سطر.",
  },
  genderAsNamed: "كما يدل اسمه",
  genders: itemWordsAr.genders,
  change: "تعديل",
  fix: "كان خطأ، وهذا تصحيحه",
  why: "السبب",
  look: "انظر الفرق",
  difference: "كان، ويصير",
  noDifference: "لا فرق.",
  save: "احفظ",
  onlyEditors: "يعدّله محرر؛ لك أن تقرأه.",
  naming: (times) =>
    times === 0 ? "لا يذكره شيء" : times === 1 ? "يذكره سطر واحد" : `حيث يُذكر: ${agree(times, items)}`,
  namingMore: (count) => `وغيرها: ${agree(count, items)}`,
  itemKinds: dossierWordsAr.kinds,
  absorbed: "ما دُمج فيه",
  like: "قد يكون هو نفسه",
  likeGist: "من نوعه، واسمه من أسمائه على وجه آخر. لا يُدمج شيء من نفسه.",
  merge: "ادمجه بآخر",
  mergeWith: (name) => `ادمجه بـ«${name}»`,
  mergeTitle: "دمج كيانين",
  mergeGist: "اختر الكيان الآخر؛ سترى كل ما يتغيّر قبل أن يُدمج شيء.",
  with: "الكيان الآخر: اسمه أو معرّفه",
  seeMerge: "انظر ما يتغيّر",
  stays: "أيّهما يبقى",
  keepNames: (name) => `من أسماء «${name}» يبقى`,
  takes: "ويأخذ منه",
  same: "المعرّفات في غير مكان",
  lookAgain: "أعد النظر",
  doMerge: (goes, stays) => `ادمج «${goes}» في «${stays}»`,
  undoable: "يُفكّ الدمج متى شئت: ما نقله يعود، وما تغيّر بعده يبقى.",
  changes: (count) => (count === 1 ? "يتغيّر سطر واحد" : `يتغيّر ${agree(count, items)}`),
  unmerge: "فُكّ الدمج",
  unmergeOf: (name) => `فُكّ دمج «${name}»`,
  unmergeTitle: "فكّ دمج كيانين",
  unmergeGist: "يعود كل ما نقله الدمج إلى حيث كان، ويعود الكيان بعنوانه وصفحته.",
  mergedAt: "دُمج",
  unmergeFirst: (name) => `فُكّ دمج «${name}» أولًا`,
  kept: "تغيّر بعد الدمج، فيبقى كما صار",
  since: "جاء بعد الدمج",
  sinceGist: (stays) => `يبقى لـ«${stays}»: لا يُعرف أيّهما عُني به. عدّله بعد الفكّ إن كان للآخر.`,
  doUnmerge: (name) => `أعد «${name}» كيانًا وحده`,
  fieldLines,
  refusal: (refusal, nameOf) => {
    if (hasWords(ownRefusals, refusal)) return say(ownRefusals, refusal);
    if (refusal.code === "not-merged" || refusal.code === "unmerge-first") return dossierRefusalWordsAr(refusal);
    return suggestionWordsAr.refusal(refusal as Parameters<typeof suggestionWordsAr.refusal>[0], nameOf);
  },
};
