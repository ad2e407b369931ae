import { foldForSearch } from "@mihwar/arabic/fold";
import { isTitle } from "@mihwar/arabic/names/person-title";
import { isFeminine } from "./gender.ts";
import { ofThemselves } from "./own-pronoun.ts";
import type { Party, Row } from "./sentence-row.ts";
import type { Actor } from "./actor.ts";
import { withoutAnd } from "./without-and.ts";

const prepositions = new Set(
  "في من على إلى عن مع بين لدى ضد عند نحو تجاه حول بشأن بحسب وفق حسب".split(" ").map(foldForSearch),
);
/** Whoever stands behind these is there, and does not act: «بحضور وزيري الطاقة». */
const company = /(?:^|\s)(?:بحضور|بمشاركة|برئاسة|بوساطة|برعاية|بدعوة من)\s[^،.]*$/u;

/** Whether a party hangs on a preposition, before it or part of its word: «مع الوزارة», «بالوزارة», «لكازاخستان». */
export function isGoverned({ text, words, keys }: Row, { from: at, actors: [actor] }: Party): boolean {
  let before = at - 1;
  while (before > 0 && isTitle(keys[before] ?? "")) before -= 1;
  if (prepositions.has(withoutAnd(keys[before] ?? ""))) return true;
  if (company.test(text.slice(0, words[at]?.start ?? 0))) return true;
  const printed = foldForSearch(words[at]?.text ?? "").replace(/^[وف]/u, "");
  // «إن بلاده تسعى»: its «ب» is its own.
  if (printed.startsWith("بلاد")) return false;
  const name = foldForSearch(actor?.entity.name ?? "");
  return /^(?:لل|بال)/u.test(printed) || (/^[بلك]/u.test(printed) && !name.startsWith(printed.slice(0, 2)));
}

/** Of the pattern «تفعّل» and «تفاعل»: their ت is no prefix of the feminine. */
export const masculinePast: ReadonlySet<string> = new Set(
  "تعهد تقدم تطلع توصل توافق تلقي تسلم تمني تمسك توقع تنازل".split(" "),
);

/** Whether two agree, as far as the form of a verb and the name of a party say. */
export function agrees(verb: string, party: Party, isTitled = false): boolean {
  if (/(?:وا|ون|ان|تا)$|.{3}ا$/u.test(verb)) return false;
  // «مديرة المتحف آنيك ديفوس تشترط»: she does it, and not the house.
  const who = bearerOf(party);
  const feminine = who === undefined ? undefined : isFeminine(who.entity);
  if (feminine === undefined || isTitled) return true;
  const isFeminineVerb = verb.endsWith("ت") || (/^ت.{2}/u.test(verb) && !masculinePast.has(verb));
  return feminine === isFeminineVerb;
}

/** Who the sentence is about before a word of it: whoever stands there first and hangs on no preposition. */
export function topicBefore(row: Row, at: number): Party | undefined {
  const parties = [...row.parties.values()].filter(({ to }) => to <= at);
  const clause = row.keys.findLastIndex(
    (key, place) => place < at && ["ان", "بان", "فيما", "بينما", "لكن"].includes(withoutAnd(key)),
  );
  const isTopic = (party: Party) => !isGoverned(row, party);
  return parties.find((party) => party.from > clause && isTopic(party)) ?? parties.find(isTopic);
}

/** Who says «نطالب»: whoever the sentence begins with, or acted before it. */
export const speakerIn = (row: Row): Party | undefined => speakerOf(row) ?? row.before;

/** Who a sentence is about: of whom the next one goes on to tell. */
export const speakerOf = (row: Row): Party | undefined =>
  [...row.parties.values()].find((party) => !isGoverned(row, party));

/** Of whom «مطالبًا» and «مطالبتها» are said: whoever the clause is about, or acted before it. */
export function topicAt(row: Row, at: number): Party | undefined {
  // «قالت الوزيرة إن بلادها … وإنها متمسكة بـ»: the speaker, where the pronoun can be hers.
  const pronoun = row.keys[at - 1] ?? "";
  const speaker = ofThemselves.has(withoutAnd(pronoun)) ? speakerOf(row) : undefined;
  const who = speaker === undefined ? undefined : bearerOf(speaker);
  const feminine = who === undefined ? undefined : isFeminine(who.entity);
  if (feminine === undefined ? speaker !== undefined : feminine === pronoun.endsWith("ها")) return speaker;
  return topicBefore(row, at) ?? row.before;
}

/** What a relative clause tells of somebody is known already: «السجل الذي وعدت الوزارة بنشره». */
export const relative = new Set("الذي التي الذين اللذين اللذان اللتين".split(" "));

/**
 * Who stands right before a verb, behind whatever adjectives: «النقابة العامة طالبت». «الوفد الكلداري طلب» has a subject
 * that nobody knows.
 */
export function subjectBefore(row: Row, at: number): Party | "unknown" | undefined {
  // «وثيقة تحث الصندوق على», «لافتات تطالب بـ»: the paper says it.
  if (/^[يت]/u.test(row.keys[at] ?? "") && papers.has(withoutAnd(row.keys[at - 1] ?? ""))) return "unknown";
  let place = at;
  while (place > 0 && place > at - 3) {
    const party = [...row.parties.values()].find(({ to }) => to === place);
    if (party !== undefined) return party;
    const key = row.keys[place - 1] ?? "";
    if (
      !/^ال.{3}/u.test(key) ||
      relative.has(key) ||
      /[،؛:.»]/u.test(row.text.slice(row.words[place - 1]?.end, row.words[place]?.start))
    )
      break;
    place -= 1;
  }
  // «في ختام الاجتماع طالبت», «بموجب الاتفاق تتعهد»: a noun that hangs on something does nothing.
  const governor = withoutAnd(row.keys[place - 1] ?? "");
  const isHung = prepositions.has(governor) || hangers.has(governor);
  return place === at || isHung || timeWords.has(row.keys[at - 1] ?? "") ? undefined : "unknown";
}
const papers = new Set("وثيقه عريضه بيان كتاب رساله مذكره لافته لافتات شعارات هتافات قرار نص لائحه دعوي".split(" "));
const hangers = new Set("بموجب خلال بعد قبل عقب ختام اثر منذ بعيد قبيل اثناء".split(" "));
const timeWords = new Set(
  "اليوم الاثنين الاحد الثلاثاء الاربعاء الخميس الجمعه السبت الماضي المقبل الماضيه المقبله الجاري المقابل التالي الان".split(
    " ",
  ),
);

const isKnown = ({ isNew }: Actor): boolean => !isNew;
const bearerOf = ({ actors }: Party): Actor | undefined =>
  actors.findLast((one) => isKnown(one) && one.entity.entityKind === "person") ?? actors.find(isKnown) ?? actors[0];

/** Who a party is: the one that the dossiers know, a person rather than the house, else whom the story tells first. */
export const actorsOf = (party: Party): readonly Actor[] =>
  party.isBoth === true ? party.actors : [bearerOf(party) ?? []].flat();
