import { noteLimits } from "@mihwar/newsroom";
import { useEffect, useRef, useState } from "preact/hooks";
import type { NoteTold } from "../../../notes/note-told.ts";
import { EditPieces } from "../../../parts/edit-pieces.tsx";
import { keyOf } from "../shortcut.ts";
import type { Drawn } from "../writing.ts";
import { NoteBox } from "./note-box.tsx";
import { cardKey } from "./note-keys.ts";
import { type NoteAsk, noteAsked } from "./note-marks.ts";
import type { NotesDrawn, NotesInWindow } from "./story-notes.ts";

interface Given {
  readonly drawn: Drawn;
  readonly notes: NotesInWindow;
}

/** Milliseconds after a save until it is told where words stand, and told again where the archive had not the text yet. */
const settled = [1000, 4000] as const;

const cardId = (id: string): string => `note-${id}`;
const focusCard = (id: string | undefined): void => {
  if (id === undefined) return;
  // drawn in the next frame
  requestAnimationFrame(() => {
    const card = document.getElementById(cardId(id));
    card?.focus();
    card?.scrollIntoView({ block: "nearest" });
  });
};

type Field = "reply" | "why";

function Card({
  note,
  shown,
  notes,
}: {
  readonly note: NoteTold;
  readonly shown: NotesDrawn;
  readonly notes: NotesInWindow;
}) {
  const { words, inHand } = shown;
  const [field, setField] = useState<Field | undefined>(undefined);
  const [text, setText] = useState("");
  const box = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (field !== undefined) box.current?.focus();
  }, [field]);
  const { id, anchor, state, closed } = note;
  const isOpen = state === "open";
  const isEdit = note.kind === "suggested-edit";
  const isStanding = shown.isStanding(id);
  const leave = (): void => {
    setField(undefined);
    setText("");
  };
  const decide = async (deed: "accept" | "refuse"): Promise<void> => {
    if (!isOpen || !note.mayDecide) return;
    if (await (deed === "accept" ? notes.accept(id) : notes.refuse(id)))
      notes.toText(deed === "accept" ? undefined : id);
  };
  const send = async (): Promise<void> => {
    const isSent = field === "why" ? await notes.refuse(id, text) : text.trim() !== "" && (await notes.reply(id, text));
    if (!isSent) return;
    const wasWhy = field === "why";
    leave();
    if (wasWhy) notes.toText(id);
    else focusCard(id);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const target = event.target as HTMLElement;
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (target.matches("textarea")) {
      if (event.key !== "Escape") return;
      event.preventDefault();
      leave();
      focusCard(id);
      return;
    }
    const key = cardKey(event);
    if (key === undefined) return;
    event.preventDefault();
    if (key === "next" || key === "previous") focusCard(notes.step(key === "next" ? 1 : -1));
    else if (key === "text") notes.toText(id);
    else if (!event.repeat) void decide(key);
  };
  return (
    <article
      id={cardId(id)}
      class={`note ${state}${id === inHand ? " in-hand" : ""}`}
      tabIndex={0}
      onKeyDown={onKeyDown}
      onFocus={() => notes.hold(id)}
      aria-label={`${words.kinds[note.kind]} · ${note.by}`}
    >
      <p class="head">
        <b>{words.kinds[note.kind]}</b>{" "}
        <span class="by">
          <bdi>{note.by}</bdi>{" "}
          <time class="quiet" dateTime={note.at}>
            {note.said}
          </time>
        </span>
      </p>
      {isOpen && !isStanding ? (
        <div class="gone">
          <p>
            <b>{words.gone}</b>
          </p>
          <p class="context" dir="auto">
            {anchor.quote}
          </p>
        </div>
      ) : anchor.quote === "" ? (
        <p class="quiet">{words.on.block}</p>
      ) : isEdit ? null : (
        <button type="button" class="quoted" dir="auto" title={words.show} onClick={() => notes.toText(id)}>
          {anchor.quote}
        </button>
      )}
      {note.pieces === undefined ? null : <EditPieces pieces={note.pieces} words={words} />}
      {note.text === "" ? null : (
        <p class="written" dir="auto">
          {note.text}
        </p>
      )}
      {note.replies.length === 0 ? null : (
        <ol class="replies">
          {note.replies.map((reply, at) => (
            <li key={at}>
              <span class="by">
                <b>
                  <bdi>{reply.by}</bdi>
                </b>{" "}
                <time class="quiet" dateTime={reply.at}>
                  {reply.said}
                </time>
              </span>
              <p class="written" dir="auto">
                {reply.text}
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
          <span class="quiet">{closed.said}</span>
          {closed.why === undefined ? null : (
            <span class="written" dir="auto">
              {closed.why}
            </span>
          )}
        </p>
      )}
      <div class="deeds">
        {isOpen && note.mayDecide ? (
          <>
            <button type="button" disabled={!isStanding} onClick={() => void decide("accept")}>
              {words.accept}
            </button>
            <button type="button" class="second" onClick={() => void decide("refuse")}>
              {words.refuse}
            </button>
            <button type="button" class="link" aria-expanded={field === "why"} onClick={() => setField("why")}>
              {words.refuseAndSay}
            </button>
          </>
        ) : null}
        <button type="button" class="link" aria-expanded={field === "reply"} onClick={() => setField("reply")}>
          {words.reply}
        </button>
        {isOpen && note.mayResolve ? (
          <button
            type="button"
            class="link"
            onClick={() => void notes.close(id, "resolve").then((done) => done && notes.toText(id))}
          >
            {isEdit ? words.takeBack : words.resolve}
          </button>
        ) : null}
        {!isOpen && (state === "resolved" ? note.mayResolve : note.mayDecide) ? (
          <button type="button" class="link" onClick={() => void notes.close(id, "reopen")}>
            {words.reopen}
          </button>
        ) : null}
      </div>
      {field === undefined ? null : (
        <form
          class="composing"
          onSubmit={(event) => {
            event.preventDefault();
            void send();
          }}
        >
          <NoteBox
            label={field === "why" ? words.whyRefused : words.reply}
            rows={2}
            most={noteLimits.text}
            value={text}
            onText={setText}
            names={field === "why" ? [] : shown.names}
            namesLabel={words.colleagues}
            box={box}
          />
          <span class="pair-of">
            <button>{field === "why" ? words.refuse : words.send}</button>
            <button
              type="button"
              class="second"
              onClick={() => {
                leave();
                focusCard(id);
              }}
            >
              {words.cancel}
            </button>
          </span>
        </form>
      )}
    </article>
  );
}

/** The note that is being written. */
function Composer({ shown, notes }: { readonly shown: NotesDrawn; readonly notes: NotesInWindow }) {
  const { words, composing } = shown;
  const isEdit = composing?.kind === "suggest";
  const [text, setText] = useState("");
  const [replacement, setReplacement] = useState(composing?.quote ?? "");
  const first = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    first.current?.focus();
    if (isEdit) first.current?.select();
  }, []);
  if (composing === undefined) return null;
  return (
    <form
      class="composing"
      aria-label={isEdit ? words.suggest : words.comment}
      onSubmit={(event) => {
        event.preventDefault();
        void notes.send({ text, replacement });
      }}
      onKeyDown={(event) => {
        if (event.key === "Escape") {
          event.preventDefault();
          notes.cancel();
        } else if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
          event.preventDefault();
          void notes.send({ text, replacement });
        }
      }}
    >
      <p class="context" dir="auto">
        {composing.quote === "" ? words.on.block : composing.quote}
      </p>
      {isEdit ? (
        <label>
          {words.instead}
          <textarea
            ref={first}
            rows={2}
            dir="auto"
            maxLength={noteLimits.quote}
            value={replacement}
            onInput={(event) => setReplacement(event.currentTarget.value)}
          />
          <small>{words.insteadHint}</small>
        </label>
      ) : null}
      <NoteBox
        label={isEdit ? words.whyEdit : words.text}
        hint={words.textHint}
        rows={isEdit ? 1 : 3}
        most={noteLimits.text}
        value={text}
        onText={setText}
        names={shown.names}
        namesLabel={words.colleagues}
        {...(isEdit ? {} : { box: first })}
      />
      <span class="pair-of">
        <button>{words.send}</button>
        <button type="button" class="second" onClick={() => notes.cancel()}>
          {words.cancel}
        </button>
      </span>
    </form>
  );
}

/** Colleagues' notes beside the paper: a column where there is room, a sheet at the foot of a small screen. */
export function NotesMargin({ drawn, notes }: Given) {
  const { view, save, newestNote } = drawn;
  const shown = notes.drawn();
  const { words, open, closed, composing } = shown;
  const [isUnfolded, setUnfolded] = useState(false);
  useEffect(() => notes.hear(newestNote), [newestNote]);
  useEffect(() => {
    if (save.kind !== "saved") return undefined;
    const timers = settled.map((after) => setTimeout(() => notes.tellPlaces(), after));
    return () => timers.forEach((timer) => clearTimeout(timer));
  }, [save, view.state.doc]);
  // a paper that becomes one of several windows knows nothing of what was marked on it
  useEffect(() => notes.mark(), [view.state.plugins]);
  useEffect(() => {
    const take = (asked: NoteAsk): void => {
      if (asked === "comment" || asked === "suggest") notes.begin(asked);
      else if (asked === "next" || asked === "previous") focusCard(notes.step(asked === "next" ? 1 : -1));
      else {
        // whoever writes among the words goes on writing
        notes.hold(asked.note);
        document.getElementById(cardId(asked.note))?.scrollIntoView({ block: "nearest" });
        return;
      }
      setUnfolded(true);
    };
    const onAsked = (event: Event): void => take((event as CustomEvent<NoteAsk>).detail);
    // the keys work beside the paper too, and on one that may not be written on
    const onKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || !event.altKey || !(event.ctrlKey || event.metaKey)) return;
      if (event.getModifierState("AltGraph")) return;
      const asks: Readonly<Record<string, NoteAsk>> = {
        m: "comment",
        e: "suggest",
        ArrowDown: "next",
        ArrowUp: "previous",
      };
      const asked = asks[keyOf(event)];
      if (asked === undefined) return;
      event.preventDefault();
      take(asked);
    };
    view.dom.addEventListener(noteAsked, onAsked);
    document.addEventListener("keydown", onKey);
    return () => {
      view.dom.removeEventListener(noteAsked, onAsked);
      document.removeEventListener("keydown", onKey);
    };
  }, []);
  const decidable = open.filter(({ id, mayDecide }) => mayDecide && shown.isStanding(id));
  // the selection stays where it is
  const keep = (event: Event): void => event.preventDefault();
  return (
    <div class={isUnfolded || composing !== undefined ? "unfolded" : undefined}>
      <div class="top-of-notes">
        <h2>{words.title}</h2>
        <button type="button" class="second unfold" aria-expanded={isUnfolded} onClick={() => setUnfolded(!isUnfolded)}>
          {words.count(open.length)}
        </button>
        <span class="beginning">
          <button
            type="button"
            class="second"
            title="Ctrl+Alt+M"
            onMouseDown={keep}
            onClick={() => notes.begin("comment")}
          >
            {words.comment}
          </button>
          <button
            type="button"
            class="second"
            title="Ctrl+Alt+E"
            onMouseDown={keep}
            onClick={() => notes.begin("suggest")}
          >
            {words.suggest}
          </button>
        </span>
      </div>
      <p role="status" class={shown.said === "" ? "unseen" : "quiet"}>
        {shown.said}
      </p>
      {shown.wrong === "" ? null : (
        <p role="alert" class="told" dir="auto">
          {shown.wrong}
        </p>
      )}
      {composing === undefined ? null : (
        <Composer key={`${composing.kind} ${composing.quote}`} shown={shown} notes={notes} />
      )}
      <div class="folded">
        {decidable.length < 2 ? null : (
          <button type="button" class="second" onClick={() => void notes.acceptAll().then(() => view.focus())}>
            {words.acceptAll(decidable.length)}
          </button>
        )}
        {open.length === 0 ? (
          <p class="quiet">{words.none}</p>
        ) : (
          <ol class="story-notes">
            {open.map((note) => (
              <li key={note.id}>
                <Card note={note} shown={shown} notes={notes} />
              </li>
            ))}
          </ol>
        )}
        {closed.length === 0 ? null : (
          <details>
            <summary>{words.closed(closed.length)}</summary>
            <ol class="story-notes">
              {closed.map((note) => (
                <li key={note.id}>
                  <Card note={note} shown={shown} notes={notes} />
                </li>
              ))}
            </ol>
          </details>
        )}
        <p class="quiet keys">
          {words.shortcuts}
          <br />
          {words.keys}
        </p>
      </div>
    </div>
  );
}
