import { thumbnailOf } from "../document/schema.ts";
import { foreignRuns } from "@mihwar/arabic/foreign-runs";
import {
  type Block,
  type Inline,
  type Mark,
  type Picture,
  type RelatedItem,
  parseHref,
  storyPath,
} from "@mihwar/newsroom";
import type { ComponentChildren } from "preact";
import { directionOfBlock } from "../copy-direction.ts";
import type { StoryWords } from "../words/stories-ar.ts";

/** Controls that turn letters round or set a direction for what follows: copy is shown without what they do. */
const turning = /[\u202a-\u202e]/gu;
const codeOf = (control: string): string => `U+${(control.codePointAt(0) ?? 0).toString(16).toUpperCase()}`;

/** The text without them, where nothing can be shown in their place: titles and labels. */
export const unturned = (text: string): string => text.replaceAll(turning, "");

/** A text in which nothing turns what stands beside it: such controls are shown by their names. */
export function Plain({ text, label }: { readonly text: string; readonly label?: string | undefined }) {
  const parts: ComponentChildren[] = [];
  let done = 0;
  for (const { 0: control, index } of text.matchAll(turning)) {
    parts.push(
      text.slice(done, index),
      <code key={index} class="control" dir="ltr" title={label}>
        {codeOf(control)}
      </code>,
    );
    done = index + control.length;
  }
  return <>{parts.length === 0 ? text : [...parts, text.slice(done)]}</>;
}

interface Isolate {
  readonly start: number;
  readonly end: number;
  readonly dir: "ltr" | "rtl" | "auto";
  readonly lang?: string | undefined;
}

/** What stands apart in direction: the editor's word first, then what the text itself tells. None lie on each other. */
function isolatesOf(text: string, marks: readonly Mark[]): readonly Isolate[] {
  const own = marks.flatMap((mark): readonly Isolate[] => (mark.kind === "isolate" ? [mark] : []));
  const found = foreignRuns(text).map(({ start, end, lang }): Isolate => ({ start, end, dir: "ltr", lang }));
  const all: Isolate[] = [];
  for (const one of [...own, ...found])
    if (one.start < one.end && !all.some((other) => one.start < other.end && other.start < one.end)) all.push(one);
  return all.toSorted((a, b) => a.start - b.start);
}

function marked(text: string, marks: readonly Mark[], from: number, until: number): ComponentChildren {
  const edges = [...new Set([from, until, ...marks.flatMap(({ start, end }) => [start, end])])]
    .filter((edge) => edge >= from && edge <= until)
    .toSorted((a, b) => a - b);
  return edges.slice(0, -1).map((start, at) => {
    const end = edges[at + 1] ?? until;
    const over = marks.filter((mark) => mark.start <= start && mark.end >= end);
    let run: ComponentChildren = <Plain text={text.slice(start, end)} />;
    if (over.some(({ kind }) => kind === "emphasis")) run = <em>{run}</em>;
    if (over.some(({ kind }) => kind === "strong")) run = <strong>{run}</strong>;
    const link = over.find((mark) => mark.kind === "link");
    const href = link === undefined ? undefined : parseHref(link.href);
    return href === undefined ? (
      run
    ) : (
      <a key={start} href={href} rel="noopener external">
        {run}
      </a>
    );
  });
}

/** Copy with its links and stresses; runs of another direction stand apart. */
export function Written({ inline: { text, marks = [] } }: { readonly inline: Inline }) {
  const parts: ComponentChildren[] = [];
  let done = 0;
  for (const { start, end, dir, lang } of isolatesOf(text, marks)) {
    parts.push(
      marked(text, marks, done, start),
      <bdi key={start} dir={dir} lang={lang}>
        {marked(text, marks, start, end)}
      </bdi>,
    );
    done = end;
  }
  return (
    <>
      {parts}
      {marked(text, marks, done, text.length)}
    </>
  );
}

export const WrittenText = ({ text }: { readonly text: string }) => <Written inline={{ text }} />;

type Words = StoryWords["page"];

/** A picture by what is said of it, and by itself where readers may have it already. */
export function WrittenPicture({ picture, words }: { readonly picture: Picture; readonly words: Words }) {
  const { alt, caption, credit, src, media } = picture;
  return (
    <figure class="shown">
      {media === undefined ? (
        <p class="stand-in">
          <b>{words.picture}</b> {alt ? <WrittenText text={alt} /> : null}{" "}
          <bdi class="quiet" dir="ltr">
            {src}
          </bdi>
        </p>
      ) : (
        <a href={`/desk/media/${media}`}>
          <img src={thumbnailOf(media)} alt={alt ?? words.picture} loading="lazy" />
        </a>
      )}
      {caption || credit ? (
        <figcaption>
          {caption ? <WrittenText text={caption} /> : null} {credit ? <WrittenText text={`(${credit})`} /> : null}
        </figcaption>
      ) : null}
    </figure>
  );
}

function RelatedLine({ item }: { readonly item: RelatedItem }) {
  const href = item.story === undefined ? parseHref(item.url) : storyPath(item.story, "");
  return (
    <li>
      {href === undefined ? (
        <WrittenText text={item.headline} />
      ) : (
        <a href={href}>{<WrittenText text={item.headline} />}</a>
      )}
    </li>
  );
}

/** Where a paragraph stands on its page: evidence leads there. */
const placeOf = ({ id }: Pick<Block, "id">): string => `b-${id}`;

function BlockBody({ block, words }: { readonly block: Block; readonly words: Words }) {
  const dir = directionOfBlock(block);
  switch (block.kind) {
    case "paragraph":
      return (
        <p dir={dir} id={placeOf(block)} data-paragraph={block.id}>
          <Written inline={block} />
        </p>
      );
    case "subhead": {
      const Heading = block.level === 2 ? "h3" : "h4";
      return (
        <Heading dir={dir} id={placeOf(block)} data-paragraph={block.id}>
          <Written inline={block} />
        </Heading>
      );
    }
    case "list": {
      const List = block.ordered ? "ol" : "ul";
      return (
        <List dir={dir} class="entries">
          {block.items.map((item, at) => (
            <li key={at}>
              <Written inline={item} />
            </li>
          ))}
        </List>
      );
    }
    case "quote":
    case "pullquote":
      return (
        <figure dir={dir} class={block.kind}>
          <blockquote>
            <p id={placeOf(block)} data-paragraph={block.id}>
              <Written inline={block} />
            </p>
          </blockquote>
          {block.attribution ? (
            <figcaption>
              <WrittenText text={block.attribution} />
            </figcaption>
          ) : null}
        </figure>
      );
    case "image":
      return <WrittenPicture picture={block} words={words} />;
    case "gallery":
      return block.pictures.map((picture, at) => <WrittenPicture key={at} picture={picture} words={words} />);
    case "embed": {
      const href = parseHref(block.url);
      const title = <WrittenText text={block.title || block.provider} />;
      return (
        <p class="stand-in">
          {href === undefined ? (
            title
          ) : (
            <a href={href} rel="noopener external">
              {title}
            </a>
          )}{" "}
          <span class="quiet">
            <WrittenText text={block.provider} />
          </span>
        </p>
      );
    }
    case "related":
      return (
        <div class="stand-in">
          <b>{words.related}</b> {block.items.length === 0 ? words.relatedLeft : null}
          <ul>
            {block.items.map((item, at) => (
              <RelatedLine key={at} item={item} />
            ))}
          </ul>
        </div>
      );
    case "post":
      return (
        <p class="stand-in">
          <time datetime={block.at}>{block.at.slice(0, 16).replace("T", " ")}</time>{" "}
          {block.headline ? <WrittenText text={block.headline} /> : null}
        </p>
      );
    case "table":
      return (
        <div class="wide" role="group" tabIndex={0} aria-label={unturned(block.caption ?? "") || words.table}>
          <table dir={dir}>
            {block.caption ? (
              <caption>
                <WrittenText text={block.caption} />
              </caption>
            ) : null}
            {block.header.length === 0 ? null : (
              <thead>
                <tr>
                  {block.header.map((cell, at) => (
                    <th key={at} scope="col">
                      <WrittenText text={cell} />
                    </th>
                  ))}
                </tr>
              </thead>
            )}
            <tbody>
              {block.rows.map((row, line) => (
                <tr key={line}>
                  {row.map((cell, at) => (
                    <td key={at}>
                      <WrittenText text={cell} />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      );
  }
}

/** A body as a reader will read it, in plain. */
export const WrittenBody = ({ body, words }: { readonly body: readonly Block[]; readonly words: Words }) => (
  <>
    {body.map((block) => (
      <BlockBody key={block.id} block={block} words={words} />
    ))}
  </>
);
