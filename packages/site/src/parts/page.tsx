import { type Edition, type Section, type StoryId, liveTicker } from "@mihwar/newsroom";
import type { ComponentChildren } from "preact";
import { renderToString } from "preact-render-to-string";
import { absolute } from "../addresses.ts";
import { preloads } from "../fonts.ts";
import { scriptJson } from "../script-json.ts";
import type { Sheet } from "../styles/sheet.ts";
import { paper } from "../styles/palette.ts";
import { readingScriptHref } from "../reading-client.ts";
import { tickerScriptHref } from "../ticker-client.ts";
import type { Frame } from "../views.ts";
import { words } from "../words-ar.ts";
import { Footer } from "./footer.tsx";
import { Masthead } from "./masthead.tsx";
import { TickerStrip } from "./ticker-strip.tsx";
import { writtenOnce } from "./written-once.ts";

/** What a page says of itself before it says anything. */
export interface PageHead {
  /** Without the newsroom's name, which is added; the front has no other. */
  readonly title?: string;
  readonly description?: string | undefined;
  readonly kind: "website" | "article" | "profile";
  readonly published?: string;
  readonly updated?: string | undefined;
  /** Path of the share card. */
  readonly card?: string;
  /** Name and path, without its ending, of feeds of this page's own. */
  readonly feed?: { readonly name: string; readonly path: string };
  readonly linkedData?: object;
  /** Address of the following page of a list. */
  readonly next?: string | undefined;
  /** Where a script stands that makes the page handier, and that nobody needs. */
  readonly script?: string;
  /** The story that is counted as read where a reader stays. */
  readonly read?: StoryId;
  /** `false` where machines shall not keep the page. */
  readonly indexed?: boolean;
  /** Path of the page that this one is another view of. */
  readonly canonical?: string;
}

/** Letters that a description for search engines and share cards may have. */
export const descriptionLength = 160;

const feedKinds = [
  ["xml", "application/rss+xml", "RSS"],
  ["atom", "application/atom+xml", "Atom"],
  ["json", "application/feed+json", "JSON Feed"],
] as const;

function FeedLinks({ name, path }: { readonly name: string; readonly path: string }) {
  return (
    <>
      {feedKinds.map(([ending, type, kind]) => (
        <link key={ending} rel="alternate" type={type} href={`${path}.${ending}`} title={`${name} (${kind})`} />
      ))}
    </>
  );
}

function Head({
  frame,
  head,
  sheet,
  live,
}: {
  readonly frame: Frame;
  readonly head: PageHead;
  readonly sheet: Sheet;
  readonly live: boolean;
}) {
  const { edition } = frame;
  const title = head.title === undefined ? `${edition.name}: ${edition.tagline}` : `${head.title} | ${edition.name}`;
  const canonical = absolute(edition, head.canonical ?? frame.href);
  const description = head.description ?? edition.tagline;
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{title}</title>
      <meta name="description" content={description} />
      <meta name="robots" content={head.indexed === false ? "noindex" : "max-image-preview:large"} />
      {head.indexed === false && head.canonical === undefined ? null : <link rel="canonical" href={canonical} />}
      {sheet.fonts
        ? preloads().map((href) => (
            <link key={href} rel="preload" as="font" type="font/woff2" href={href} crossorigin="anonymous" />
          ))
        : null}
      <style dangerouslySetInnerHTML={{ __html: sheet.css }} />
      <meta name="color-scheme" content="light dark" />
      <meta name="theme-color" media="(prefers-color-scheme: light)" content={paper.light} />
      <meta name="theme-color" media="(prefers-color-scheme: dark)" content={paper.dark} />
      <link rel="manifest" href="/manifest.webmanifest" />
      <meta property="og:site_name" content={edition.name} />
      <meta property="og:locale" content={edition.language} />
      <meta property="og:type" content={head.kind} />
      <meta property="og:title" content={head.title ?? edition.name} />
      <meta property="og:description" content={description} />
      <meta property="og:url" content={canonical} />
      {head.card === undefined ? null : (
        <>
          <meta property="og:image" content={absolute(edition, head.card)} />
          <meta property="og:image:width" content="1200" />
          <meta property="og:image:height" content="630" />
          <meta property="og:image:alt" content={head.title ?? edition.name} />
          <meta name="twitter:card" content="summary_large_image" />
        </>
      )}
      {head.published === undefined ? null : <meta property="article:published_time" content={head.published} />}
      {head.updated === undefined ? null : <meta property="article:modified_time" content={head.updated} />}
      {head.next === undefined ? null : <link rel="next" href={head.next} />}
      <FeedLinks name={edition.name} path="/feed" />
      {head.feed === undefined ? null : <FeedLinks name={head.feed.name} path={head.feed.path} />}
      {head.linkedData === undefined ? null : (
        <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: scriptJson(head.linkedData) }} />
      )}
      {live ? <script src={tickerScriptHref} defer /> : null}
      {head.script === undefined ? null : <script src={head.script} defer />}
      {head.read === undefined ? null : <script src={readingScriptHref} data-story={head.read} defer />}
    </head>
  );
}

/** A day's pages differ here by their section and by the lines of the strip. */
const mostOpenings = 64;
const written = writtenOnce<Edition>(mostOpenings);

/** What stands on every page before its own matter. */
const opening = (frame: Frame, current: "home" | Section["id"] | undefined): string =>
  written(frame.edition, [frame.sections, frame.today, current, ...liveTicker(frame.ticker, frame.now)], () =>
    renderToString(
      <>
        <a class="skip label" href="#main">
          {words.skip}
        </a>
        <TickerStrip frame={frame} />
        <Masthead frame={frame} current={current} />
      </>,
    ),
  );

/** A whole page in the newsroom's frame. */
export function page({
  frame,
  head,
  sheet,
  current,
  textOnly,
  children,
}: {
  readonly frame: Frame;
  readonly head: PageHead;
  readonly sheet: Sheet;
  readonly current?: "home" | Section["id"];
  readonly textOnly?: string;
  /** What stands in `<main>`. */
  readonly children: ComponentChildren;
}): string {
  return document(
    frame.edition.language,
    <Head frame={frame} head={head} sheet={sheet} live />,
    opening(frame, current) +
      renderToString(
        <>
          <main id="main" tabIndex={-1}>
            {children}
          </main>
          <Footer frame={frame} textOnly={textOnly} />
        </>,
      ),
  );
}

/** A page with nothing around it: no masthead, no script, no picture. For the text-only view. */
export function barePage({
  frame,
  head,
  sheet,
  children,
}: {
  readonly frame: Frame;
  readonly head: PageHead;
  readonly sheet: Sheet;
  readonly children: ComponentChildren;
}): string {
  return document(
    frame.edition.language,
    <Head frame={frame} head={head} sheet={sheet} live={false} />,
    renderToString(<>{children}</>),
  );
}

/**
 * The document itself. Mihwar's pages are Arabic; copy in another language says so where it stands.
 * @param body HTML
 */
export function document(language: string, head: ComponentChildren, body: string): string {
  return `<!doctype html>${renderToString(
    <html lang={language} dir={directionOf(language)}>
      {head}
      <body dangerouslySetInnerHTML={{ __html: body }} />
    </html>,
  )}`;
}

const rightToLeft = new Set(["ar", "fa", "ur", "he", "ckb", "ps", "sd", "ug", "dv", "yi", "arc"]);

/**
 * The direction in which a language is written, by its BCP 47 tag.
 * @example directionOf("ar-KZ") // "rtl"
 */
export function directionOf(language: string): "rtl" | "ltr" {
  const [primary = ""] = language.toLowerCase().split("-");
  return rightToLeft.has(primary) ? "rtl" : "ltr";
}
