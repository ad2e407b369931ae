import { toWesternDigits } from "../digits.ts";

const punctuation: Readonly<Record<string, string>> = {
  "،": ",",
  "؛": ";",
  "؟": "?",
  "٪": "%",
  "٫": ".",
  "٬": ",",
  "۔": ".",
  "«": '"',
  "»": '"',
};
const asciiPunctuation: Readonly<Record<string, string>> = {
  "“": '"',
  "”": '"',
  "‘": "'",
  "’": "'",
  "–": "-",
  "—": "-",
  "−": "-",
  "…": "...",
  "\u00a0": " ",
  "\u202f": " ",
};
const latinLetters: Readonly<Record<string, string>> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  ı: "i",
  Æ: "Ae",
  Œ: "Oe",
  Ø: "O",
  Ł: "L",
  Đ: "D",
  Ð: "D",
  Þ: "Th",
};

const strayMarks = /[\u0610-\u061a]|[\u064b-\u065f]|\u0670|[\u06d6-\u06ed]|[\u0640\p{Cf}]/gu;

/**
 * What stands between Arabic words: punctuation and digits as Latin text has them; in the `simple` system Latin letters
 * lose their accents too. Other scripts stay.
 * @example otherText("، ١٢؟ Łódź", true) // ", 12? Lodz"
 */
export function otherText(text: string, isSimple: boolean): string {
  const plain = toWesternDigits(text)
    .replaceAll(strayMarks, "")
    .replaceAll(/[،؛؟٪٫٬۔«»]/gu, (sign) => punctuation[sign] ?? sign);
  if (!isSimple) return plain;
  return plain
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .normalize("NFC")
    .replaceAll(/[^\p{ASCII}]/gu, (sign) => asciiPunctuation[sign] ?? latinLetters[sign] ?? sign);
}
