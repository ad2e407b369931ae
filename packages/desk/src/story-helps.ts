import { check } from "@mihwar/arabic/check/check";
import type { Finding } from "@mihwar/arabic/check/finding";
import { type DateStyle, formatWeekday, localTime } from "@mihwar/arabic/date-format";
import { formatEdtf } from "@mihwar/arabic/dates/format-edtf";
import { readDates } from "@mihwar/arabic/dates/read-dates";
import { excerpt } from "@mihwar/arabic/excerpt";
import { foldForSearch } from "@mihwar/arabic/fold";
import {
  type DeskLanguage,
  type Dossiers,
  type Edition,
  type Entity,
  type Instant,
  type StoryContent,
  type StoryId,
  bodyText,
  storyPath,
  storySlug,
} from "@mihwar/newsroom";
import { mentionsOf } from "@mihwar/suggest/known-entities";
import type { DateHelp, MarkHelp, NameHelp, RelatedHelp, StoryHelps } from "./editor-boot.ts";
import type { HelpPorts } from "./help-ports.ts";

/** A run of copy and its place: a block's id, and the number of its line in it. */
interface Line {
  readonly block: string;
  readonly line: number;
  readonly text: string;
  /** What is linked already. */
  readonly links: readonly { readonly start: number; readonly end: number }[];
}

/** Letters that search engines show of a description. */
const descriptionLength = 160;
const mostRelated = 6;
const mostNames = 30;

/** The runs of copy in which helps are given: no captions, no tables. */
export function linesOf({ headline, standfirst, body }: StoryContent): readonly Line[] {
  const fields = [
    { block: "headline", line: 0, text: headline, links: [] },
    { block: "standfirst", line: 0, text: standfirst ?? "", links: [] },
  ];
  const copy = body.flatMap((block): readonly Line[] => {
    switch (block.kind) {
      case "paragraph":
      case "subhead":
      case "quote":
      case "pullquote":
        return [{ block: block.id, line: 0, text: block.text, links: linksIn(block) }];
      case "list":
        return block.items.map((item, line) => ({ block: block.id, line, text: item.text, links: linksIn(item) }));
      case "image":
      case "gallery":
      case "embed":
      case "related":
      case "table":
      case "post":
        return [];
    }
  });
  return [...fields, ...copy].filter(({ text }) => text.trim() !== "");
}

const linksIn = ({ marks = [] }: { readonly marks?: readonly { kind: string; start: number; end: number }[] }) =>
  marks.filter(({ kind }) => kind === "link");

/** Lines that were checked before: whoever writes changes one of them at a time. */
const checked = new Map<string, readonly Finding[]>();
const mostChecked = 4000;

function checkLine(text: string, style: DateStyle, language: DeskLanguage): readonly Finding[] {
  const { digits, months } = style;
  const key = `${language} ${digits} ${months} ${text}`;
  const known = checked.get(key);
  if (known !== undefined) return known;
  const found = check(text, { house: { digits, months }, language });
  if (checked.size >= mostChecked) checked.clear();
  checked.set(key, found);
  return found;
}

/** Lets others have the processor between two lines. */
const breathe = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve));

async function marksIn(lines: readonly Line[], style: DateStyle, language: DeskLanguage): Promise<readonly MarkHelp[]> {
  const marks: MarkHelp[] = [];
  for (const { block, line, text } of lines) {
    for (const { start, end, rule, message, suggest } of checkLine(text, style, language))
      marks.push({ block, line, start, end, text: text.slice(start, end), rule, message, suggest });
    await breathe();
  }
  return marks;
}

const weekdays = ["الأحد", "الاثنين", "الإثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت"];
const plainDay = /^\d{4}-\d{2}-\d{2}$/;

/** The weekday that a date is said with, where the calendar has another. */
function wrongWeekday(text: string, edtf: string): string | undefined {
  if (!plainDay.test(edtf)) return undefined;
  const said = weekdays.find((one) => text.includes(one));
  const real = formatWeekday(edtf);
  return said === undefined || foldForSearch(said) === foldForSearch(real) ? undefined : real;
}

/** The dates of the copy read back in full: «أمس» is a day, and «الأحد 5 نوفمبر» may be none. */
function datesIn(lines: readonly Line[], style: DateStyle, today: string): readonly DateHelp[] {
  return lines.flatMap(({ block, line, text }) =>
    readDates(text, { at: today }).flatMap((mention): readonly DateHelp[] => {
      const day = plainDay.test(mention.edtf) ? `${formatWeekday(mention.edtf)} ` : "";
      const said = `${day}${formatEdtf(mention.edtf, { ...style, year: Number(today.slice(0, 4)) })}`;
      const weekday = wrongWeekday(mention.text, mention.edtf);
      const { start, end } = mention;
      return [{ block, line, start, end, text: mention.text, said, ...(weekday === undefined ? {} : { weekday }) }];
    }),
  );
}

/** Where the copy first names somebody of the dossiers who has a page, and does not lead there yet. */
async function namesIn(
  lines: readonly Line[],
  dossiers: Dossiers,
  { withPage }: Pick<HelpPorts, "withPage">,
): Promise<readonly NameHelp[]> {
  const first = new Map<Entity, NameHelp>();
  const linked = new Set<Entity>();
  for (const { block, line, text, links } of lines) {
    if (block === "headline" || block === "standfirst") continue;
    for (const { entity, start, end } of mentionsOf(text, dossiers)) {
      if (links.some((link) => link.start < end && start < link.end)) linked.add(entity);
      if (first.has(entity)) continue;
      const place = { block, line, start, end, text: text.slice(start, end) };
      first.set(entity, { ...place, name: entity.name, href: `/e/${entity.id}` });
    }
  }
  const wanted = [...first.keys()].filter((entity) => !linked.has(entity)).slice(0, mostNames);
  const known = new Set(await withPage(wanted));
  return wanted.flatMap((entity) => (known.has(entity) ? [first.get(entity) ?? []].flat() : []));
}

async function relatedTo(
  story: { readonly id: StoryId; readonly content: StoryContent },
  { related }: Pick<HelpPorts, "related">,
): Promise<readonly RelatedHelp[]> {
  const boxed = new Set(
    story.content.body.flatMap((block) => (block.kind === "related" ? block.items.map((item) => item.story) : [])),
  );
  const found = await related(story, mostRelated + boxed.size);
  return found
    .filter(({ card }) => !boxed.has(card.id))
    .slice(0, mostRelated)
    .map(({ card: { id, headline, published }, names }) => ({ id, headline, published, names: names.slice(0, 3) }));
}

/** What helps whoever writes a story: asked when the hand rests, about the copy as it stands before them. */
export async function helpsFor({
  story,
  dossiers,
  edition,
  language,
  now,
  ports,
}: {
  readonly story: { readonly id: StoryId; readonly content: StoryContent };
  readonly dossiers: Dossiers;
  readonly edition: Pick<Edition, "dates" | "origin" | "name">;
  readonly language: DeskLanguage;
  readonly now: Instant;
  readonly ports: HelpPorts;
}): Promise<StoryHelps> {
  const { content } = story;
  const lines = linesOf(content);
  const isArabic = content.language.startsWith("ar");
  const { dates: style, origin, name } = edition;
  const [marks, names, related] = await Promise.all([
    isArabic ? marksIn(lines, style, language) : [],
    namesIn(lines, dossiers, ports),
    relatedTo(story, ports),
  ]);
  return {
    marks,
    names,
    dates: isArabic ? datesIn(lines, style, localTime(now, style.timeZone).day) : [],
    related,
    preview: {
      title: `${content.headline} | ${name}`,
      address: `${new URL(origin).host}${storyPath(story.id, storySlug(content))}`,
      description: excerpt(content.standfirst ?? bodyText(content.body), descriptionLength),
    },
  };
}
