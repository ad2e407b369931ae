import type { Block, Picture } from "./block.ts";
import {
  type ComparedLine as Compared,
  type NamedLine,
  compareLines,
  freshLine,
  goneLine,
  isChangedLine,
} from "./compare-lines.ts";
import type { Inline } from "./inline.ts";
import type { StoryContent } from "./story.ts";

/** What a line of a story is. */
export type LineName =
  | "headline"
  | "standfirst"
  | "section"
  | "byline"
  | "tag"
  | "source"
  | "language"
  | "slug"
  | "text"
  | "item"
  | "attribution"
  | "link"
  | "stress"
  | "picture"
  | "alt"
  | "caption"
  | "credit"
  | "address"
  | "title"
  | "related"
  | "row"
  | "post"
  | "liveblog";

/** A line of a story beside the same line at another time. */
export type ComparedLine = Compared<LineName>;

/** A block beside itself at another time; one that is new has no `before`, one that is gone no `after`. */
export interface ComparedBlock {
  readonly before?: Block;
  readonly after?: Block;
  /** Whether it stands elsewhere among the blocks that are in both. */
  readonly isMoved: boolean;
  readonly lines: readonly ComparedLine[];
}

/** Two states of a story's copy. */
export interface ContentComparison {
  /** What stands around the body: headline, standfirst, section, byline, main picture, tags, sources. */
  readonly head: readonly ComparedLine[];
  readonly body: readonly ComparedBlock[];
}

type Line = NamedLine<LineName>;

const line = (name: LineName, text: string | undefined): readonly Line[] =>
  text === undefined || text === "" ? [] : [{ name, text }];

/** What is linked and what is stressed in a run of text, as lines of their own. */
const linesOfMarks = ({ text, marks = [] }: Inline): readonly Line[] =>
  marks.flatMap((mark) => {
    const covered = text.slice(mark.start, mark.end);
    if (mark.kind === "link") return line("link", `${covered} → ${mark.href}`);
    return line("stress", mark.kind === "isolate" ? `${covered} (${mark.dir})` : `${covered} (${mark.kind})`);
  });

const linesOfPicture = ({ media, src, alt, caption, credit }: Picture): readonly Line[] => [
  ...line("picture", media ?? src),
  ...line("alt", alt),
  ...line("caption", caption),
  ...line("credit", credit),
];

/** What a post is beside its words, by the names that it has in the archive. */
const marksOfPost = ({ key, pinned, removed }: Extract<Block, { readonly kind: "post" }>): readonly string[] =>
  Object.entries({ key, pinned, removed }).flatMap(([name, is]) => (is === true ? [name] : []));

/** A block as lines: nothing of what a reader sees of it is left out. */
function linesOfBlock(block: Block): readonly Line[] {
  switch (block.kind) {
    case "paragraph":
    case "subhead":
      return [{ name: "text", text: block.text }, ...linesOfMarks(block)];
    case "quote":
    case "pullquote":
      return [{ name: "text", text: block.text }, ...line("attribution", block.attribution), ...linesOfMarks(block)];
    case "list":
      return block.items.flatMap((item) => [{ name: "item", text: item.text } as const, ...linesOfMarks(item)]);
    case "image":
      return linesOfPicture(block);
    case "gallery":
      return block.pictures.flatMap(linesOfPicture);
    case "embed":
      return [...line("title", block.title), ...line("attribution", block.provider), ...line("address", block.url)];
    case "related":
      return block.items.flatMap(({ headline, url, story }) => [
        ...line("related", headline),
        ...line("address", story === undefined ? url : `/${story}`),
      ]);
    case "table":
      return [
        ...line("caption", block.caption),
        ...[block.header, ...block.rows].map((row): Line => ({ name: "row", text: row.join(" | ") })),
      ];
    case "post":
      return [
        ...line("title", block.headline),
        ...line("byline", block.author),
        ...line("post", [block.at, ...marksOfPost(block)].join(" ")),
      ];
  }
}

const linesOfHead = (content: StoryContent): readonly Line[] => [
  ...line("headline", content.headline),
  ...line("standfirst", content.standfirst),
  ...line("section", content.section),
  ...content.byline.flatMap(({ name, role }) => line("byline", role === undefined ? name : `${name}، ${role}`)),
  ...(content.hero === undefined ? [] : linesOfPicture(content.hero)),
  ...content.tags.flatMap((tag) => line("tag", tag)),
  ...content.sources.flatMap((source) => line("source", source)),
  ...line("language", content.language),
  ...line("slug", content.slug),
  ...line("liveblog", content.liveblog && [content.liveblog.from, content.liveblog.until ?? ""].join(" ").trim()),
];

/** Lines that are whole in themselves: an id, an address, a tag. They are another or the same, never half changed. */
const wholes: ReadonlySet<LineName> = new Set(["section", "language", "picture", "tag", "slug", "post", "liveblog"]);

/** The blocks of both whose order among each other is as it was: the longest rising run of their old places. */
function unmoved(places: readonly number[]): ReadonlySet<number> {
  const ends: number[] = [];
  const comesFrom: (number | undefined)[] = [];
  for (const [at, value] of places.entries()) {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((places[ends[middle] ?? 0] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    comesFrom.push(low === 0 ? undefined : ends[low - 1]);
    ends[low] = at;
  }
  const found = new Set<number>();
  for (let at = ends.at(-1); at !== undefined; at = comesFrom[at]) found.add(places[at] ?? -1);
  return found;
}

function compareBodies(before: readonly Block[], after: readonly Block[]): readonly ComparedBlock[] {
  const placeOf = new Map(before.map(({ id }, at) => [id, at]));
  const kept = after.flatMap(({ id }) => placeOf.get(id) ?? []);
  const stays = unmoved(kept);
  const isKept = new Set(kept);
  const out: ComparedBlock[] = [];
  let told = 0;
  /** Blocks that are gone stand where they stood: before the first that has stayed and came after them. */
  const tellGone = (until: number): void => {
    for (; told < until; told++) {
      const block = before[told];
      if (block !== undefined && !isKept.has(told))
        out.push({ before: block, isMoved: false, lines: linesOfBlock(block).map(goneLine) });
    }
  };
  for (const block of after) {
    const at = placeOf.get(block.id);
    const was = at === undefined ? undefined : before[at];
    if (at === undefined || was === undefined) {
      out.push({ after: block, isMoved: false, lines: linesOfBlock(block).map(freshLine) });
      continue;
    }
    const isMoved = !stays.has(at);
    if (!isMoved) tellGone(at);
    out.push({
      before: was,
      after: block,
      isMoved,
      lines: compareLines(linesOfBlock(was), linesOfBlock(block), wholes),
    });
  }
  tellGone(before.length);
  return out;
}

/** Compares two states of a story's copy: blocks by their ids, what is in them line by line and word by word. */
export const compareContents = (before: StoryContent, after: StoryContent): ContentComparison => ({
  head: compareLines(linesOfHead(before), linesOfHead(after), wholes),
  body: compareBodies(before.body, after.body),
});

/** Whether a block is another than it was, in its words, its kind or its place. */
export const isChangedBlock = ({ before, after, isMoved, lines }: ComparedBlock): boolean =>
  isMoved || before?.kind !== after?.kind || levelOf(before) !== levelOf(after) || lines.some(isChangedLine);

/** What makes a subhead or a list another without a word of it being so. */
export const levelOf = (block: Block | undefined): number | boolean | undefined => {
  if (block?.kind === "subhead") return block.level;
  return block?.kind === "list" ? block.ordered : undefined;
};
