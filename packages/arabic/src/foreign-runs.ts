/** A run of a text that must stand apart from the right-to-left text around it. Offsets are UTF-16 units, half open. */
export interface ForeignRun {
  readonly start: number;
  readonly end: number;
  readonly kind: "latin" | "number" | "handle" | "email" | "address";
  /** The run's language, where its letters tell it. */
  readonly lang?: "en";
}

/** Letters, marks and punctuation of right-to-left scripts, white space, quotes and full brackets: where a chunk ends. */
const chunkPattern =
  /(?:(?![\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}])[^\s«»“”„"،؛؟۔ـ\u200e\u200f\u061c]|[\u0660-\u0669\u06f0-\u06f9])+/gu;

/** An address goes on through Arabic letters to the next white space. */
const addressStart = /^[(['‘]*(?=(?:https?:\/\/|www\.))/iu;
const addressBody = /[^\s«»"“”<>،؛؟\p{Cf}]+/uy;
const addressTail = /[.,:;!?)\]'’…]+$/u;

const foreignLetter = /\p{L}/u;
const anyDigit = /\p{Nd}/u;
const chunkHead = /^[([{'‘’`.,:;!?…/\\|*_=—–·•]+/u;
const chunkTail = /[)\]}'‘’`.,:;!?…/\\|*_=—–·•-]+$/u;
const handlePattern = /^[@#][\p{L}\p{N}_.]+$/u;
const emailPattern = /^[\w.+%-]{1,64}@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,24}$/u;
/** Names of hosts that a text prints without their scheme. */
const hostPattern =
  /^(?:[a-z0-9-]+\.)+(?:com|org|net|edu|gov|int|info|news|tv|io|me|co|eu|uk|us|fr|de|sa|ae|eg|qa|jo|lb|iq|ma|tn|dz|kz|ru|tr)(?:[/?#]\S*)?$/iu;

/** A number that reads the same on either side: digits with their separators. */
const plainNumber = /^\p{Nd}+(?:[.,:/٫٬]\p{Nd}+)*$/u;
const units = new Set(
  "km m cm mm kg g mg t kW MW GW kWh MWh GWh Hz kHz MHz GHz KB MB GB TB Kbps Mbps Gbps V W A C F l ml bpd mph kmh km/h USD EUR GBP bn".split(
    " ",
  ),
);

interface Chunk {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly kind: ForeignRun["kind"] | "plain-number";
}

/** Whether a hyphen at the front is the sign of its number: one that follows a word («الفئة-5») is not, «و-5» is. */
const isSign = (text: string, at: number): boolean =>
  !/\p{L}\p{M}*(?!ـ)[\p{L}\p{N}]\p{M}{0,4}$/u.test(text.slice(Math.max(0, at - 8), at));

function kindOf(text: string): Chunk["kind"] | undefined {
  if (!foreignLetter.test(text)) {
    if (!anyDigit.test(text)) return undefined;
    return plainNumber.test(text) ? "plain-number" : "number";
  }
  if (text.includes("@") && emailPattern.test(text)) return "email";
  if (handlePattern.test(text)) return "handle";
  if (hostPattern.test(text)) return "address";
  const unit = /^[+-]?[\p{Nd}.,٫٬]+°?(\p{L}+)$/u.exec(text)?.[1];
  return unit !== undefined && units.has(unit) ? "number" : "latin";
}

/** Blood groups and credit ratings, whose minus is theirs: «O-», «BB-». */
const ratingSign = /^(?:A{1,3}|B{1,3}|C{1,3}|AB|O)-/u;
/** Minutes of a match and of an arc: «45'», «30″». */
const prime = /^\p{Nd}+['’′″]/u;
/** The root that a path on a disk begins with. */
const pathRoot = /^\/(?=[\w.-]+\/)/u;

/** How many letters of what ends a chunk are its own: a bracket opened inside, the point of «U.S.», a sign. */
function keptTail(head: string, body: string, tail: string): number {
  const isSignOf = (shape: RegExp): boolean => shape.exec(body + tail)?.[0].length === body.length + 1;
  const isOwn =
    (tail.startsWith(")") && body.includes("(")) ||
    (tail.startsWith(".") && /^(?:\p{L}\.)+\p{L}$/u.test(body)) ||
    isSignOf(ratingSign) ||
    (!/['‘’]/u.test(head) && isSignOf(prime));
  return isOwn ? 1 : 0;
}

/** A chunk without the punctuation that belongs to the text around it. */
function trimmed(text: string, from: number, until: number): Chunk | undefined {
  let chunk = text.slice(from, until);
  const signs = chunkHead.exec(chunk)?.[0] ?? "";
  const head = pathRoot.test(chunk.slice(signs.length - 1)) ? signs.slice(0, -1) : signs;
  let start = from + head.length;
  chunk = chunk.slice(head.length);
  if (/^[-−]/u.test(chunk) && !isSign(text, start)) {
    const hyphens = /^[-−]+/u.exec(chunk)?.[0].length ?? 0;
    start += hyphens;
    chunk = chunk.slice(hyphens);
  }
  const tail = chunkTail.exec(chunk)?.[0] ?? "";
  const body = chunk.slice(0, chunk.length - tail.length);
  chunk = body + tail.slice(0, keptTail(head, body, tail));
  const kind = kindOf(chunk);
  return kind === undefined ? undefined : { start, end: start + chunk.length, text: chunk, kind };
}

/** Whether a code unit is a letter or mark of Arabic, or white space or punctuation of Arabic copy: no digit among them. */
const isHome = (unit: number): boolean =>
  unit < 0x80
    ? !(unit >= 0x30 && unit <= 0x39) &&
      !(unit >= 0x40 && unit <= 0x5a) &&
      !(unit >= 0x61 && unit <= 0x7a) &&
      unit !== 0x23
    : (unit >= 0x060c && unit <= 0x06ef && !(unit >= 0x0660 && unit <= 0x0669)) ||
      (unit >= 0x2010 && unit <= 0x2027) ||
      unit === 0xa0 ||
      unit === 0xab ||
      unit === 0xbb;

/** Most paragraphs are Arabic from end to end, and seen to be so at a hundredth of the cost of looking for more. */
function isAllHome(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (!isHome(text.charCodeAt(at))) return false;
  return true;
}

/** The chunks of a text from its start, each an address, a word, a number or a name with its signs. */
function chunksOf(text: string): readonly Chunk[] {
  const chunks: Chunk[] = [];
  let done = 0;
  for (const match of text.matchAll(chunkPattern)) {
    if (match.index < done) continue;
    const bracket = addressStart.exec(match[0]);
    if (bracket === null) {
      const chunk = trimmed(text, match.index, match.index + match[0].length);
      if (chunk !== undefined) chunks.push(chunk);
      continue;
    }
    const start = match.index + bracket[0].length;
    addressBody.lastIndex = start;
    const body = addressBody.exec(text)?.[0] ?? "";
    const cut = body.length - (addressTail.exec(body)?.[0].length ?? 0);
    done = start + body.length;
    if (cut > 0) chunks.push({ start, end: start + cut, text: body.slice(0, cut), kind: "address" });
  }
  return chunks;
}

/** No telephone number and no sum is longer. */
const longestNumber = 40;

const wordGap = /^[.,:;]?[ \u00a0\u202f]{1,2}(?:[&/–—-][ \u00a0]?)?$/u;
const rangeGap = /^ ?[-–—−×] ?$/u;
const groupGap = /^[ \u00a0\u202f-]$/u;

/** Whether the next chunk goes on where this run stops, and what the two then are. */
function joined(run: Chunk, next: Chunk, gap: string): Chunk["kind"] | undefined {
  const { kind, text } = run;
  const isNumber = kind === "number" || kind === "plain-number";
  const nextIsNumber = next.kind === "number" || next.kind === "plain-number";
  if (kind === "latin" && wordGap.test(gap)) {
    if (next.kind === "latin") return "latin";
    // «Boeing 737»: a short number after a name is part of it; a year or a sum is the sentence's own.
    return next.kind === "plain-number" && gap === " " && next.text.length <= 3 ? "latin" : undefined;
  }
  if (isNumber && next.kind === "latin" && gap === " ") return units.has(next.text) ? "number" : undefined;
  if (!isNumber || !nextIsNumber || text.length > longestNumber) return undefined;
  if (kind === "plain-number" && next.kind === "plain-number" && rangeGap.test(gap))
    return /[0-9]$/.test(text) ? "number" : undefined;
  if (!groupGap.test(gap) || !/^\p{Nd}{2,}(?:-\p{Nd}+)*$/u.test(next.text)) return undefined;
  if (/^\(?[+＋]/u.test(text) || /^[0٠۰]\p{Nd}/u.test(text)) return "number";
  const grouped = /^\p{Nd}{1,3}(?: \p{Nd}{3})*$/u.test(text.replaceAll(/[\u00a0\u202f]/gu, " "));
  return gap !== "-" && grouped && /^\p{Nd}{3}$/u.test(next.text) ? "number" : undefined;
}

/** Words that other languages in Latin letters cannot do without; a run that holds one is not called English. */
const notEnglish = /(?:^|[\s'’])(?:le|la|les|des|du|de|del|el|et|der|die|das|und|von|los|las|une|il|di)(?=[\s'’]|$)/iu;

function runOf({ start, end, text, kind }: Chunk): ForeignRun | undefined {
  if (kind === "plain-number") return undefined;
  const english = kind === "latin" && /^[\p{ASCII}’–—\u00a0\u202f]*$/u.test(text) && !notEnglish.test(text);
  return english ? { start, end, kind, lang: "en" } : { start, end, kind };
}

/**
 * Eastern digits are written for the right-to-left line: their ranges and percentages already stand as they are read.
 * Signs and telephone numbers do not.
 */
const easternInOrder = /^[\u0660-\u0669\u06f0-\u06f9][\u0660-\u0669\u06f0-\u06f9٫٬٪%.,:/–—-]*$/u;

/**
 * The runs of a right-to-left text that a page must isolate: words and phrases in letters written from the left, numbers
 * with a sign, a unit, a per cent or a range, telephone numbers, handles, e-mail and web addresses. A plain number needs
 * none. Sorted, without overlap. Time is linear in the length of the text.
 * @example foreignRuns("قمة C5+1 في 2025 (Air Force One)") // [{ start: 4, end: 8, kind: "latin", lang: "en" }, { start: 18, end: 31, kind: "latin", lang: "en" }]
 */
export function foreignRuns(text: string): readonly ForeignRun[] {
  if (isAllHome(text)) return [];
  const runs: ForeignRun[] = [];
  let open: Chunk | undefined;
  const close = (): void => {
    const run = open === undefined || easternInOrder.test(open.text) ? undefined : runOf(open);
    if (run !== undefined) runs.push(run);
  };
  for (const chunk of chunksOf(text)) {
    const kind = open && joined(open, chunk, text.slice(open.end, Math.min(chunk.start, open.end + 8)));
    if (open !== undefined && kind !== undefined) {
      open = { start: open.start, end: chunk.end, text: text.slice(open.start, chunk.end), kind };
    } else {
      close();
      open = chunk;
    }
  }
  close();
  return runs;
}
