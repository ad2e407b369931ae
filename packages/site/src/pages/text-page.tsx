import type { DateStyle } from "@mihwar/arabic/date-format";
import { type Block, type Inline, type PostHead, bodyText } from "@mihwar/newsroom";
import { excerpt } from "@mihwar/arabic/excerpt";
import { sectionHref, storyHref } from "../addresses.ts";
import { Copy, Text } from "../parts/copy.tsx";
import { Moment } from "../parts/moment.tsx";
import { barePage, descriptionLength, directionOf } from "../parts/page.tsx";
import { Corrections, Sources, TakenFrom } from "../parts/story-notes.tsx";
import { textSheet } from "../styles/sheets.ts";
import type { Frame, StoryView } from "../views.ts";
import { words } from "../words-ar.ts";
import { liveblogWords } from "../words-liveblog-ar.ts";

/** A block in words alone: pictures leave their captions, boxes and other houses' matter are left to the whole page. */
function TextBlock({ block, dates }: { readonly block: Block; readonly dates: DateStyle }) {
  switch (block.kind) {
    case "paragraph":
      return (
        <p id={block.id} dir={block.dir}>
          <Copy inline={block} />
        </p>
      );
    case "subhead":
      return block.level === 2 ? (
        <h2 id={block.id} dir={block.dir}>
          <Text>{block.text}</Text>
        </h2>
      ) : (
        <h3 id={block.id} dir={block.dir}>
          <Text>{block.text}</Text>
        </h3>
      );
    case "list":
      return <Items block={block} />;
    case "quote":
      return (
        <blockquote id={block.id} dir={block.dir}>
          <p>
            <Copy inline={block} />
          </p>
          {block.attribution ? (
            <p>
              <Text>{block.attribution}</Text>
            </p>
          ) : null}
        </blockquote>
      );
    case "table":
      return (
        <table id={block.id} dir={block.dir}>
          {block.caption ? (
            <caption>
              <Text>{block.caption}</Text>
            </caption>
          ) : null}
          {block.header.length === 0 ? null : <Row cells={block.header} heading />}
          {block.rows.map((row, line) => (
            <Row key={line} cells={row} />
          ))}
        </table>
      );
    case "image":
      return block.caption ? (
        <p id={block.id}>
          {words.picture}: <Text>{block.caption}</Text>
        </p>
      ) : null;
    case "post":
      return <PostHeading head={block} dates={dates} />;
    case "pullquote":
    case "gallery":
    case "embed":
    case "related":
      return null;
  }
}

/** Where a post of a live coverage begins. */
function PostHeading({ head, dates }: { readonly head: PostHead; readonly dates: DateStyle }) {
  return (
    <>
      <h2 id={head.id}>
        <Moment at={head.at} style={dates} />
        {head.headline ? (
          <>
            {" · "}
            <Text>{head.headline}</Text>
          </>
        ) : null}
      </h2>
      {head.removed ? <p>{liveblogWords.removed}</p> : null}
    </>
  );
}

function Items({ block }: { readonly block: Extract<Block, { readonly kind: "list" }> }) {
  const items = block.items.map((item: Inline, index) => (
    <li key={index}>
      <Copy inline={item} />
    </li>
  ));
  const List = block.ordered ? "ol" : "ul";
  return (
    <List id={block.id} dir={block.dir}>
      {items}
    </List>
  );
}

function Row({ cells, heading = false }: { readonly cells: readonly string[]; readonly heading?: boolean }) {
  return (
    <tr>
      {cells.map((cell, column) =>
        heading ? (
          <th key={column} scope="col">
            <Text>{cell}</Text>
          </th>
        ) : (
          <td key={column}>
            <Text>{cell}</Text>
          </td>
        ),
      )}
    </tr>
  );
}

/** A story in words alone, for a weak line and a small plan: no picture, no font, no script. */
export function textPage(frame: Frame, view: StoryView): string {
  const { story, section } = view;
  const { content } = story;
  const { language } = content;
  const foreign = language === frame.edition.language ? {} : { lang: language, dir: directionOf(language) };
  const style = frame.edition.dates;
  return barePage({
    frame,
    sheet: textSheet,
    head: {
      title: content.headline,
      description: excerpt(content.standfirst || bodyText(content.body), descriptionLength),
      kind: "article",
      canonical: storyHref(story),
    },
    children: (
      <>
        <header>
          <p>
            <a href="/">
              <Text>{frame.edition.name}</Text>
            </a>
            {" · "}
            <a href={sectionHref(section)}>
              <Text>{section.name}</Text>
            </a>
            {" · "}
            <a href={storyHref(story)}>{words.fullPage}</a>
          </p>
        </header>
        <main id="main">
          <article {...foreign}>
            <h1>
              <Text>{content.headline}</Text>
            </h1>
            {content.standfirst ? (
              <p class="standfirst">
                <Text>{content.standfirst}</Text>
              </p>
            ) : null}
            <p class="moment">
              {content.byline.length === 0 ? null : (
                <>
                  <Text>{content.byline.map(({ name }) => name).join("، ")}</Text>
                  {" · "}
                </>
              )}
              <Moment at={story.published} style={style} />
              {story.updated !== undefined && story.updated > story.published ? (
                <>
                  {" · "}
                  {words.updated} <Moment at={story.updated} style={style} />
                </>
              ) : null}
            </p>
            {content.body.map((block) => (
              <TextBlock key={block.id} block={block} dates={style} />
            ))}
            <Corrections frame={frame} story={story} />
            <Sources story={story} />
            <TakenFrom story={story} />
          </article>
        </main>
        <footer>
          <p>
            <Text>{frame.edition.copyright}</Text>
          </p>
        </footer>
      </>
    ),
  });
}
