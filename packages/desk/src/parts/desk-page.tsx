import { type DeskPart, deskParts, partAbove } from "../desk-parts.ts";
import { may, ofNoSection } from "@mihwar/newsroom";
import { mayOnSome } from "../route.ts";
import type { ComponentChildren } from "preact";
import { renderToString } from "preact-render-to-string";
import type { MemberVisit, Visit } from "../visit.ts";

function mayOpen(member: MemberVisit["member"], part: DeskPart): boolean {
  const place = deskParts[part];
  if ("ofNoSection" in place) return may(member, place.call, ofNoSection).ok;
  return place.call === undefined || mayOnSome(place.call, member);
}

/** How much the desk owes its dossiers, beside the part in which it is found. */
function Owed({ visit }: { readonly visit: MemberVisit }) {
  const { words, owed = 0 } = visit;
  return owed === 0 ? null : (
    <span class="owed-count">
      <span aria-hidden="true">{owed}</span>
      <span class="unseen">{words.tasks.inMasthead(owed)}</span>
    </span>
  );
}

function Parts({ visit, current }: { readonly visit: MemberVisit; readonly current: DeskPart | undefined }) {
  const { words, member } = visit;
  const open = (Object.keys(deskParts) as DeskPart[]).filter((part) => mayOpen(member, part));
  const above = current === undefined ? undefined : partAbove(current);
  const beside = open.filter((part) => partAbove(part) === above);
  return (
    <>
      <nav aria-label={words.partsLabel}>
        <ul>
          {open
            .filter((part) => partAbove(part) === part)
            .map((part) => (
              <li key={part}>
                <a
                  href={deskParts[part].path}
                  aria-current={part === current ? "page" : part === above ? "true" : undefined}
                >
                  {words.parts[part]}
                  {part === "dossiers" && above !== part ? <Owed visit={visit} /> : null}
                </a>
              </li>
            ))}
        </ul>
      </nav>
      <form method="post" action="/desk/sign-out">
        <button>{words.signOut}</button>
      </form>
      {above === undefined || beside.length < 2 ? null : (
        <nav class="beside" aria-label={words.parts[above]}>
          <ul>
            {beside.map((part) => (
              <li key={part}>
                <a href={deskParts[part].path} aria-current={part === current ? "page" : undefined}>
                  {words.parts[part]}
                  {part === "tasks" ? <Owed visit={visit} /> : null}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
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
