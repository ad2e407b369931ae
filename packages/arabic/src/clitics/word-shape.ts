import { lexicon } from "../lexicon/lexicon.ts";

/**
 * The patterns (أوزان) in which Arabic builds its words, written without vowels; ف، ع، ل stand for the root's letters, a
 * second ل for a fourth one. A stem that fits one is likelier to be a whole Arabic word than one that does not.
 */
const patterns: readonly string[] = [
  "فعل فاعل فعيل فعال فعول فعائل فواعل فعالل أفعل أفعال أفاعل فعلاء أفعلاء فعلان",
  "مفعول مفعل مفاعل مفعال مفاعيل متفعل متفاعل منفعل مفتعل مستفعل مفعلل متفعلل",
  "تفعيل تفعلل تفعل تفاعل تفاعيل افتعال افتعل انفعال انفعل استفعال استفعل إفعال افعلال",
  "يفعل يفاعل يتفعل يتفاعل ينفعل يفتعل يستفعل تتفعل تتفاعل تنفعل تفتعل تستفعل",
  "اضطعال اضطعل اصطعال اصطعل ازدعال ازدعل",
].flatMap((line) => line.split(" "));

const letter = "[^اأإآىةؤئ]";
/** Hardly a root begins with ya. */
const firstLetter = "[^اأإآىةؤئي]";

const byLength: ReadonlyMap<number, readonly RegExp[]> = (() => {
  const made = new Map<number, RegExp[]>();
  for (const pattern of patterns) {
    const named = pattern
      .replace("ف", `(?<f>${firstLetter})`)
      .replace("ع", `(?<c>${letter})`)
      .replace("ل", `(?<l>${letter})`)
      .replaceAll("ل", letter);
    made.set(pattern.length, [...(made.get(pattern.length) ?? []), new RegExp(`^${named}$`, "u")]);
  }
  return made;
})();

/** How a stem is built: of a root that the lexicon has, of letters that could be one, or not as Arabic builds. */
export type WordShape = "known root" | "pattern" | "none";

/**
 * Whether a stem fits a pattern, and whether its root is known.
 * @example shapeOf("متمخض") // "known root"
 */
export function shapeOf(stem: string): WordShape {
  let shape: WordShape = "none";
  for (const pattern of byLength.get(stem.length) ?? []) {
    const root = pattern.exec(stem)?.groups;
    if (root === undefined) continue;
    const { f = "", c = "", l = "" } = root;
    if (lexicon().hasRoot(f + c + l)) return "known root";
    shape = "pattern";
  }
  return shape;
}

/** How names and loan words end that no Arabic word does, and letters that stand side by side in loans alone. */
const foreign =
  /(?:يا|سون|تون|وف|يتش|برغ|لاند|ندا|ستان|نكو|يني|ير|وس|يس|ان|ين|ون|و|ي[كج]|نغ|ند)$|[غج][غج]|^وي|يو|.آ|[ڤپچگ]/u;

/**
 * Whether a stem looks like a name or a loan: no ending should be parted from it.
 * @example hasForeignShape("جونسون") // true
 */
export const hasForeignShape = (stem: string): boolean => foreign.test(stem);
