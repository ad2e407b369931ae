import { foreignRuns } from "@mihwar/arabic/foreign-runs";
import { type Inline, parseHref } from "@mihwar/newsroom";
import type { ComponentChildren } from "preact";

/** What may wrap a run of text; the order of `ranks` decides which of two equal spans is the outer one. */
type Span =
  | { readonly kind: "link"; readonly start: number; readonly end: number; readonly href: string }
  | { readonly kind: "strong" | "emphasis"; readonly start: number; readonly end: number }
  | {
      readonly kind: "isolate";
      readonly start: number;
      readonly end: number;
      readonly dir: "ltr" | "rtl" | "auto";
      readonly lang?: string;
    };

const ranks: Record<Span["kind"], number> = { link: 0, strong: 1, emphasis: 2, isolate: 3 };

const outerFirst = (a: Span, b: Span): number => a.start - b.start || b.end - a.end || ranks[a.kind] - ranks[b.kind];

const none: readonly Span[] = [];

function spansOf({ text, marks = [] }: Inline): readonly Span[] {
  const runs = foreignRuns(text);
  if (runs.length === 0 && marks.length === 0) return none;
  const isolated = marks.filter((mark) => mark.kind === "isolate");
  const found = runs
    // An isolate that an editor set is the editor's word on that run.
    .filter((run) => !isolated.some((mark) => mark.start < run.end && run.start < mark.end))
    .map(({ start, end, lang }): Span => {
      const dir = "ltr";
      return lang === undefined ? { kind: "isolate", start, end, dir } : { kind: "isolate", start, end, dir, lang };
    });
  const safe = marks.flatMap((mark): readonly Span[] => {
    const start = Math.max(0, mark.start);
    const end = Math.min(text.length, mark.end);
    if (!(start < end)) return [];
    if (mark.kind !== "link") return [{ ...mark, start, end }];
    const href = parseHref(mark.href);
    return href === undefined ? [] : [{ kind: "link", start, end, href }];
  });
  return [...safe, ...found].toSorted(outerFirst);
}

const isOutside = (href: string): boolean => /^https?:/iu.test(href);

function wrapped(span: Span, children: ComponentChildren, linked: boolean): ComponentChildren {
  switch (span.kind) {
    case "link":
      // A link inside a link is no link: the outer one was first.
      if (linked) return children;
      return isOutside(span.href) ? (
        <a href={span.href} rel="noopener external">
          {children}
        </a>
      ) : (
        <a href={span.href}>{children}</a>
      );
    case "strong":
      return <strong>{children}</strong>;
    case "emphasis":
      return <em>{children}</em>;
    case "isolate":
      return (
        <bdi dir={span.dir} lang={span.lang}>
          {children}
        </bdi>
      );
  }
}

/**
 * The text from `from` to `until` with its spans around it. A span that reaches over the end of the one that holds it is
 * cut there, and its rest goes on after it: elements nest, marks need not.
 */
function render(
  text: string,
  spans: readonly Span[],
  from: number,
  until: number,
  linked: boolean,
): readonly ComponentChildren[] {
  const out: ComponentChildren[] = [];
  let at = from;
  let waiting = spans;
  for (let span = waiting[0]; span !== undefined; span = waiting[0]) {
    const { start, end } = span;
    if (at < start) out.push(text.slice(at, start));
    const rest = waiting.slice(1);
    const within = rest.filter((other) => other.start < end);
    const inner = within.map((other) => (other.end > end ? { ...other, end } : other));
    const cut = within.filter((other) => other.end > end).map((other) => ({ ...other, start: end }));
    const linkedInside = linked || span.kind === "link";
    out.push(wrapped(span, render(text, inner, start, end, linkedInside), linked));
    at = end;
    waiting = [...cut, ...rest.filter((other) => other.start >= end)].toSorted(outerFirst);
  }
  if (at < until) out.push(text.slice(at, until));
  return out;
}

/** What a page shows of copy; most of it is text and nothing else. */
function shown(inline: Inline): ComponentChildren {
  const spans = spansOf(inline);
  return spans.length === 0 ? inline.text : render(inline.text, spans, 0, inline.text.length, false);
}

/** Copy as the newsroom wrote it: text with its links and stresses, every foreign run isolated. */
export function Copy({ inline }: { readonly inline: Inline }) {
  return shown(inline);
}

/** A plain string of copy (a headline, a name, a caption) with its foreign runs isolated. */
export function Text({ children }: { readonly children: string }) {
  return shown({ text: children });
}
