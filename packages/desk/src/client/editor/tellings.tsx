import { type MergeClash, bodyText } from "@mihwar/newsroom";
import { docOfContent } from "../../document/doc-of-content.ts";
import { replaceDoc } from "./replace-doc.ts";
import { contentOfDoc } from "../../document/content-of-doc.ts";
import type { Drawn, Sheet, Telling, Writing } from "./writing.ts";

interface Given {
  readonly drawn: Drawn;
  readonly writing: Writing;
}

const textOf = (value: unknown): string =>
  typeof value === "string"
    ? value
    : Array.isArray(value)
      ? value.map((one: unknown) => textOf((one as { readonly name?: unknown }).name ?? one)).join("، ")
      : typeof value === "object" && value !== null
        ? textOf((value as { readonly caption?: unknown; readonly alt?: unknown }).caption ?? "")
        : "";

/** Puts one's own words back where the other's stand. */
function useMine({ drawn, writing }: Given, clash: Extract<MergeClash, { readonly kind: "field" }>): void {
  const { field, mine } = clash;
  if (field !== "headline" && field !== "standfirst") {
    writing.changeSheet((now) => ({ ...now, [field]: mine }) as Sheet);
    return;
  }
  const { view } = drawn;
  const now = contentOfDoc(view.state.doc);
  const { standfirst: _standfirst, ...rest } = now;
  const next = mine === undefined ? rest : { ...now, [field]: mine as string };
  view.dispatch(replaceDoc(view.state.tr, docOfContent(next)));
}

function Clashes({ drawn, writing, clashes }: Given & { readonly clashes: readonly MergeClash[] }) {
  const { words } = drawn;
  const names: Readonly<Record<string, string>> = {
    headline: words.kinds.headline,
    standfirst: words.kinds.standfirst,
    section: words.section,
    byline: words.byline,
    hero: words.hero,
    slug: words.slug,
  };
  return (
    <>
      <p>{words.clash}</p>
      <ul>
        {clashes.map((clash, index) =>
          clash.kind === "block" ? (
            <li key={index}>
              <button type="button" class="second" onClick={() => showBlock(drawn, clash.theirs)}>
                {words.clashBlock}
              </button>
            </li>
          ) : clash.kind === "removed" ? (
            <li key={index}>
              <bdi>{words.clashRemoved(bodyText(clash.blocks))}</bdi>
            </li>
          ) : (
            <li key={index}>
              <bdi>{words.clashField(names[clash.field] ?? clash.field, textOf(clash.mine))}</bdi>{" "}
              <button type="button" class="second" onClick={() => useMine({ drawn, writing }, clash)}>
                {words.useMine}
              </button>
            </li>
          ),
        )}
      </ul>
    </>
  );
}

function showBlock({ view }: Drawn, id: string): void {
  view.state.doc.forEach((node, at) => {
    if (node.attrs["id"] !== id) return;
    const place = view.nodeDOM(at);
    if (place instanceof HTMLElement) place.scrollIntoView({ block: "center" });
  });
}

function said(telling: Telling, given: Given) {
  const { words } = given.drawn;
  switch (telling.kind) {
    case "recovered":
      return <p>{words.recovered}</p>;
    case "kept":
      return <p>{words.kept}</p>;
    case "unsent":
      return (
        <label class="unsent">
          {words.unsent}
          <textarea readOnly rows={6} dir="auto" value={telling.text} />
        </label>
      );
    case "put-back":
      return <p>{words.putBack}</p>;
    case "ended":
      return <p>{words.ended}</p>;
    case "turn-taken":
      return <p>{words.turnTaken(telling.by)}</p>;
    case "pictures-lost":
      return <p>{words.picturesLost(telling.count)}</p>;
    case "upload-failed":
      return <p>{words.uploadFailed(telling.message)}</p>;
    case "clash":
      return <Clashes {...given} clashes={telling.clashes} />;
  }
}

/** What a member is told until they have read it. */
export function Tellings({ drawn, writing }: Given) {
  return (
    <div role="status">
      {drawn.tellings.map((telling) => (
        <div key={telling.kind} class={telling.kind === "kept" ? "told well" : "told"} data-telling={telling.kind}>
          {said(telling, { drawn, writing })}
          <button type="button" class="second" onClick={() => writing.untell(telling)}>
            {drawn.words.dismiss}
          </button>
        </div>
      ))}
    </div>
  );
}
