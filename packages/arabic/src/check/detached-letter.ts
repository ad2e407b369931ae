import type { Copy } from "./copy.ts";
import type { Slip } from "./finding.ts";
import { isWord } from "./standing.ts";
import { wordSet } from "./word-table.ts";

const detachable = wordSet("و ب ل ك ف ال وال");

/** What a lone letter stands behind as its name: «المجموعة ب». */
const namesOfLetters = wordSet(`
  المجموعة مجموعة الفئة فئة الخطة خطة الدرجة درجة الحرف حرف النقطة نقطة الشقة شقة المبنى مبنى الفقرة فقرة البند بند فيتامين
  القسم قسم الصف صف الفرع فرع النموذج نموذج الطراز طراز المستوى مستوى التهاب الفريق فريق كتلة الملحق ملحق الجدول جدول الشكل
`);

/** A conjunction, preposition or article that a space parts from its word: «و قال»، «ب تقديم»، «ال حكومة». */
export function* detachedLetters({ words }: Copy): Iterable<Slip> {
  for (const [place, word] of words.entries()) {
    const letter = words[place - 1];
    if (letter === undefined || !word.follows || word.kind !== "word") continue;
    if (letter.kind !== "word" || letter.letters !== letter.text || !detachable.has(letter.letters)) continue;
    if (word.letters.length < 2) continue;
    const before = words[place - 2];
    if (letter.follows && before !== undefined && (before.letters.length === 1 || namesOfLetters.has(before.letters)))
      continue;
    if (letter.letters !== "و" && !isWord(letter.letters + word.letters)) continue;
    yield { start: letter.start, end: word.end, rule: "detached-letter", suggest: [letter.text + word.text] };
  }
}
