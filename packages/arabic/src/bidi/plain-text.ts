import { foreignRuns } from "../foreign-runs.ts";

const controls = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;
const rightToLeftLetter = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
const leftToRightIsolate = "\u2066";
const popIsolate = "\u2069";
const leftToRightMark = "\u200e";

/** Groups of eastern digits go from the right even inside the isolate, unless a mark parts them: «٠٩٦٦ ١١ ١٢٣». */
const easternGap = /(?<=[\u0660-\u0669])(?=[ \u00a0\u202f-][\u0660-\u0669])/gu;

/**
 * A line for where no markup goes: feeds, tickers, titles of windows, share texts, notices. Each foreign run stands
 * between LRI and PDI, so that it reads rightly and the line begins from the right even where its first word is Latin.
 * Whatever controls of direction the text had are replaced. A text without right-to-left letters is returned bare. Doing
 * it twice is doing it once.
 * @example plainTextWithIsolates("ارتفع 3.5% أمس") // "ارتفع \u20663.5%\u2069 أمس"
 */
export function plainTextWithIsolates(text: string): string {
  const bare = text.replaceAll(controls, "");
  if (!rightToLeftLetter.test(bare)) return bare;
  let made = "";
  let done = 0;
  for (const { start, end } of foreignRuns(bare)) {
    made +=
      bare.slice(done, start) +
      leftToRightIsolate +
      bare.slice(start, end).replaceAll(easternGap, leftToRightMark) +
      popIsolate;
    done = end;
  }
  return made + bare.slice(done);
}
