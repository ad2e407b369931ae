import type { Copy } from "./copy.ts";
import type { Slip } from "./finding.ts";

const dropped =
  /^(?:[وف]?(?:أرجو|نرجو|أدعو|ندعو|أشكو|نشكو|أتلو|نتلو|نغزو|أغزو|نبدو|أبدو|أمحو|نمحو|نعفو|أعفو|ننمو|نسمو|أسمو|نصبو|أصبو|نحذو|نخلو))ا$/u;
/** Verbs of the singular whose own waw ends them; with an alef they are the plural of the subjunctive. */
const ownWaw =
  /^[وفس]?(?:يدعو|تدعو|يرجو|ترجو|يبدو|تبدو|ينمو|تنمو|يعلو|تعلو|يخلو|تخلو|يشكو|تشكو|يصحو|تصحو|يسمو|تسمو|يغزو|تغزو|يعفو|تعفو|يطفو|تطفو|يتلو|تتلو|يمحو|تمحو|يعدو|تعدو|يدنو|تدنو)ا$/u;
const governs = /^[وف]?(?:أن|لن|لم|كي|لكي|حتى|ألا|لئلا|لا|إن|من|ما|أن|بأن|كيلا|ولم|ولن|إذن|أ?لم|إلا|أو|مهما|حين)$/u;
/** So far back a particle still governs: «لم يأتوا ولم … أو يدعوا». */
const reach = 12;

/** «نرجوا», «يدعوا الرئيس»: the waw of the verb itself takes no alef; that of the plural does. */
export function* alefBehindOwnWaw({ words }: Copy): Iterable<Slip> {
  for (const [place, word] of words.entries()) {
    const { letters, start, end, text } = word;
    const isFirst = dropped.test(letters);
    if (!isFirst && !ownWaw.test(letters)) continue;
    if (!isFirst) {
      const near = words.slice(Math.max(0, place - reach), place);
      if (letters.startsWith("ل") || near.some((one) => governs.test(one.letters) || /^ل[يت]/u.test(one.letters)))
        continue;
    }
    yield { start, end, rule: "final-alef", suggest: [text.replace(/ا$/u, "")] };
  }
}
