import type { Copy } from "./copy.ts";
import type { Slip } from "./finding.ts";
import type { HouseStyle } from "./house-style.ts";
import { isVerb } from "./standing.ts";
import { wordSet } from "./word-table.ts";

const alefWithFatha = /ا[\u064e\u0655]$/u;
const maddaForTanwin = /^([\u0621-\u064a]{2,})آ$/u;
const wrongAlef = /(?:اءا|ئا|أا|ةا)ً?$/u;

/**
 * The tanwin of the accusative: never a fatha or a madda for it, no alef behind ـاءً and ةً; and where it stands, or
 * whether it is printed, as the house has it.
 */
export function* tanwinOfHouse({ words }: Copy, { tanwin }: HouseStyle): Iterable<Slip> {
  for (const { kind, text, letters, start, end } of words) {
    if (kind !== "word" || letters.length < 3) continue;
    const right = rightTanwin(text, tanwin);
    if (right !== undefined) yield { start, end, rule: "tanwin", suggest: [right] };
  }
}

const adverbsInMadda = wordSet(
  "شكرآ صباحآ دائمآ طبعآ جدآ أيضآ فورآ مثلآ أبدآ حقآ غدآ قليلآ كثيرآ سريعآ قريبآ دويآ رسميآ نهائيآ حاليآ سابقآ لاحقآ أولآ ثانيآ تقريبآ",
);

function rightTanwin(text: string, style: HouseStyle["tanwin"]): string | undefined {
  const placed = (stem: string): string =>
    style === "before-alef" ? `${stem}ًا` : style === "on-alef" ? `${stem}اً` : `${stem}ا`;
  if (alefWithFatha.test(text)) return placed(text.slice(0, -2));
  const madda = maddaForTanwin.exec(text);
  if (madda !== null && (adverbsInMadda.has(text) || text.endsWith("يآ"))) return placed(madda[1] as string);
  if (wrongAlef.test(text)) {
    if (/اءاً?$/u.test(text) && text.endsWith("ً")) return `${text.replace(/اً$/u, "")}ً`;
    if (/ةاً?$/u.test(text) && text.endsWith("ً")) return `${text.replace(/اً$/u, "")}ً`;
    if (/^(?:خطئ|مبدئ|ملجئ)اً?$/u.test(text)) return text.replace(/ئاً?$/u, "أ");
  }
  // «مساءا»: behind the hamza no alef; of two who came, «جاءا», there is.
  if (/..اءا$/u.test(text) && !isVerb(text.slice(0, -1))) return `${text.slice(0, -1)}ً`;
  if (/[^اى]ءً$/u.test(text)) return placed(text.slice(0, -1));
  if (style === undefined) return undefined;
  if (style === "before-alef" && text.endsWith("اً") && !text.endsWith("اءاً")) return placed(text.slice(0, -2));
  if (style === "on-alef" && text.endsWith("ًا")) return placed(text.slice(0, -2));
  if (style === "none" && /اً$|ًا$/u.test(text)) return placed(text.slice(0, -2));
  return undefined;
}
