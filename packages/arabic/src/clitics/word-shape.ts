/**
 * The patterns (أوزان) in which Arabic builds its words, written without vowels; a dot is a root letter. A stem that
 * fits one is likelier to be a whole Arabic word than one that does not.
 */
const patterns: readonly string[] = [
  "م..و.",
  "م.ا..",
  "م..ا.",
  "م...",
  "م.ا.ي.",
  "مت...",
  "مت.ا..",
  "من...",
  "م.ت..",
  "مست...",
  "م...ي",
  "م.وا.",
  "ت..ي.",
  "ت...",
  "ت.ا..",
  "ا.ت.ا.",
  "ا.ت..",
  "ان..ا.",
  "ان...",
  "است..ا.",
  "است...",
  "إ..ا.",
  "أ..ا.",
  "أ...",
  "أ.ا..",
  ".ا..",
  "..ي.",
  "..ا.",
  "..و.",
  "..ائ.",
  ".وا..",
  ".وا.ي.",
  ".ا.و.",
  ".و.ا.",
  "...ا.",
  "...ا..",
  "...ا.ي.",
  "أ..اء",
  "..لاء",
  "ا..ا.",
];

const fits = new RegExp(`^(?:${patterns.join("|").replaceAll(".", "[^اأإآىةئؤ]")})$`, "u");

/** Whether a stem is built as Arabic builds its words. */
export const hasArabicShape = (stem: string): boolean => fits.test(stem);

/** How names and loan words end that no Arabic word does, and letters that stand side by side in loans alone. */
const foreign =
  /(?:يا|سون|تون|وف|يتش|برغ|لاند|ندا|ستان|نكو|يني|ير|وس|يس|ان|ين|ون|و|ي[كج]|نغ|ند)$|[غج][غج]|^وي|يو|آ.|ڤ|پ|چ|گ/u;

/** Whether a stem looks like a name or a loan: no ending should be parted from it. */
export const hasForeignShape = (stem: string): boolean => foreign.test(stem);
