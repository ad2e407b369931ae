import { type Picture, type RelatedItem, parseHref } from "@mihwar/newsroom";
import { type Command, NodeSelection } from "prosemirror-state";
import {
  addColumnAfter,
  addRowAfter,
  deleteColumn,
  deleteRow,
  deleteTable,
  isInTable,
  toggleHeaderRow,
} from "prosemirror-tables";
import type { Node } from "prosemirror-model";
import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { presentKind } from "./bar.tsx";
import { blockAt } from "./block-commands.ts";
import { useAnswerTo } from "./answer-to.ts";
import { PictureChoice, PictureWords } from "./pictures.tsx";
import type { Drawn, Writing } from "./writing.ts";

interface Given {
  readonly drawn: Drawn;
  readonly writing: Writing;
  readonly node: Node;
  readonly at: number;
}

/** Writes a property of a block that is shown here, from what it is by then; the block stays selected. */
function changeAttribute<Value>(
  { drawn: { view }, at, node: shown }: Pick<Given, "drawn" | "at" | "node">,
  name: string,
  change: (value: Value) => Value,
): void {
  const before = view.state.doc.nodeAt(at);
  // another block stands there by now
  if (before === null || before.attrs["id"] !== shown.attrs["id"]) return;
  const { tr } = view.state;
  tr.setNodeAttribute(at, name, change(before.attrs[name] as Value));
  const node = tr.doc.nodeAt(at);
  if (node?.isAtom === true) tr.setSelection(NodeSelection.create(tr.doc, at));
  view.dispatch(tr);
}

const setAttribute = (given: Pick<Given, "drawn" | "at" | "node">, name: string, value: unknown): void =>
  changeAttribute<unknown>(given, name, () => value);

/** Lists whose entries go up, down and out. */
function Entries<Entry>({
  drawn: { words },
  entries,
  onChange,
  children,
}: {
  readonly drawn: Drawn;
  readonly entries: readonly Entry[];
  readonly onChange: (change: (entries: readonly Entry[]) => readonly Entry[]) => void;
  readonly children: (entry: Entry, index: number) => ComponentChildren;
}) {
  const move = (from: number, to: number): void =>
    onChange((all) => {
      const next = [...all];
      next.splice(to, 0, ...next.splice(from, 1));
      return next;
    });
  return (
    <ol class="entries">
      {entries.map((entry, index) => (
        <li key={index}>
          {children(entry, index)}
          <p class="small-tools">
            <button type="button" disabled={index === 0} onClick={() => move(index, index - 1)}>
              {words.moveUp}
            </button>
            <button type="button" disabled={index === entries.length - 1} onClick={() => move(index, index + 1)}>
              {words.moveDown}
            </button>
            <button type="button" onClick={() => onChange((all) => all.filter((_, place) => place !== index))}>
              {words.remove}
            </button>
          </p>
        </li>
      ))}
    </ol>
  );
}

function ImagePanel(given: Given) {
  const { drawn, writing, node } = given;
  const picture = node.attrs["picture"] as Picture;
  const change = (how: (picture: Picture) => Picture): void => changeAttribute(given, "picture", how);
  const isEmpty = Object.keys(picture).length === 0;
  return (
    <>
      {isEmpty ? null : <PictureWords drawn={drawn} picture={picture} onChange={change} />}
      <PictureChoice drawn={drawn} writing={writing} onChoose={(chosen) => change(() => chosen)} isOpen={isEmpty} />
    </>
  );
}

function GalleryPanel(given: Given) {
  const { drawn, writing, node } = given;
  const pictures = node.attrs["pictures"] as readonly Picture[];
  const change = (how: (pictures: readonly Picture[]) => readonly Picture[]): void =>
    changeAttribute(given, "pictures", how);
  return (
    <>
      <Entries drawn={drawn} entries={pictures} onChange={change}>
        {(picture, index) => (
          <PictureWords
            drawn={drawn}
            picture={picture}
            onChange={(how) => change((all) => all.map((one, place) => (place === index ? how(one) : one)))}
          />
        )}
      </Entries>
      <PictureChoice
        drawn={drawn}
        writing={writing}
        onChoose={(picture) => change((all) => [...all, picture])}
        isOpen={pictures.length === 0}
      />
    </>
  );
}

/** Who stands behind an address, where nobody has said it. */
const providerOf = (url: string): string => (URL.canParse(url) ? new URL(url).hostname.replace(/^(www|m)\./, "") : "");

function EmbedPanel(given: Given) {
  const { drawn, node } = given;
  const { words } = drawn;
  const attrs = node.attrs as { readonly url: string; readonly title: string; readonly provider: string };
  const [url, setUrl] = useState(attrs.url);
  const [isBad, setBad] = useState(false);
  return (
    <div class="fields">
      <p>
        <label for="embed-url">{words.embedUrl}</label>
        <input
          id="embed-url"
          type="url"
          dir="ltr"
          value={url}
          aria-invalid={isBad}
          onInput={({ currentTarget }) => setUrl(currentTarget.value)}
          onChange={() => {
            const href = parseHref(url.trim());
            const isWeb = href !== undefined && /^https?:/i.test(href);
            setBad(!isWeb);
            if (!isWeb) return;
            setAttribute(given, "url", href);
            if (attrs.provider === "") setAttribute(given, "provider", providerOf(href));
          }}
        />
        {isBad ? (
          <small class="told" role="alert">
            {words.linkBad}
          </small>
        ) : null}
      </p>
      {(["title", "provider"] as const).map((key) => (
        <p key={key}>
          <label for={`embed-${key}`}>{key === "title" ? words.embedTitle : words.embedProvider}</label>
          <input
            id={`embed-${key}`}
            dir="auto"
            value={attrs[key]}
            onInput={({ currentTarget }) => setAttribute(given, key, currentTarget.value)}
          />
        </p>
      ))}
    </div>
  );
}

interface FoundStory {
  readonly id: string;
  readonly headline: string;
}

function RelatedPanel(given: Given) {
  const { drawn, node } = given;
  const { words } = drawn;
  const items = node.attrs["items"] as readonly RelatedItem[];
  const change = (how: (items: readonly RelatedItem[]) => readonly RelatedItem[]): void =>
    changeAttribute(given, "items", how);
  const [asked, setAsked] = useState("");
  const path = asked.trim() === "" ? undefined : `stories?${new URLSearchParams({ q: asked })}`;
  const found = useAnswerTo<{ readonly items: readonly FoundStory[] }>(path)?.items;
  return (
    <>
      {items.length === 0 ? (
        <p class="quiet">{words.relatedAutomatic}</p>
      ) : (
        <>
          <Entries drawn={drawn} entries={items} onChange={change}>
            {({ headline }) => (
              <p>
                <bdi>{headline}</bdi>
              </p>
            )}
          </Entries>
          <button type="button" class="second" onClick={() => change(() => [])}>
            {words.relatedLeave}
          </button>
        </>
      )}
      <div class="fields">
        <p>
          <label for="related-search">{words.relatedSearch}</label>
          <input
            id="related-search"
            type="search"
            dir="auto"
            value={asked}
            onInput={({ currentTarget }) => setAsked(currentTarget.value)}
          />
        </p>
      </div>
      {found?.length === 0 ? <p class="quiet">{words.relatedNone}</p> : null}
      <ul class="found-stories">
        {found
          ?.filter(({ id }) => !items.some(({ story }) => story === id) && id !== drawn.boot.story)
          .map(({ id, headline }) => (
            <li key={id}>
              <button
                type="button"
                class="second"
                onClick={() => change((all) => [...all, { headline, story: id as NonNullable<RelatedItem["story"]> }])}
              >
                <bdi>{headline}</bdi>
              </button>
            </li>
          ))}
      </ul>
    </>
  );
}

function TablePanel(given: Given) {
  const { drawn, node } = given;
  const { words, view } = drawn;
  const tools: readonly (readonly [string, Command])[] = [
    [words.rowAdd, addRowAfter],
    [words.rowRemove, deleteRow],
    [words.columnAdd, addColumnAfter],
    [words.columnRemove, deleteColumn],
    [words.headerRow, toggleHeaderRow],
  ];
  return (
    <>
      <div class="fields">
        <p>
          <label for="table-caption">{words.tableCaption}</label>
          <input
            id="table-caption"
            dir="auto"
            value={node.attrs["caption"] as string}
            onInput={({ currentTarget }) => setAttribute(given, "caption", currentTarget.value)}
          />
        </p>
      </div>
      <p class="small-tools">
        {tools.map(([name, command]) => (
          <button
            key={name}
            type="button"
            disabled={!isInTable(view.state)}
            onClick={() => {
              command(view.state, view.dispatch, view);
              view.focus();
            }}
          >
            {name}
          </button>
        ))}
      </p>
    </>
  );
}

function Panel(given: Given) {
  switch (given.node.type.name) {
    case "image":
      return <ImagePanel {...given} />;
    case "gallery":
      return <GalleryPanel {...given} />;
    case "embed":
      return <EmbedPanel {...given} />;
    case "related":
      return <RelatedPanel {...given} />;
    case "table":
      return <TablePanel {...given} />;
    default:
      return null;
  }
}

/** What belongs to the block with the caret, or to the one that is selected. */
export function BlockPanel({ drawn, writing }: { readonly drawn: Drawn; readonly writing: Writing }) {
  const { view, words } = drawn;
  const { selection } = view.state;
  const block =
    selection instanceof NodeSelection && selection.$from.depth === 0
      ? { node: selection.node, at: selection.from }
      : blockAt(selection.$from);
  if (block === undefined) return <p class="quiet">{words.nothingSelected}</p>;
  const { node, at } = block;
  return (
    <fieldset class="bare" disabled={!view.editable}>
      <legend>{words.kinds[presentKind(drawn)]}</legend>
      <Panel key={node.attrs["id"] as string} drawn={drawn} writing={writing} node={node} at={at} />
      {node.isTextblock ? null : (
        <button
          type="button"
          class="grave"
          onClick={() => {
            if (node.type.name === "table" && isInTable(view.state)) deleteTable(view.state, view.dispatch);
            else view.dispatch(view.state.tr.delete(at, at + node.nodeSize));
            view.focus();
          }}
        >
          {words.removeBlock}
        </button>
      )}
    </fieldset>
  );
}
