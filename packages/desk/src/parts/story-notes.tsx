import {
  type NotedBlock,
  type NotePlace,
  type StoryContent,
  notedText,
  noteLimits,
  placeOfAnchor,
} from "@mihwar/newsroom";
import type { ComponentChildren } from "preact";
import type { NoteTold, NotesTold, SaidTold } from "../notes/note-told.ts";
import type { MemberVisit } from "../visit.ts";
import { EditPieces } from "./edit-pieces.tsx";
import { Plain } from "./written-copy.tsx";

/** Why a form about notes was not taken, and what it said. */
export interface RefusedNote {
  readonly message: string;
  readonly written: URLSearchParams;
}

interface Around {
  readonly visit: MemberVisit;
  readonly story: string;
  readonly content: StoryContent;
  readonly refused: RefusedNote | undefined;
}

/** Letters of the paragraph that are shown on either side of the words. */
const mostAround = 90;
/** Letters by which a paragraph is told in a list. */
const mostOfLabel = 60;

/** What is before the words, as far as it is shown: from the start of a word. */
const tailOf = (text: string): string =>
  text.length <= mostAround ? text : `…${text.slice(-mostAround).replace(/^\S*/u, "")}`;
const headOf = (text: string): string =>
  text.length <= mostAround ? text : `${text.slice(0, mostAround).replace(/\S*$/u, "")}…`;

/** Words in their paragraph. */
function Context({ text, start, end }: { readonly text: string } & Pick<NotePlace, "start" | "end">) {
  return (
    <p class="context" dir="auto">
      <Plain text={tailOf(text.slice(0, start))} />
      <mark>
        <Plain text={text.slice(start, end)} />
      </mark>
      <Plain text={headOf(text.slice(end))} />
    </p>
  );
}

const Said = ({ said }: { readonly said: SaidTold }) => (
  <span class="by">
    <b>
      <bdi>{said.by}</bdi>
    </b>{" "}
    <time class="quiet" datetime={said.at}>
      {said.said}
    </time>
  </span>
);

function Deed({
  around: { story },
  deed,
  note,
  children,
}: {
  readonly around: Around;
  readonly deed: string;
  readonly note?: string;
  readonly children: ComponentChildren;
}) {
  return (
    <form method="post" action={`/desk/stories/${story}/notes#notes`} class={deed}>
      <input type="hidden" name="do" value={deed} />
      {note === undefined ? null : <input type="hidden" name="note" value={note} />}
      {children}
    </form>
  );
}

function Deeds({ around, note }: { readonly around: Around; readonly note: NoteTold }) {
  const { notes: words } = around.visit.words;
  const { written } = around.refused ?? {};
  const isOf = (deed: string): boolean => written?.get("note") === note.id && written.get("do") === deed;
  const isOpen = note.state === "open";
  const button = (deed: string, name: string, kind = "second"): ComponentChildren => (
    <Deed around={around} deed={deed} note={note.id}>
      <button class={kind}>{name}</button>
    </Deed>
  );
  return (
    <div class="deeds">
      {isOpen && note.mayDecide ? button("accept", words.accept, "") : null}
      {isOpen && note.mayDecide ? (
        <details open={isOf("refuse")}>
          <summary>{words.refuse}</summary>
          <Deed around={around} deed="refuse" note={note.id}>
            <label>
              {words.whyRefused}
              <textarea name="why" rows={2} maxLength={noteLimits.text} dir="auto">
                {isOf("refuse") ? (written?.get("why") ?? "") : ""}
              </textarea>
            </label>
            <button class="second">{words.refuse}</button>
          </Deed>
        </details>
      ) : null}
      <details open={isOf("reply")}>
        <summary>{words.reply}</summary>
        <Deed around={around} deed="reply" note={note.id}>
          <textarea name="text" rows={2} maxLength={noteLimits.text} required dir="auto" aria-label={words.reply}>
            {isOf("reply") ? (written?.get("text") ?? "") : ""}
          </textarea>
          <button class="second">{words.send}</button>
        </Deed>
      </details>
      {isOpen && note.mayResolve
        ? button("resolve", note.kind === "comment" ? words.resolve : words.takeBack, "link")
        : null}
      {!isOpen && (note.state === "resolved" ? note.mayResolve : note.mayDecide)
        ? button("reopen", words.reopen, "link")
        : null}
    </div>
  );
}

/** Where a note is, where it is not on words of a paragraph. */
function whereOf({ words: { notes } }: MemberVisit, { anchor: { block, quote } }: NoteTold): string | undefined {
  if (block === "headline") return notes.on.headline;
  if (block === "standfirst") return notes.on.standfirst;
  return quote === "" ? notes.on.block : undefined;
}

function Note({ around, note }: { readonly around: Around; readonly note: NoteTold }) {
  const { notes: words } = around.visit.words;
  const { anchor, closed, state } = note;
  const place = placeOfAnchor(around.content, anchor);
  const now = notedText(around.content, anchor.block) ?? "";
  const where = whereOf(around.visit, note);
  return (
    <li id={`note-${note.id}`} class={`note ${note.state}`}>
      <p class="head">
        <b>{words.kinds[note.kind]}</b> <Said said={note} />
      </p>
      {place === undefined ? (
        <div class="gone">
          <p>
            <b>{words.gone}</b> {words.stoodIn}
          </p>
          <Context text={anchor.text} start={anchor.start} end={anchor.start + anchor.quote.length} />
        </div>
      ) : (
        <>
          {where === undefined ? null : <p class="quiet">{where}</p>}
          {anchor.quote === "" ? (
            <p class="context" dir="auto">
              <Plain text={headOf(now)} />
            </p>
          ) : (
            <Context text={now} start={place.start} end={place.end} />
          )}
        </>
      )}
      {note.pieces === undefined ? null : <EditPieces pieces={note.pieces} words={words} />}
      {note.text === "" ? null : (
        <p class="written" dir="auto">
          <Plain text={note.text} />
        </p>
      )}
      {note.replies.length === 0 ? null : (
        <ol class="replies">
          {note.replies.map((reply, at) => (
            <li key={at}>
              <Said said={reply} />
              <p class="written" dir="auto">
                <Plain text={reply.text} />
              </p>
            </li>
          ))}
        </ol>
      )}
      {closed === undefined || state === "open" ? null : (
        <p class="closing">
          <b>
            <bdi>{words.closedBy(state, closed.by)}</bdi>
          </b>{" "}
          <time class="quiet" datetime={closed.at}>
            {closed.said}
          </time>
          {closed.why === undefined ? null : (
            <span class="written" dir="auto">
              <Plain text={closed.why} />
            </span>
          )}
        </p>
      )}
      <Deeds around={around} note={note} />
    </li>
  );
}

const labelOf = (text: string): string => (text.length <= mostOfLabel ? text : `${text.slice(0, mostOfLabel)}…`);

/** The places of a copy to which notes can be pinned, as a list shows them. */
function placesIn(content: StoryContent, names: { readonly headline: string; readonly standfirst: string }) {
  const body = content.body.map(({ id, kind }): readonly [NotedBlock, string] => {
    const text = notedText(content, id) ?? "";
    return [id, text === "" ? kind : labelOf(text)];
  });
  const standfirst = content.standfirst === undefined ? [] : [["standfirst", names.standfirst] as const];
  return [["headline", names.headline] as const, ...standfirst, ...body];
}

function Writing({ around, kind }: { readonly around: Around; readonly kind: "comment" | "suggest" }) {
  const { notes: words } = around.visit.words;
  const { written } = around.refused ?? {};
  const isOf = written?.get("do") === kind;
  const kept = (name: string): string => (isOf ? (written?.get(name) ?? "") : "");
  const isEdit = kind === "suggest";
  const id = (name: string): string => `${kind}-${name}`;
  return (
    <details class="step" open={isOf}>
      <summary>{isEdit ? words.suggest : words.comment}</summary>
      <Deed around={around} deed={kind}>
        <div class="fields broad">
          <p>
            <label for={id("block")}>{words.paragraph}</label>
            <select id={id("block")} name="block" dir="auto">
              {placesIn(around.content, words.on).map(([block, label]) => (
                <option key={block} value={block} selected={block === kept("block")}>
                  {label}
                </option>
              ))}
            </select>
          </p>
          <p>
            <label for={id("quote")}>{isEdit ? words.wordsOfEdit : words.words}</label>
            <input
              id={id("quote")}
              name="quote"
              dir="auto"
              required={isEdit}
              maxLength={noteLimits.quote}
              value={kept("quote")}
            />
            {isEdit ? null : <span class="hint">{words.wordsHint}</span>}
          </p>
          {isEdit ? (
            <p>
              <label for={id("replacement")}>{words.instead}</label>
              <input
                id={id("replacement")}
                name="replacement"
                dir="auto"
                maxLength={noteLimits.quote}
                value={kept("replacement")}
              />
              <span class="hint">{words.insteadHint}</span>
            </p>
          ) : null}
          <p>
            <label for={id("text")}>{isEdit ? words.whyEdit : words.text}</label>
            <textarea id={id("text")} name="text" rows={3} dir="auto" required={!isEdit} maxLength={noteLimits.text}>
              {kept("text")}
            </textarea>
            <span class="hint">{words.textHint}</span>
          </p>
          <p>
            <button class="second">{words.send}</button>
          </p>
        </div>
      </Deed>
    </details>
  );
}

/** What colleagues say of a story's words, and the edits that they suggest: each with its paragraph. */
export function StoryNotes({
  visit,
  story,
  content,
  told,
  refused,
  notice,
}: Pick<Around, "visit" | "story" | "content"> & {
  readonly told: NotesTold;
  readonly refused: RefusedNote | undefined;
  readonly notice: string | undefined;
}) {
  const { notes: words } = visit.words;
  const around: Around = { visit, story, content, refused };
  const open = told.notes.filter(({ state }) => state === "open");
  const closed = told.notes.filter(({ state }) => state !== "open");
  const decidable = open.filter(({ mayDecide }) => mayDecide);
  return (
    <section class="part notes-of-story" id="notes" aria-labelledby="notes-title">
      <h2 id="notes-title">{words.title}</h2>
      <p class="quiet">{words.gist}</p>
      {refused === undefined ? null : (
        <p class="told" role="alert" dir="auto">
          {refused.message}
        </p>
      )}
      {notice === undefined ? null : (
        <p class="told well" role="status">
          {notice}
        </p>
      )}
      {open.length === 0 ? <p>{words.none}</p> : null}
      {decidable.length < 2 ? null : (
        <Deed around={around} deed="accept-all">
          <button class="second">{words.acceptAll(decidable.length)}</button>
        </Deed>
      )}
      <ol class="story-notes">
        {open.map((note) => (
          <Note key={note.id} around={around} note={note} />
        ))}
      </ol>
      <div class="beginnings">
        <Writing around={around} kind="comment" />
        <Writing around={around} kind="suggest" />
      </div>
      {closed.length === 0 ? null : (
        <details class="closed-notes">
          <summary>{words.closed(closed.length)}</summary>
          <ol class="story-notes">
            {closed.map((note) => (
              <Note key={note.id} around={around} note={note} />
            ))}
          </ol>
        </details>
      )}
    </section>
  );
}
