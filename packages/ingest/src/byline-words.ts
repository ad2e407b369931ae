import type { Byline } from "@mihwar/newsroom/person";

import { lineKey, lineKeys } from "./line-key.ts";

const signed =
  /^(?:بقلم|بريشة|كتب(?:ت|ه|ها|وا)?|كتابة|الكاتبة?|[إا]عداد|تحرير|نص(?=\s*:)|حوار|حاور(?:ه|ته|ها|تها|هم)?|أجر(?:ى|ت|اه)\s+الحوار|حاوره\s+في\s+\S+|تقرير|تحقيق|ترجمة|نقله\s+إلى\s+العربية|تحليل|قراءة|متابعة|المؤلف|اسم\s+الكاتب|الصحفية?|المحررة?|مراسلة?|المراسلة?|مقدمة?\s+الحلقة|تقديم|author|authors|by|written\s+by|reported\s+by)(?:\s*[:،,/|–—-]+\s*|\s+)(.{3,120})$/iu;

const role = /^(?:role|الدور|الصفة|المنصب)\s*[:،,]\s*(.{2,60})$/iu;

/** Words that no person is called; a "name" with one of them is an office or an outlet. */
const offices = lineKeys(
  "وكالة",
  "وكالات",
  "الوكالات",
  "وكالاته",
  "قناة",
  "صحيفة",
  "جريدة",
  "مجلة",
  "موقع",
  "شبكة",
  "فريق",
  "قسم",
  "مكتب",
  "هيئة",
  "مؤسسة",
  "مركز",
  "إدارة",
  "وزارة",
  "تحرير",
  "التحرير",
  "المحرر",
  "محرر",
  "محررو",
  "محرري",
  "أخبار",
  "الأخبار",
  "نيوز",
  "نت",
  "أونلاين",
  "خاص",
  "متابعات",
  "متابعة",
  "رويترز",
  "الأناضول",
  "سانا",
  "وام",
  "واس",
  "قنا",
  "news",
  "agency",
  "agencies",
  "staff",
  "editor",
  "editors",
  "desk",
  "admin",
  "administrator",
  "team",
  "media",
  "online",
  "tv",
  "channel",
  "network",
  "press",
  "reuters",
  "afp",
  "ap",
  "com",
  "net",
  "org",
  "www",
  "http",
  "https",
  "facebook",
  "twitter",
  "مصدر",
  "مصادر",
  "مواقع",
  "بي",
  "سي",
  "إن",
  "ان",
  "عربية",
  "العربية",
  "عربي",
  "الجزيرة",
  "اليوم",
  "الآن",
  "مباشر",
  "رئيس",
  "الرئيس",
  "وزير",
  "الوزير",
  "حول",
  "عن",
  "من",
  "في",
  "على",
  "إلى",
  "أن",
  "مع",
  "هذا",
  "هذه",
  "التي",
  "الذي",
  "كل",
  "بعد",
  "قبل",
  "بين",
  "ماذا",
  "كيف",
  "لماذا",
  "هل",
  "متى",
  "وأن",
  "إن",
  "قال",
  "قالت",
  "يقول",
  "كان",
  "كانت",
  "لم",
  "لن",
  "لا",
  "ما",
  "يكون",
  "عبر",
  "ضد",
  "خلال",
  "منذ",
  "حتى",
  "لكن",
  "أو",
  "ثم",
  "غير",
  "أكثر",
  "الخبر",
  "المقال",
  "تعليق",
  "تعليقا",
);

/** Names that begin with the letter of "and": they are not cut there. */
const wawNames = lineKeys(
  "وليد",
  "وائل",
  "وسام",
  "وفاء",
  "وداد",
  "وهيب",
  "وهبة",
  "وهبي",
  "وجدي",
  "وجيه",
  "وحيد",
  "وردة",
  "وديع",
  "ويليام",
  "وليام",
  "وسيم",
  "وضاح",
  "وصفي",
  "وعد",
  "وفيق",
  "وجدان",
  "والي",
  "وليم",
  "وناس",
  "ونوس",
  "واصف",
  "واثق",
  "ورد",
  "وطفة",
  "ولد",
  "وهاب",
  "وزان",
  "والتر",
  "واين",
  "وودز",
  "ويلسون",
  "واتسون",
  "وارد",
  "ويكس",
  "ولسون",
  "وحشي",
  "وقاص",
  "وافي",
);

/** Whether a text has the shape of a person's name: two to five words of letters, none of an office. */
export function isPersonName(text: string): boolean {
  const words = text.split(" ");
  if (words.length < 2 || words.length > 5 || text.length > 60) return false;
  if (!/^[\p{L}\p{M}.'’\- ]+$/u.test(text)) return false;
  if (text.endsWith(".") && !/ \p{Lu}\.$/u.test(text)) return false;
  return words.every((word) => !offices.has(lineKey(word)) && /\p{L}/u.test(word));
}

function hasOffice(text: string): boolean {
  return text.split(" ").some((word) => offices.has(lineKey(word)));
}

/** Cuts «أمل الناصر وسامي وليد» into its names; commas, slashes and "and" part names too. */
export function splitNames(text: string): readonly string[] {
  const parts = text
    .split(/\s*(?:[،,/&|؛;+]|\sand\s|\s[-–—]\s)\s*/u)
    .map((part) => part.replaceAll(/^[\s"«“.:]+|[\s"»”.:]+$/gu, ""))
    .filter((part) => part !== "");
  return parts.flatMap((part) => {
    const names: string[] = [];
    let words: string[] = [];
    const all = part.split(" ");
    for (const [index, word] of all.entries()) {
      const parting =
        words.length >= 2 &&
        ((word === "و" && index < all.length - 1) ||
          (/^و\p{L}{2,}/u.test(word) && !wawNames.has(lineKey(word)) && index < all.length - 1));
      if (!parting) {
        words.push(word);
        continue;
      }
      names.push(words.join(" "));
      words = word === "و" ? [] : [word.slice(1)];
    }
    if (words.length > 0) names.push(words.join(" "));
    return names;
  });
}

/** The city in front of a signature, or behind it: «القاهرة - أمل الناصر». */
const cities = lineKeys(
  "القاهرة",
  "الإسكندرية",
  "بيروت",
  "دمشق",
  "حلب",
  "بغداد",
  "أربيل",
  "البصرة",
  "عمان",
  "عمّان",
  "القدس",
  "غزة",
  "رام الله",
  "نابلس",
  "الخليل",
  "الناصرة",
  "حيفا",
  "الرياض",
  "جدة",
  "مكة",
  "مكة المكرمة",
  "الدمام",
  "المدينة المنورة",
  "أبها",
  "دبي",
  "أبوظبي",
  "الشارقة",
  "الدوحة",
  "المنامة",
  "الكويت",
  "مسقط",
  "صنعاء",
  "عدن",
  "تعز",
  "الخرطوم",
  "أم درمان",
  "طرابلس",
  "بنغازي",
  "تونس",
  "صفاقس",
  "الجزائر",
  "وهران",
  "قسنطينة",
  "الرباط",
  "الدار البيضاء",
  "مراكش",
  "فاس",
  "طنجة",
  "أكادير",
  "نواكشوط",
  "مقديشو",
  "جيبوتي",
  "إسطنبول",
  "أنقرة",
  "طهران",
  "باريس",
  "لندن",
  "واشنطن",
  "نيويورك",
  "برلين",
  "جنيف",
  "فيينا",
  "بروكسل",
  "موسكو",
  "كييف",
  "روما",
  "مدريد",
  "أثينا",
  "بكين",
  "طوكيو",
  "نيودلهي",
  "إسلام آباد",
  "كابل",
  "أديس أبابا",
  "نيروبي",
  "جوهانسبرغ",
  "أستانا",
  "طشقند",
  "بيشكك",
  "الضفة الغربية",
  "تل أبيب",
  "ستوكهولم",
  "أوسلو",
  "لاهاي",
  "كوالالمبور",
  "جاكرتا",
  "واغادوغو",
  "باماكو",
  "نيامي",
  "داكار",
);

/** Whether a text is a city that signatures stand beside. */
export function isCity(text: string): boolean {
  return cities.has(lineKey(text));
}

/**
 * Reads a line as a signature. Strict: people only, none made up; an outlet or a desk is nobody.
 * @returns the names, or `undefined` where the line is no signature at all; an empty list where it signs for an office.
 * @example bylineNames("حوار: هالة الوادي ومروان شاكر") // [{ name: "هالة الوادي" }, { name: "مروان شاكر" }]
 */
export function bylineNames(text: string): readonly Byline[] | undefined {
  if (text.length > 140 || text.split(" ").length > 16) return undefined;
  const found = signed.exec(text)?.[1];
  if (found !== undefined) {
    const marked = /^\S+\s*[:،,/|–—-]/u.test(text) || /^(?:بقلم|author|by|written)/iu.test(text);
    // Behind a dash stands the place or the outlet: «… - القاهرة».
    const parts = found.split(/\s+[-–—|]\s+|\s*[|/]\s*/u);
    const signature = parts.find((part) => splitNames(part).some(isPersonName) && !isCity(part)) ?? found;
    const names = splitNames(signature.replaceAll(/[()]/gu, ","))
      .filter((name) => !isCity(name))
      .filter(isPersonName);
    // «كتب المدير رسالة»: a verb without a mark is a signature only when nothing but a name follows.
    if (names.length > 0 && (marked || found.split(" ").length <= 5)) return names.map((name) => ({ name }));
    return marked && found.split(" ").length <= 8 && !/[.؟!]$/u.test(text) ? [] : undefined;
  }
  const beside = text.split(/\s*[:/|–—-]\s*/u).filter((part) => part !== "");
  if (beside.length === 3 && text.split(" ").length <= 10) {
    // «سهل الغاب/ سمر عيسى/ وكالة السهل»: the place, who writes, for whom.
    const [, name = "", outlet = ""] = beside;
    if (hasOffice(outlet)) return isPersonName(name) ? [{ name }] : [];
  }
  if (beside.length === 2) {
    const [first = "", second = ""] = beside.map((part) => part.replaceAll(/[()]/gu, "").trim());
    if (isCity(first) && isPersonName(second) && !isCity(second)) return splitNames(second).map((name) => ({ name }));
    if (isCity(second) && isPersonName(first) && !isCity(first)) return splitNames(first).map((name) => ({ name }));
    if (isCity(first) && text.split(" ").length <= 5 && /[«"]/u.test(text)) return [];
  }
  return undefined;
}

/** The office or outlet of a signature («Role, …»), where a line says only that. */
export function bylineRole(text: string): string | undefined {
  return role.exec(text)?.[1]?.trim();
}
