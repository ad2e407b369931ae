import { foldForSearch } from "@mihwar/arabic/fold";
import { isOffice, isTitle } from "@mihwar/arabic/names/person-title";
import type { Token } from "@mihwar/arabic/tokens";
import { saysIt } from "./saying.ts";
import { isGoverned } from "./sentence-parties.ts";
import type { Party, Row } from "./sentence-row.ts";
import { type Frame, wantFrames } from "./want-frames.ts";
import { isVerbalNoun } from "./verbal-noun.ts";
import { type Wanted, leadAt, wantedFrom } from "./wanted.ts";
import { withoutAnd } from "./without-and.ts";

/** Particles and verbs, which are not what somebody is asked for. */
const notThings = /^(?:ي.*|س[يت].*|ت(?:قضي|نص|تضمن|شمل)|[وفبل]?(?:ان|لكن|قد|في|من|على|الي|بعد|قبل|خلال))$/u;

/** How far from its verb what is wanted may begin, in words. */
const reach = 22;

/** Adverbs and the like between a verb and whoever does it. */
const standsBy = new Set(
  `منه منها منهم منهما عليه عليها عليهم اليه اليها اليهم له لها بموجبه بموجبها فيه فيها به بها اليوم امس غدا مجددا ايضا بدوره بدورها كذلك من جهته جهتها جهة جهه ناحيته في بيان بيانه بيانها علي لسان باسم مرة مره اخري تصريح تصريحات الي لم قد`.split(
    " ",
  ),
);

/** «طلب عدم ذكر اسمه»: a source's condition is no news. */
const hidesName = /^(?:عدم|إغفال|حجب|إخفاء|كتمان)\s(?:\S+\s){0,2}(?:اسم|هوي)/u;

/** What stands between a verb and what is wanted: those who want and those who are turned to. */
export interface Between {
  /** Whether a word stands before all parties that is neither a title nor an adverb: somebody unknown may be meant. */
  readonly isVague: boolean;
  /** Whether nothing but adverbs stands there: whoever acted before may be meant. */
  readonly isBare: boolean;
  readonly near: readonly Party[];
  readonly turnedTo: readonly Party[];
  readonly wanted: Wanted;
}

/** Words of an aside between commas. */
const longestAside = 10;

/** The place behind an aside that begins at a word; undefined where no comma ends it. */
function behindComma({ text, words }: Row, at: number): number | undefined {
  for (let place = at + 1; place < Math.min(words.length, at + longestAside + 1); place++) {
    const gap = text.slice(words[place - 1]?.end, words[place]?.start);
    if (/[.؛:!؟?]/u.test(gap)) return undefined;
    if (gap.includes("،")) return place;
  }
  return undefined;
}

/** «طالبت في بيان، بصرف المنحة، …»: what is wanted and no aside begins behind a comma. */
const beginsWanted = (row: Row, at: number, { about }: Frame): boolean =>
  isVerbalNoun((row.keys[at] ?? "").slice(1)) &&
  about.some((lead) => lead === "ب" && leadAt(row, at, lead) !== undefined);

/** Words of a place or an occasion behind «في». */
const longestPlace = 5;

/** The place behind the comma that ends «في مذكرة ختامية،»; undefined where somebody acts before it or none is near. */
function behindPlace({ text, words, parties }: Row, at: number): number | undefined {
  for (let place = at + 1; place < Math.min(words.length, at + longestPlace + 1); place++) {
    if (text.slice(words[place - 1]?.end, words[place]?.start).includes("،")) return place;
    if (parties.has(place)) return undefined;
  }
  return undefined;
}

/** «محامو المتحف»: they say what whoever stands behind them says. Folded. */
const speaksFor = new Set("محامو محامي محاميه ممثلو ممثل ممثله مندوبو مسؤولو اداره".split(" ").map(foldForSearch));

/** Many people by their kind, as an object: «السكان», «المزارعين», «الأهالي». Folded. */
export const isToMany = (key: string): boolean =>
  /^ال.{3,}(?:ين|ات)$/u.test(key) ||
  /^ال(?:سكان|اهالي|طلاب|عمال|تجار|سائقين|ناس|جمهور|زوار|اهل|مواطنات|معلمات|نواب)$/u.test(key);

/** Whether a word without a name is whom a verb turns to: behind its preposition, or many directly behind it. */
const isTurnedTo = (
  { to }: Frame,
  { key, governor, isFirst }: { readonly key: string; readonly governor: string; readonly isFirst: boolean },
): boolean =>
  to === undefined
    ? false
    : to === "direct"
      ? isFirst && isToMany(key)
      : governor === foldForSearch(to) && key.startsWith("ال");

/** Reads on behind a verb: past those who want and those who are turned to, to what is wanted. */
export function readOn(row: Row, from: number, frame: Frame): Between | undefined {
  const { words, keys, parties, text } = row;
  const near: Party[] = [];
  const turnedTo: Party[] = [];
  let isThrough = frame.through === undefined;
  let isVague = false;
  // «وزيرة الصحة أمل الجابري»: what stands between a title and a name.
  let isTitled = false;
  // «طلب من الحكومة», «ناشدت المانحين»: somebody without a name is turned to.
  let isTurned = false;
  let turnedAt = -1;
  let speaksOfWhom = -1;
  let isBare = true;
  let asideEnd = -1;
  for (let at = from; at < Math.min(words.length, from + reach); at++) {
    const word = words[at] as Token;
    const previous = words[at - 1];
    const gap = previous === undefined ? "" : text.slice(previous.end, word.start);
    // «عرضت بديلًا: أن تنقل»
    const isAnnounced = gap.trim() === ":" && leadAt(row, at, "أن") !== undefined;
    if (at > from && ((/[.؛:!؟?]/u.test(gap) && !isAnnounced) || (/«/u.test(gap) && !parties.has(at))))
      return undefined;
    // A quotation that was open before the verb ends.
    if (gap.includes("»") && !text.slice(words[from - 1]?.start, word.start).includes("«")) return undefined;
    // «دعا الاتحاد، على لسان الناطق باسمه، إدارة النادي إلى»
    const isAside = gap.includes("،") && at !== asideEnd && !beginsWanted(row, at, frame);
    const behind = isAside ? behindComma(row, at) : undefined;
    if (behind !== undefined) {
      asideEnd = behind;
      at = behind - 1;
      continue;
    }
    const party = parties.get(at);
    if (party !== undefined) {
      const governor = withoutAnd(keys[at - 1] ?? "");
      const isJoined = frame.isJoint === true && ["مع", "بين"].includes(governor);
      if (frame.to !== undefined && frame.to !== "direct" && governor === foldForSearch(frame.to)) turnedTo.push(party);
      else if (frame.to === "ل" && /^لل?/u.test(word.text)) turnedTo.push(party);
      else if (isJoined || (frame.isReceived === true && governor === "من") || !isGoverned(row, party))
        near.push(party);
      if (isTitled && near.length === 1 && party.actors.every(({ entity }) => entity.entityKind !== "person"))
        isVague = true;
      at = party.to - 1;
      continue;
    }
    const key = withoutAnd(keys[at] ?? "");
    if (!isThrough) {
      isThrough = frame.through?.has(key) === true || frame.through?.has(keys[at] ?? "") === true;
      if (at > from && !isThrough && (wantFrames.has(key) || saysIt(key))) return undefined;
      continue;
    }
    // «أوصت في مذكرة ختامية، … بـ»: where it was said.
    const end = at === from && key === "في" ? behindPlace(row, at) : undefined;
    if (end !== undefined) {
      at = end - 1;
      continue;
    }
    const isFree = turnedTo.length === 0 && !standsBy.has(key);
    const governor = withoutAnd(keys[at - 1] ?? "");
    if (isFree && isTurnedTo(frame, { key: keys[at] ?? "", governor, isFirst: at === from })) {
      isTurned = true;
      turnedAt = at;
      continue;
    }
    for (const lead of frame.about) {
      // «عرض خطة تمويل»: a noun that stands before the verbal noun is what is shown.
      if (lead === "noun" && isVague && near.length === 0 && turnedTo.length === 0 && !isTurned) continue;
      // «طلب من الوزارة خرائط»: directly behind whom it turns to, any noun is what is wanted.
      const isBehindThem = turnedTo.at(-1)?.to === at || (isTurned && turnedAt === at - 1 && /.{3}ا$/u.test(key));
      const isThing = lead === "noun" && isBehindThem && !notThings.test(key);
      const found = isThing ? { from: at, cut: 0 } : leadAt(row, at, lead);
      if (found === undefined) continue;
      const wanted = wantedFrom(row, found.from, found.cut);
      if (wanted === undefined || hidesName.test(wanted.text)) return undefined;
      return { isVague, isBare, near, turnedTo, wanted };
    }
    if (at > from && (wantFrames.has(key) || saysIt(key))) return undefined;
    if (near.length > 0 || turnedTo.length > 0 || standsBy.has(key) || key === foldForSearch(frame.to ?? "")) continue;
    isBare = false;
    if (speaksFor.has(key)) {
      speaksOfWhom = at + 1;
      continue;
    }
    // «محامي الأسر أيمن حداد»
    if (at === speaksOfWhom) continue;
    if (isTitle(key.replace(/(?:ه|ها|هم)$/u, "")) || isTitle(key) || isOffice(key)) isTitled = true;
    else if (!isTitled) isVague = true;
  }
  return undefined;
}
