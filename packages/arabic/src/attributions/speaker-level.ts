import type { LineWord } from "./line-word.ts";
import { pairAt, wordSet } from "./word-set.ts";
import {
  adjectives,
  bareReports,
  documents,
  formerly,
  heads,
  knownOfficials,
  mediaAdjectives,
  mediaNouns,
  mediaPairs,
  nameless,
  namelessSources,
  officeHolders,
  officialBodies,
  officialPairs,
  onePerson,
  outletPairs,
  outlets,
  ownReporters,
  privateBodies,
  states,
  statements,
  titles,
} from "./speaker-noun.ts";

/**
 * How near the speaker is to what he says, as the dossiers grade evidence: our own reporter saw it, a document holds it,
 * an official in office or an official body says it, somebody known says it, a medium reports it, somebody unnamed says
 * it, the text does not tell who says it.
 */
export type AttributionLevel = "witness" | "document" | "official" | "named" | "media" | "unnamed" | "plain";

interface SpeakerWords {
  readonly keys: readonly string[];
  /** The whole name stands between quotation marks. */
  readonly isQuoted: boolean;
}

const isMedium = ({ keys, isQuoted }: SpeakerWords): boolean => {
  const first = keys[0] ?? "";
  if (mediaNouns.has(first) || outlets.has(first) || outletPairs.has(pairAt(keys, 0))) return true;
  if (mediaPairs.some(([noun, owners]) => noun === first && keys.slice(1, 3).some((key) => owners.has(key))))
    return true;
  if (first === "وكاله" || first === "شبكه") {
    return keys.length > 1 && keys.slice(1).some((key) => outlets.has(key) || mediaAdjectives.has(key));
  }
  return isQuoted && keys.some((key) => outlets.has(key));
};

/** «شبكة «…»»، «وكالة «…»»: with nothing but a name. */
const isQuotedMedium = ([first, second]: readonly LineWord[]): boolean =>
  ["شبكه", "وكاله"].includes(first?.key ?? "") && second?.quote !== undefined;

const bare = (key: string): string => key.replace(/^(?:لل|وال|بال)/u, "ال").replace(/^ل(?=.{3})/u, "");
const has = (set: ReadonlySet<string>, key: string): boolean => set.has(key) || set.has(bare(key));

const isOfficialBody = (keys: readonly string[]): boolean =>
  keys.some((key, place) => {
    const [own, next] = [bare(key), bare(keys[place + 1] ?? "")];
    return officialPairs.has(`${own} ${next}`) || has(officialBodies, key) || (place === 0 && has(states, key));
  });

/** «الرئيس الفرنسي»، «رئيس أوكرانيا»: of a country, by its adjective or its name. */
const isOfCountry = (keys: readonly string[]): boolean =>
  keys.some((key) => states.has(key) || (/^ال.+يه?$/u.test(key) && !privateBodies.has(key) && !adjectives.has(key)));

const isPresident = (key: string): boolean => ["الرييس", "الرييسه"].includes(key);

/** «مجلس إدارة الشركة» says whose board it is; the council itself is none of the state's. */
const boards = wordSet("إدارة الإدارة أمناء الأمناء إدارتها إدارته");

/** Where the first official and the first private owner stand: «رئيس اتحاد …» is one thing and «وزير … في الاتحاد» another. */
function levelOfOwner(keys: readonly string[]): AttributionLevel | undefined {
  const plain = keys.map(bare);
  if (plain.some((_, place) => officialPairs.has(pairAt(plain, place)))) return "official";
  for (const [place, key] of keys.entries()) {
    if (isOfBoard(keys, place)) continue;
    if (isOfficialBody([key]) || officeHolders.has(key) || isPresident(key) || knownOfficials.has(bare(key)))
      return "official";
    if (has(privateBodies, key)) return "named";
  }
  return undefined;
}

const isOfBoard = (keys: readonly string[], place: number): boolean =>
  (keys[place] === "مجلس" && boards.has(keys[place + 1] ?? "")) ||
  (boards.has(keys[place] ?? "") && keys[place - 1] === "مجلس");

function levelOfHead(keys: readonly string[]): AttributionLevel | undefined {
  if (keys.some((key) => formerly.has(key))) return "named";
  const first = keys[0] ?? "";
  // «نقيب الصاغة» heads a guild; «نقيب في الجيش» holds a rank.
  if (/^نقيبه?$/u.test(first) && keys[1]?.startsWith("ال") === true) return "named";
  if (officeHolders.has(first)) return "official";
  // «الرئيس التنفيذي لشركة»، «المديرة التنفيذية لليونيسف».
  const isExecutive = /^التنفيذيه?$/u.test(keys[1] ?? "");
  const rest = keys.slice(isExecutive ? 2 : 1);
  const owned = levelOfOwner(rest);
  if (owned !== undefined) return owned;
  if (isExecutive) return "named";
  if (isPresident(first)) return "official";
  return heads.has(first) && isOfCountry(rest) ? "official" : undefined;
}

const prepositional = /^(?:في|من|لدي|ب.{3,}|ل.{3,}|علي|مع|عند|طلب|رفض|فضل|اشترط|تحدث|لم)$/u;
const indefiniteAdjectives = wordSet(
  "كبير كبيرة رفيع رفيعة بارز بارزة سابق سابقة مطلع مطلعة مقرب مقربة آخر أخرى مستقل مستقلة متخصص متخصصة متقاعد ثان واحد",
);

/** Of somebody the text names by his kind only: no «the», no name. */
function isNameless(keys: readonly string[]): boolean {
  const first = keys[0] ?? "";
  // «متحدث باسم الوزارة» has no name, but the ministry is who speaks.
  if (keys.includes("باسم") || keys.includes("بلسان")) return false;
  // «ثلاثة ممن حضروه», «اثنان منهم»
  if (/^(?:من|ممن|منهم|منهن|منها)$/u.test(keys[1] ?? "") && numerals.has(first)) return true;
  // «أم رامي», «أبو سعيد» are known by that name.
  if (/^(?:ام|ابو|ابا|ابي)$/u.test(first) && keys.length === 2 && !/^ال|(?:ه|ها|هم)$/u.test(keys[1] ?? ""))
    return false;
  if (namelessSources.has(first) || nameless.has(first) || /^(?!ال).{3,}يون$/u.test(first)) return true;
  if (!onePerson.has(first)) return false;
  // «مسؤول ملف الإغاثة» has an owner and is somebody; «مسؤول حكومي», «طبيبة مناوبة في المستشفى» have none.
  const [, second = "", third = ""] = keys;
  if (second === "" || prepositional.test(second) || indefiniteAdjectives.has(second)) return true;
  if (second.startsWith("ال") || third.startsWith("ال")) return false;
  // «وزير خارجية البلاد», «وزير خارجيتها» are somebody's.
  if (/^وزيره?$/u.test(first) && third !== "" && !prepositional.test(third)) return false;
  if (/.{3,}(?:ها|هم|ته)$/u.test(second)) return false;
  return /.{2}يه?$/u.test(second) || prepositional.test(third);
}

const numerals = wordSet(
  "واحد واحدة اثنان اثنين اثنتان ثلاثة ثلاث أربعة أربع خمسة خمس ستة سبعة ثمانية تسعة عشرة عشرات مئات",
);

const pointers = wordSet(
  "ذات نفس أحدث آخر أول عدة سائر جميع كل معظم غالبية ثلاثة ثلاث أربعة أربع خمسة خمس ستة ست سبعة سبع ثمانية تسعة عشرة عشرات مئات",
);

/** «تقريرها السنوي», «حيثياته»: somebody's paper. */
function isOwnDocument(key: string): boolean {
  const noun = /^(?<noun>.{3,})(?:ه|ها|هم)$/u.exec(key)?.groups?.["noun"];
  return noun !== undefined && (documents.has(noun) || documents.has(noun.replace(/ت$/u, "ه")));
}

/** «تقرير لصحيفة»، «مقال في مجلة»: what a medium has written is its word. */
const isArticle = ([first = "", ...rest]: readonly string[]): boolean =>
  articles.has(first) && rest.slice(0, 2).some((key) => has(mediaNouns, key) || outlets.has(key));
const articles = wordSet("تقرير مقال تحقيق خبر افتتاحية");

/** Reads the level off the words of a speaker. `spoken` has the levels of who has spoken before in the text, by their last name. */
export function levelOfSpeaker(
  words: readonly LineWord[],
  isQuoted: boolean,
  spoken: ReadonlyMap<string, AttributionLevel>,
): AttributionLevel {
  const keys = words.map(({ key }) => key);
  // «ذات المصدر»، «أحدث الإحصاءات»، «آخر تقرير»: the noun behind tells.
  if (keys.length > 1 && (pointers.has(keys[0] ?? "") || /^\p{Nd}/u.test(keys[0] ?? ""))) keys.shift();
  const first = keys[0] ?? "";
  if (keys.length === 1 && first === "الوكاله") return spoken.get(first) ?? "media";
  if (keys.slice(0, 2).some((key) => ownReporters.has(key))) return "witness";
  if (bareReports.has(first)) return levelOfReports(keys);
  if (statements.has(first)) return levelOfStatement(keys);
  // «نشرة «مشاريع» الاقتصادية»: a paper with a name of its own is a medium.
  if (first === "نشره" && words[1]?.quote !== undefined) return "media";
  if (documents.has(first) || isOwnDocument(first)) return isArticle(keys) ? "media" : "document";
  if (isMedium({ keys, isQuoted }) || isQuotedMedium(words)) return "media";
  if (isNameless(keys)) return "unnamed";
  if (heads.has(first) || officeHolders.has(first)) return levelOfTitled(keys);
  // «خبير الطاقة»، «الباحث في الشؤون المالية»: what somebody knows about is no office.
  if (onePerson.has(first.replace(/^ال/u, ""))) {
    // «المهندس سامي القاسم رئيس الهيئة»: but an office behind the name is.
    const office = keys.findIndex((key, place) => place > 1 && (heads.has(key) || officeHolders.has(key)));
    return office < 0 ? "named" : levelOfTitled(keys.slice(office));
  }
  if (titles.has(first)) return levelOfTitled(keys);
  if (officialPairs.has(pairAt(keys, 0))) return "official";
  if (has(privateBodies, first)) return isOfNations(keys) ? "official" : "named";
  const owned = keys.some((key) => formerly.has(key))
    ? "named"
    : levelOfOwner(keys.filter((key, place) => place === 0 || !states.has(key)));
  if (owned !== undefined) return owned;
  if (keys.length <= 3 && keys.some((key) => knownOfficials.has(key))) return "official";
  // A name that a source is known by alone and that needs its quotation marks is most often an outlet's: «وفق «الشروق»».
  return spoken.get(surname(keys)) ?? (isQuoted && keys.length <= 3 ? "media" : "named");
}

/** The word by which news calls somebody again: the last of his name, without «ال». */
export const surname = (keys: readonly string[]): string => (keys.at(-1) ?? "").replace(/^ال/u, "");

/** «منظمة الصحة العالمية»، «منظمة الأمم المتحدة»: bodies of states that are called as private ones are. */
const isOfNations = (keys: readonly string[]): boolean =>
  keys.some((key, place) => officialPairs.has(pairAt(keys, place)) || unitedNations.has(key));
const unitedNations = wordSet("الأممية المتحدة اليونسكو يونسكو اليونيسف يونيسف الأونروا أونروا");

/** «هيئة السدود»، «مكتب الأمم المتحدة» are bodies by themselves; «مدير المكتب» is somebody's. */
function levelOfTitled(keys: readonly string[]): AttributionLevel {
  const own = levelOfHead(keys);
  if (own !== undefined) return own;
  return has(officialBodies, keys[0] ?? "") ? "official" : "named";
}

function levelOfReports(keys: readonly string[]): AttributionLevel {
  if (keys.some((key) => mediaAdjectives.has(key))) return "media";
  return isOfficialBody(keys.slice(1)) ? "document" : "unnamed";
}

const papers = wordSet("بيان البيان بلاغ البلاغ تعميم التعميم إعلان");

function levelOfStatement(keys: readonly string[]): AttributionLevel {
  const owner = keys.slice(1);
  if (owner.length === 0) return papers.has(keys[0] ?? "") ? "document" : "unnamed";
  const level = owner[0] === "رسمي" ? "official" : levelOfOwner(owner);
  if (level !== undefined) return level;
  if (has(heads, owner[0] ?? "") && isOfCountry(owner)) return "official";
  return papers.has(keys[0] ?? "") ? "document" : "unnamed";
}
