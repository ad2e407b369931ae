/** The parts of a dossier's page that may be longer than a page. */
export const dossierParts = ["timeline", "wants", "outcome", "facts", "actors", "stories"] as const;
export type DossierPart = (typeof dossierParts)[number];

/** Lines of each part that stand on the dossier's own page: the newest. */
const shown: Readonly<Record<DossierPart, number>> = {
  timeline: 20,
  wants: 9,
  outcome: 5,
  facts: 5,
  actors: 60,
  stories: 30,
};

/** Lines of a page that is one part alone. */
const pageSize = 100;

/** One part, from a line on: what somebody asks for who wants the rest. */
export interface OpenPart {
  readonly part: DossierPart;
  readonly after: number;
}

/** Reads which part is asked for out of an address; undefined where it is the dossier's own page. */
export function parseOpenPart(part: string | null, after: string | null): OpenPart | undefined {
  const found = dossierParts.find((one) => one === part);
  if (found === undefined) return undefined;
  return { part: found, after: after !== null && /^\d{1,6}$/.test(after) ? Number(after) : 0 };
}

/** Some lines of a part, and where the rest of them stands. */
export interface Portion<Line> {
  readonly lines: readonly Line[];
  readonly rest: number;
  /** Query of the page on which they go on. */
  readonly next: string;
}

/** What a page shows of a part: its first lines, or a page of them where it is the part that was asked for. */
export function portionOf<Line>(part: DossierPart, all: readonly Line[], open: OpenPart | undefined): Portion<Line> {
  const [from, size] = open === undefined ? [0, shown[part]] : open.part === part ? [open.after, pageSize] : [0, 0];
  const lines = all.slice(from, from + size);
  const end = from + lines.length;
  return { lines, rest: size === 0 ? 0 : all.length - end, next: `?part=${part}&after=${end}` };
}
