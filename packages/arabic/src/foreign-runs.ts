/** A run of a text that must stand apart from the right-to-left text around it. Offsets are UTF-16 units, half open. */
export interface ForeignRun {
  readonly start: number;
  readonly end: number;
  readonly kind: "latin" | "number" | "handle" | "email" | "address";
  /** The run's language, where its letters tell it. */
  readonly lang?: "en";
}

const run =
  /[A-Za-z\u00c0-\u024f][\w\u00c0-\u024f+@:/.'’-]*(?: [\w\u00c0-\u024f+@:/.'’-]+)*|[+-]\d[\d.,]*%?|\d[\d.,]*(?:%|[-–]\d+)/gu;

/**
 * The runs of a right-to-left text that a page must isolate, sorted and without overlap.
 * @example foreignRuns("قمة C5+1 أمس") // [{ start: 4, end: 8, kind: "latin", lang: "en" }]
 */
export function foreignRuns(text: string): readonly ForeignRun[] {
  return Array.from(text.matchAll(run), (match): ForeignRun => {
    const end = match.index + match[0].length;
    return /^[A-Za-z]/.test(match[0])
      ? { start: match.index, end, kind: "latin", lang: "en" }
      : { start: match.index, end, kind: "number" };
  });
}
