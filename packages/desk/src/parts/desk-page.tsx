import { type DeskPart, deskParts } from "../desk-parts.ts";
import { may, ofNoSection } from "@mihwar/newsroom";
import { mayOnSome } from "../route.ts";
import type { ComponentChildren } from "preact";
import { renderToString } from "preact-render-to-string";
import type { MemberVisit, Visit } from "../visit.ts";

function Parts({ visit, current }: { readonly visit: MemberVisit; readonly current: DeskPart | undefined }) {
  const { words, member } = visit;
  const shown = (Object.keys(deskParts) as DeskPart[]).filter((part) => {
    const place = deskParts[part];
    const { call } = place;
    if ("ofNoSection" in place) return may(member, place.call, ofNoSection).ok;
    return call === undefined || mayOnSome(call, member);
  });
  return (
    <>
      <nav aria-label={words.partsLabel}>
        <ul>
          {shown.map((part) => (
            <li key={part}>
              <a href={deskParts[part].path} aria-current={part === current ? "page" : undefined}>
                {words.parts[part]}
                {part === "tasks" && visit.owed !== undefined && visit.owed > 0 ? (
                  <span class="owed-count">
                    <span aria-hidden="true">{visit.owed}</span>
                    <span class="unseen">{words.tasks.inMasthead(visit.owed)}</span>
                  </span>
                ) : null}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <form method="post" action="/desk/sign-out">
        <button>{words.signOut}</button>
      </form>
    </>
  );
}

/** A whole page of the desk, in the language that its reader has chosen. */
export function deskPage({
  visit,
  member,
  title,
  current,
  narrow = false,
  wide = false,
  scripts = [],
  children,
}: {
  readonly visit: Visit;
  /** The same visit, where somebody is signed in. */
  readonly member?: MemberVisit | undefined;
  readonly title: string;
  readonly current?: DeskPart;
  readonly narrow?: boolean;
  /** Whether the page has use for the whole width. */
  readonly wide?: boolean;
  /** Addresses of the scripts that the page works with. */
  readonly scripts?: readonly string[];
  readonly children: ComponentChildren;
}): string {
  const { words, language, edition } = visit;
  const { path, preloads } = visit.base.sheet;
  return `<!doctype html>${renderToString(
    <html lang={language} dir={language === "ar" ? "rtl" : "ltr"}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${title} | ${edition.name}`}</title>
        <meta name="robots" content="noindex" />
        <meta name="color-scheme" content="light dark" />
        {preloads.map((href) => (
          <link key={href} rel="preload" as="font" type="font/woff2" href={href} crossorigin="anonymous" />
        ))}
        <link rel="stylesheet" href={path} />
        {scripts.map((src) => (
          <script key={src} src={src} defer />
        ))}
      </head>
      <body>
        <a class="skip" href="#main">
          {words.skip}
        </a>
        <header class="top">
          <p class="house">
            <bdi>{edition.name}</bdi> <span>{words.desk}</span>
          </p>
          {member === undefined ? null : <Parts visit={member} current={current} />}
        </header>
        <main id="main" tabIndex={-1} class={narrow ? "narrow" : wide ? "wide" : undefined}>
          {children}
        </main>
      </body>
    </html>,
  )}`;
}
