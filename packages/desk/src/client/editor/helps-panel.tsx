import type { RelatedItem } from "@mihwar/newsroom";
import type { ComponentChildren } from "preact";
import { useEffect, useState } from "preact/hooks";
import { TextSelection } from "prosemirror-state";
import { schema } from "../../document/schema.ts";
import type { CopyPlace, DateHelp, MarkHelp, NameHelp, RelatedHelp, StoryHelps } from "../../editor-boot.ts";
import { ask } from "./ask.ts";
import { insertBlock } from "./block-commands.ts";
import { newBlockId } from "../../document/block-id.ts";
import { findPlace } from "./copy-place.ts";
import { setHelpMarks } from "./help-marks.ts";
import type { Drawn, Writing } from "./writing.ts";

interface Given {
  readonly drawn: Drawn;
  readonly writing: Writing;
}

/** Milliseconds that the hand rests before the copy is looked at. */
const rest = 1200;

const offKey = "mihwar-desk-rules-off";

function rulesOff(): readonly string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(offKey) ?? "[]");
    return Array.isArray(kept) ? kept.filter((one): one is string => typeof one === "string") : [];
  } catch {
    return [];
  }
}

/** Selects a place of the copy and shows it. */
function show({ view }: Drawn, place: CopyPlace): void {
  const found = findPlace(view.state.doc, place);
  if (found === undefined) return;
  view.dispatch(
    view.state.tr.setSelection(TextSelection.create(view.state.doc, found.from, found.to)).scrollIntoView(),
  );
  view.focus();
}

/** Puts other words in a place, with the marks that stood on it. */
function replace({ view }: Drawn, place: CopyPlace, words: string): void {
  const found = findPlace(view.state.doc, place);
  if (found === undefined) return;
  const { doc, tr } = view.state;
  const marks = doc.resolve(found.from).marksAcross(doc.resolve(found.to)) ?? [];
  if (words === "") tr.delete(found.from, found.to);
  else tr.replaceWith(found.from, found.to, schema.text(words, marks));
  view.dispatch(tr.scrollIntoView());
}

function link({ view }: Drawn, { href, ...place }: NameHelp): void {
  const found = findPlace(view.state.doc, place);
  if (found === undefined) return;
  view.dispatch(view.state.tr.addMark(found.from, found.to, schema.marks.link.create({ href })));
}

/** Adds a story to the first box that is filled by hand, or to a new one after the block with the caret. */
function addRelated({ view }: Drawn, { id, headline }: RelatedHelp): void {
  const item: RelatedItem = { headline, story: id as NonNullable<RelatedItem["story"]> };
  const { doc, tr } = view.state;
  let box: { readonly at: number; readonly items: readonly RelatedItem[] } | undefined;
  doc.forEach((node, at) => {
    if (node.type === schema.nodes.related) box ??= { at, items: node.attrs["items"] as readonly RelatedItem[] };
  });
  if (box !== undefined) view.dispatch(tr.setNodeAttribute(box.at, "items", [...box.items, item]));
  else insertBlock(schema.nodes.related.create({ id: newBlockId(), items: [item] }))(view.state, view.dispatch);
}

/** A part of the helps that says how much there is of it. */
function Part({ title, children }: { readonly title: string; readonly children: ComponentChildren }) {
  return (
    <details open>
      <summary>{title}</summary>
      {children}
    </details>
  );
}

function Marks({
  drawn,
  marks,
  onOff,
}: Given & { readonly marks: readonly MarkHelp[]; readonly onOff: (rule: string) => void }) {
  const { words, view } = drawn;
  return (
    <ul class="helps">
      {marks.map((mark) => (
        <li key={`${mark.block} ${mark.line} ${mark.start} ${mark.rule}`}>
          <button type="button" class="helped" onClick={() => show(drawn, mark)}>
            <bdi>{mark.text}</bdi>
          </button>
          <p>
            <bdi>{mark.message}</bdi>
          </p>
          <p class="small-tools">
            {mark.suggest.slice(0, 3).map((suggested) => (
              <button
                key={suggested}
                type="button"
                disabled={!view.editable}
                onClick={() => replace(drawn, mark, suggested)}
              >
                <bdi>{suggested === "" ? words.helps.leaveOut : suggested}</bdi>
              </button>
            ))}
            <button type="button" onClick={() => onOff(mark.rule)}>
              {words.helps.ruleOff}
            </button>
          </p>
        </li>
      ))}
    </ul>
  );
}

function Names({ drawn, names }: Given & { readonly names: readonly NameHelp[] }) {
  const { words, view } = drawn;
  return (
    <ul class="helps">
      {names.map((name) => (
        <li key={name.href}>
          <button type="button" class="helped" onClick={() => show(drawn, name)}>
            <bdi>{name.text}</bdi>
          </button>{" "}
          {name.text === name.name ? null : (
            <span class="quiet">
              <bdi>{name.name}</bdi>
            </span>
          )}
          <p class="small-tools">
            <button type="button" disabled={!view.editable} onClick={() => link(drawn, name)}>
              {words.helps.linkName}
            </button>
          </p>
        </li>
      ))}
    </ul>
  );
}

function Dates({ drawn, dates }: Given & { readonly dates: readonly DateHelp[] }) {
  const { words } = drawn;
  return (
    <ul class="helps">
      {dates.map((date) => (
        <li key={`${date.block} ${date.line} ${date.start}`}>
          <button type="button" class="helped" onClick={() => show(drawn, date)}>
            <bdi>{date.text}</bdi>
          </button>{" "}
          <bdi>{date.said}</bdi>
          {date.weekday === undefined ? null : (
            <p class="told">
              <bdi>{words.helps.wrongWeekday(date.weekday)}</bdi>
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}

function Related({ drawn, related }: Given & { readonly related: readonly RelatedHelp[] }) {
  const { words, view } = drawn;
  return (
    <ul class="helps">
      {related.map((one) => (
        <li key={one.id}>
          <a href={`/${one.id}`} target="_blank" rel="noopener">
            <bdi>{one.headline}</bdi>
          </a>
          {one.names.length === 0 ? null : (
            <p class="quiet">
              <bdi>{words.helps.about(words.listed(one.names))}</bdi>
            </p>
          )}
          <p class="small-tools">
            <button type="button" disabled={!view.editable} onClick={() => addRelated(drawn, one)}>
              {words.helps.addRelated}
            </button>
          </p>
        </li>
      ))}
    </ul>
  );
}

/** What helps whoever writes: asked when the hand rests, as long as it is looked at. */
export function HelpsPanel({ drawn, writing, isShown }: Given & { readonly isShown: boolean }) {
  const { words, view, boot, sheet } = drawn;
  const { doc } = view.state;
  const [helps, setHelps] = useState<StoryHelps | undefined>();
  const [off, setOff] = useState(rulesOff);
  const [card, setCard] = useState(0);
  const marks = helps?.marks.filter(({ rule }) => !off.includes(rule)) ?? [];

  useEffect(() => {
    if (!isShown) return undefined;
    let isCurrent = true;
    const timer = setTimeout(() => {
      void ask<StoryHelps>(`stories/${boot.story}/helps`, { body: { content: writing.content() } }).then((told) => {
        if (isCurrent && told?.ok === true) setHelps(told.value);
      });
    }, rest);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [isShown, doc, sheet]);
  useEffect(() => {
    view.dispatch(setHelpMarks(view.state.tr, isShown ? marks : []));
  }, [isShown, helps, off]);

  const keepOff = (next: readonly string[]): void => {
    localStorage.setItem(offKey, JSON.stringify(next));
    setOff(next);
  };
  if (helps === undefined) return <p class="quiet">{words.helps.looking}</p>;
  const { names, dates, related, preview } = helps;
  const given = { drawn, writing };
  return (
    <>
      <Part title={words.helps.marks(marks.length)}>
        <Marks {...given} marks={marks} onOff={(rule) => keepOff([...off, rule])} />
        {off.length === 0 ? null : (
          <p class="quiet">
            {words.helps.rulesOff(off.length)}{" "}
            <button type="button" class="second" onClick={() => keepOff([])}>
              {words.helps.rulesOn}
            </button>
          </p>
        )}
      </Part>
      <Part title={words.helps.names(names.length)}>
        <Names {...given} names={names} />
      </Part>
      <Part title={words.helps.dates(dates.length)}>
        <Dates {...given} dates={dates} />
      </Part>
      <Part title={words.helps.related(related.length)}>
        <Related {...given} related={related} />
      </Part>
      <Part title={words.helps.preview}>
        <div class="found-as">
          <p class="title">
            <bdi>{preview.title}</bdi>
          </p>
          <p class="quiet" dir="ltr">
            {preview.address}
          </p>
          <p>
            <bdi>{preview.description}</bdi>
          </p>
        </div>
        <img class="shown" src={`/desk/stories/${boot.story}/card?${card}`} alt={words.helps.card} loading="lazy" />
        <p class="small-tools">
          <button type="button" onClick={() => setCard(card + 1)}>
            {words.helps.cardAgain}
          </button>
        </p>
      </Part>
    </>
  );
}
