import { toggleMark } from "prosemirror-commands";
import { type Command, NodeSelection } from "prosemirror-state";
import type { ComponentChildren } from "preact";
import { schema } from "../../document/schema.ts";
import { blockAt, insertBlock, selectedBlocks, setDirection, setKind } from "./block-commands.ts";
import { newBlockId } from "../../document/block-id.ts";
import { FindBar } from "./find-bar.tsx";
import { LinkBar } from "./link-bar.tsx";
import { redo, undo } from "./shared-view.ts";
import { Tellings } from "./tellings.tsx";
import type { Drawn, Writing } from "./writing.ts";

const { nodes, marks } = schema;

interface Given {
  readonly drawn: Drawn;
  readonly writing: Writing;
}

/** A tool that keeps the caret where it is. */
function Tool({
  drawn: { view },
  command,
  pressed,
  keys,
  children,
}: {
  readonly drawn: Drawn;
  readonly command: Command;
  readonly pressed?: boolean;
  readonly keys?: string;
  readonly children: ComponentChildren;
}) {
  const may = view.editable && command(view.state);
  return (
    <button
      type="button"
      aria-pressed={pressed}
      aria-keyshortcuts={keys}
      title={keys}
      disabled={!may}
      onMouseDown={(event: MouseEvent) => event.preventDefault()}
      onClick={() => {
        command(view.state, view.dispatch, view);
        view.focus();
      }}
    >
      {children}
    </button>
  );
}

function hasMark({ view }: Drawn, name: "strong" | "emphasis" | "link"): boolean {
  const { from, to, empty, $from } = view.state.selection;
  const type = marks[name];
  if (empty) return type.isInSet(view.state.storedMarks ?? $from.marks()) !== undefined;
  return view.state.doc.rangeHasMark(from, to, type);
}

type KindName = "paragraph" | "subhead2" | "subhead3" | "bullets" | "numbers" | "quote" | "pullquote";

const kindCommands: Readonly<Record<KindName, Command>> = {
  paragraph: setKind("paragraph"),
  subhead2: setKind("subhead", { level: 2 }),
  subhead3: setKind("subhead", { level: 3 }),
  bullets: setKind("list", { ordered: false }),
  numbers: setKind("list", { ordered: true }),
  quote: setKind("quote"),
  pullquote: setKind("pullquote"),
};

/** The kind of the block with the caret, as the catalogue names it. */
export function presentKind({ view }: Drawn): keyof Drawn["words"]["kinds"] {
  const { selection } = view.state;
  const node = selection instanceof NodeSelection ? selection.node : blockAt(selection.$from)?.node;
  switch (node?.type.name) {
    case undefined:
      return selection.$from.parent.type === nodes.standfirst ? "standfirst" : "headline";
    case "subhead":
      return node?.attrs["level"] === 3 ? "subhead3" : "subhead2";
    case "list":
      return node?.attrs["ordered"] === true ? "numbers" : "bullets";
    default:
      return node?.type.name as keyof Drawn["words"]["kinds"];
  }
}

function KindChoice({ drawn }: { readonly drawn: Drawn }) {
  const { view, words } = drawn;
  const present = presentKind(drawn);
  const known = Object.keys(kindCommands) as KindName[];
  const isText = known.includes(present as KindName);
  return (
    <label class="kind">
      <span class="unseen">{words.kind}</span>
      <select
        value={present}
        disabled={!view.editable || !isText}
        onChange={({ currentTarget }) => {
          kindCommands[currentTarget.value as KindName](view.state, view.dispatch, view);
          view.focus();
        }}
      >
        {isText ? null : <option value={present}>{words.kinds[present]}</option>}
        {known.map((name) => (
          <option key={name} value={name}>
            {words.kinds[name]}
          </option>
        ))}
      </select>
    </label>
  );
}

/** A table of three columns and three rows, the first a header, to be filled in. */
const emptyTable = () =>
  nodes.table.create({ id: newBlockId() }, [
    nodes.table_row.create(
      null,
      [1, 2, 3].map(() => nodes.table_header.create()),
    ),
    ...[1, 2].map(() =>
      nodes.table_row.create(
        null,
        [1, 2, 3].map(() => nodes.table_cell.create()),
      ),
    ),
  ]);

const insertable = ["image", "gallery", "related", "embed", "table"] as const;

function InsertChoice({ drawn }: { readonly drawn: Drawn }) {
  const { view, words } = drawn;
  return (
    <label class="insert">
      <span class="unseen">{words.insert}</span>
      <select
        value=""
        disabled={!view.editable}
        onChange={({ currentTarget }) => {
          const name = currentTarget.value as (typeof insertable)[number];
          currentTarget.value = "";
          const made = name === "table" ? emptyTable() : nodes[name].create({ id: newBlockId() });
          insertBlock(made)(view.state, view.dispatch, view);
          view.focus();
        }}
      >
        <option value="">{words.insert}</option>
        {insertable.map((name) => (
          <option key={name} value={name}>
            {words.kinds[name]}
          </option>
        ))}
      </select>
    </label>
  );
}

function Tools({ drawn, writing }: Given) {
  const { words, view } = drawn;
  const dirs = new Set(
    selectedBlocks(view.state.selection).map(({ node }) => (node.attrs["dir"] as string | null | undefined) ?? null),
  );
  const own = view.dom.getAttribute("dir");
  const is = (dir: "rtl" | "ltr"): boolean => dirs.size > 0 && [...dirs].every((one) => (one ?? own) === dir);
  return (
    <div class="tools" role="toolbar" aria-label={words.tools}>
      <KindChoice drawn={drawn} />
      <Tool drawn={drawn} command={toggleMark(marks.strong)} pressed={hasMark(drawn, "strong")} keys="Control+B">
        <b>{words.strong}</b>
      </Tool>
      <Tool drawn={drawn} command={toggleMark(marks.emphasis)} pressed={hasMark(drawn, "emphasis")} keys="Control+I">
        {words.emphasis}
      </Tool>
      <Tool
        drawn={drawn}
        pressed={hasMark(drawn, "link")}
        keys="Control+K"
        command={(_state, dispatch) => {
          if (dispatch !== undefined) writing.setLinking(true);
          return true;
        }}
      >
        {words.link}
      </Tool>
      <span class="dirs" role="group" aria-label={words.dirOf}>
        <Tool drawn={drawn} command={setDirection(own === "rtl" ? null : "rtl")} pressed={is("rtl")}>
          {words.rtl}
        </Tool>
        <Tool drawn={drawn} command={setDirection(own === "ltr" ? null : "ltr")} pressed={is("ltr")}>
          {words.ltr}
        </Tool>
      </span>
      <InsertChoice drawn={drawn} />
      <Tool drawn={drawn} command={undo} keys="Control+Z">
        {words.undo}
      </Tool>
      <Tool drawn={drawn} command={redo} keys="Control+Y">
        {words.redo}
      </Tool>
      <button
        type="button"
        aria-expanded={drawn.isFinding}
        aria-keyshortcuts="Control+F"
        title="Control+F"
        onClick={() => writing.setFinding(!drawn.isFinding)}
      >
        {words.find}
      </button>
    </div>
  );
}

/** Who else has the story open: with the colour of their caret where they have one. */
function Others({ drawn: { others, words } }: { readonly drawn: Drawn }) {
  if (others.length === 0) return null;
  const named = new Map(others.map((one) => [one.name, one]));
  if (![...named.values()].some(({ tone }) => tone !== undefined))
    return <p class="quiet">{words.withYou(words.listed([...named.keys()]))}</p>;
  return (
    <ul class="with-you quiet" aria-label={words.withYouLabel}>
      {[...named.values()].map(({ name, tone }) => (
        <li key={name} class={tone === undefined ? undefined : `tone-${tone}`}>
          <bdi>{name}</bdi>
        </li>
      ))}
    </ul>
  );
}

/** How it stands with the text: read out when it changes for the worse, and quietly when it is saved. */
function Standing({ drawn, writing }: Given) {
  const { save, words, turn, boot } = drawn;
  const time = (at: number): string =>
    new Intl.DateTimeFormat(boot.language === "ar" ? "ar-u-nu-latn" : "en-GB", {
      hour: "2-digit",
      minute: "2-digit",
      hourCycle: "h23",
    }).format(at);
  const said = ((): { readonly text: string; readonly isBad: boolean } => {
    switch (save.kind) {
      case "saved":
        if (drawn.isShared) return { text: words.savedForAll, isBad: false };
        return { text: save.at === undefined ? words.savedPlain : words.saved(time(save.at)), isBad: false };
      case "unsaved":
        return { text: words.unsaved, isBad: false };
      case "saving":
        return { text: words.saving, isBad: false };
      case "offline":
        return { text: drawn.isShared ? words.offlineHere : words.offline, isBad: true };
      case "signed-out":
        return { text: words.signedOut, isBad: true };
      case "refused":
        return { text: words.refused(save.message), isBad: true };
      case "not-writer":
        return { text: "", isBad: false };
    }
  })();
  return (
    <>
      <div class="standing">
        <p class="saved" data-save={save.kind} role={said.isBad ? "alert" : "status"}>
          {said.text}
          {save.kind === "signed-out" ? (
            <>
              {" "}
              <a href="/desk/sign-in" target="_blank" rel="noopener">
                {words.signIn}
              </a>
            </>
          ) : null}
        </p>
        {turn.kind === "mine" ? (
          <button type="button" class="second" onClick={() => void writing.keep()} aria-keyshortcuts="Control+S">
            {words.keep}
          </button>
        ) : null}
        <a
          href={`/desk/stories/${boot.story}`}
          onClick={(event) => {
            if (event.ctrlKey || event.metaKey || event.shiftKey) return;
            event.preventDefault();
            void writing.leaveFor(`/desk/stories/${boot.story}`);
          }}
        >
          {words.toStory}
        </a>
      </div>
      <Others drawn={drawn} />
      {boot.isOut && turn.kind !== "never" ? <p class="quiet">{words.behindLive}</p> : null}
      {turn.kind === "never" ? <p class="told">{words.readOnly}</p> : null}
      {turn.kind === "others" ? (
        <p class="told" role="status">
          {turn.writer.member === boot.member.id ? words.ownElsewhere : words.othersText(turn.writer.name)}{" "}
          {boot.may.takeOver || turn.writer.member === boot.member.id ? (
            <button type="button" class="second" onClick={() => void writing.takeTurn()}>
              {words.takeTurn}
            </button>
          ) : null}
        </p>
      ) : null}
    </>
  );
}

/** What stands above the paper: how it stands with the text, and the tools. */
export function Bar({ drawn, writing }: Given) {
  return (
    <>
      <Standing drawn={drawn} writing={writing} />
      <Tellings drawn={drawn} writing={writing} />
      <Tools drawn={drawn} writing={writing} />
      {drawn.isLinking ? <LinkBar drawn={drawn} writing={writing} /> : null}
      {drawn.isFinding ? <FindBar drawn={drawn} writing={writing} /> : null}
    </>
  );
}
