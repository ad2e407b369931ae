import { equal, ok } from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import fc from "fast-check";
import { countedNoun } from "@mihwar/arabic/numbers/counted-noun";
import { type Case, type Gender, numberInWords } from "@mihwar/arabic/numbers/number-in-words";
import { ordinalInWords } from "@mihwar/arabic/numbers/ordinal-in-words";
import { goldNouns } from "./gold/nouns.ts";

interface Gold {
  readonly cardinals: readonly { n: number; gender: Gender; case: Case; isConstruct: boolean; words: string }[];
  readonly ordinals: readonly { n: number; gender: Gender; case: Case; isDefinite: boolean; words: string }[];
  readonly nouns: readonly { n: number; noun: string; case: Case; words: string }[];
}

const gold = JSON.parse(readFileSync(new URL("gold/number-words.json", import.meta.url), "utf8")) as Gold;

test("الأعداد كما تكتبها كتب النحو", () => {
  for (const { n, words, ...place } of gold.cardinals) equal(numberInWords(n, place), words);
});

test("والأعداد الترتيبية", () => {
  for (const { n, words, ...place } of gold.ordinals) equal(ordinalInWords(n, place), words);
});

test("والمعدود معها", () => {
  for (const { n, words, noun, case: kase } of gold.nouns) {
    equal(countedNoun(n, goldNouns[noun] as (typeof goldNouns)[string], { case: kase }), words);
  }
});

test("بالتعريف", () => {
  const words = (n: number, gender: Gender = "masculine", kase: Case = "nominative"): string =>
    numberInWords(n, { gender, case: kase, isDefinite: true });
  equal(words(5), "الخمسة");
  equal(words(8, "feminine"), "الثماني");
  equal(words(11, "feminine"), "الإحدى عشرة");
  equal(words(12, "masculine", "genitive"), "الاثني عشر");
  equal(words(25, "feminine", "accusative"), "الخمس والعشرين");
  equal(words(200), "المئتان");
});

test("وبالأرقام، والواحد والمثنى بلا رقم", () => {
  const reporter = goldNouns["صحفي"] as (typeof goldNouns)[string];
  equal(countedNoun(103, reporter, { in: "western" }), "103 صحفيين");
  equal(countedNoun(111, reporter, { in: "arabic-indic" }), "١١١ صحفيا");
  equal(countedNoun(102, reporter, { in: "western" }), "102 صحفي");
  equal(countedNoun(2, reporter, { in: "western" }), "صحفيان");
  equal(countedNoun(1, reporter, { in: "western" }), "صحفي واحد");
});

test("ما لا يكتب بالكلمات يبقى أرقاما", () => {
  for (const n of [Number.NaN, Number.POSITIVE_INFINITY, 1e21, 2 ** 60, 1e-7]) equal(numberInWords(n), String(n));
  for (const n of [0, -1, 1.5]) equal(ordinalInWords(n), String(n));
});

/**
 * The grammar of the counted noun once more, as a school book tells it: a table by the last two digits, without any of
 * the code that is tried by it.
 */
const unitsFor: Record<Gender, readonly string[]> = {
  masculine: "ثلاثة أربعة خمسة ستة سبعة ثمانية تسعة عشرة".split(" "),
  feminine: "ثلاث أربع خمس ست سبع ثماني تسع عشر".split(" "),
};
const tensNames = "عشر ثلاث أربع خمس ست سبع ثمان تسع".split(" ");
const hundredNames = "ثلاث أربع خمس ست سبع ثمان تسع".split(" ");

function schoolbook(n: number, noun: string, kase: Case): string {
  const { gender, singular, plural, many, dual } = forms[noun] as Forms;
  const isMasculine = gender === "masculine";
  const u = kase === "nominative";
  const hundreds = Math.floor(n / 100);
  const rest = n % 100;
  const directly = rest <= 2;
  const hundred = [
    "",
    "مئة",
    `مئت${u ? "ا" : "ي"}${directly ? "" : "ن"}`,
    ...hundredNames.map((name) => `${name}مئة`),
    "ألف",
  ][hundreds] as string;
  const accusative = kase === "accusative";
  const oneNoun = accusative ? many : singular;
  const twoNoun = dual[u ? 0 : 1];
  if (hundreds === 0 && rest === 1) return `${oneNoun} ${isMasculine ? `واحد${accusative ? "ا" : ""}` : "واحدة"}`;
  if (hundreds === 0 && rest === 2) return twoNoun;
  if (rest === 0) return `${hundred} ${singular}`;
  const before = hundreds === 0 ? "" : `${hundred} و`;
  if (rest === 1) return `${hundred} ${singular} و${oneNoun}`;
  if (rest === 2) return `${hundred} ${singular} و${twoNoun}`;
  if (rest <= 10) return `${before}${unitsFor[gender][rest - 3]} ${plural}`;
  if (rest === 11) return `${before}${isMasculine ? "أحد عشر" : "إحدى عشرة"} ${many}`;
  if (rest === 12)
    return `${before}${isMasculine ? "اثن" : "اثنت"}${u ? "ا" : "ي"} ${isMasculine ? "عشر" : "عشرة"} ${many}`;
  if (rest < 20) return `${before}${unitsFor[gender][rest - 13]} ${isMasculine ? "عشر" : "عشرة"} ${many}`;
  const tens = `${tensNames[Math.floor(rest / 10) - 2]}${u ? "ون" : "ين"}`;
  const unit = rest % 10;
  if (unit === 0) return `${before}${tens} ${many}`;
  if (unit === 1) return `${before}${isMasculine ? `واحد${accusative ? "ا" : ""}` : "إحدى"} و${tens} ${many}`;
  if (unit === 2) return `${before}${isMasculine ? "اثن" : "اثنت"}${u ? "ان" : "ين"} و${tens} ${many}`;
  const tanwin = !isMasculine && accusative ? "ا" : "";
  const name = unitsFor[gender][unit - 3] as string;
  const said = !isMasculine && unit === 8 && !accusative ? "ثمان" : `${name}${tanwin}`;
  return `${before}${said} و${tens} ${many}`;
}

interface Forms {
  readonly gender: Gender;
  readonly singular: string;
  readonly plural: string;
  readonly many: string;
  readonly dual: readonly [nominative: string, oblique: string];
}

/** Each form written out, where the code derives them. */
const forms: Readonly<Record<string, Forms>> = {
  صحفي: {
    gender: "masculine",
    singular: "صحفي",
    plural: "صحفيين",
    many: "صحفيا",
    dual: ["صحفيان", "صحفيين"],
  },
  سنة: { gender: "feminine", singular: "سنة", plural: "سنوات", many: "سنة", dual: ["سنتان", "سنتين"] },
  مستشفى: {
    gender: "masculine",
    singular: "مستشفى",
    plural: "مستشفيات",
    many: "مستشفى",
    dual: ["مستشفيان", "مستشفيين"],
  },
  شيء: { gender: "masculine", singular: "شيء", plural: "أشياء", many: "شيئا", dual: ["شيئان", "شيئين"] },
  جزء: { gender: "masculine", singular: "جزء", plural: "أجزاء", many: "جزءا", dual: ["جزءان", "جزءين"] },
  صحراء: {
    gender: "feminine",
    singular: "صحراء",
    plural: "صحارى",
    many: "صحراء",
    dual: ["صحراوان", "صحراوين"],
  },
  قاض: { gender: "masculine", singular: "قاض", plural: "قضاة", many: "قاضيا", dual: ["قاضيان", "قاضيين"] },
  يورو: { gender: "masculine", singular: "يورو", plural: "يورو", many: "يورو", dual: ["يوروان", "يوروين"] },
};

test("المعدود صحيح لكل عدد إلى الألف، في كل جنس وإعراب", () => {
  for (const noun of Object.keys(forms)) {
    for (const kase of ["nominative", "accusative", "genitive"] as const) {
      for (let n = 1; n <= 1000; n++) {
        equal(countedNoun(n, goldNouns[noun] as (typeof goldNouns)[string], { case: kase }), schoolbook(n, noun, kase));
      }
    }
  }
});

test("لا عدد يرمي خطأ، ولا كلمة فارغة", () => {
  fc.assert(
    fc.property(fc.oneof(fc.double(), fc.integer()), (n) => {
      for (const words of [
        numberInWords(n),
        ordinalInWords(n),
        countedNoun(n, goldNouns["سنة"] as (typeof goldNouns)[string]),
      ]) {
        ok(words.trim() === words && words !== "" && !words.includes("  ") && !words.includes("undefined"));
      }
    }),
  );
});
