import { parseHref } from "@mihwar/newsroom/inline";
import { useEffect, useRef, useState } from "preact/hooks";
import type { EditorState } from "prosemirror-state";
import { schema } from "../../document/schema.ts";
import type { Drawn, Writing } from "./writing.ts";

const { link } = schema.marks;

/** The run that the link at the caret covers, or the selection. */
function linkedRun({ selection, doc }: EditorState): {
  readonly from: number;
  readonly to: number;
  readonly href: string;
} {
  const { $from, from, to, empty } = selection;
  const mark = link.isInSet(empty ? $from.marks() : ($from.nodeAfter?.marks ?? $from.marks()));
  const href = (mark?.attrs["href"] as string | undefined) ?? "";
  if (!empty || mark === undefined) return { from, to, href };
  let start = $from.pos;
  let end = $from.pos;
  const { parent } = $from;
  parent.forEach((node, offset) => {
    const at = $from.start() + offset;
    if (mark.isInSet(node.marks) && at <= $from.pos && at + node.nodeSize >= $from.pos) {
      start = Math.min(start, at);
      end = Math.max(end, at + node.nodeSize);
    }
  });
  return doc.content.size === 0 ? { from, to, href } : { from: start, to: end, href };
}

/** What a member means who writes an address without its beginning. */
const completed = (written: string): string =>
  /^[\w-]+(\.[\w-]+)+(\/|$)/.test(written) ? `https://${written}` : written;

/** Sets, changes and removes the link on the selected words. */
export function LinkBar({ drawn, writing }: { readonly drawn: Drawn; readonly writing: Writing }) {
  const { view, words } = drawn;
  const run = useRef(linkedRun(view.state)).current;
  const [written, setWritten] = useState(run.href);
  const [isBad, setBad] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.select(), []);

  const close = (): void => {
    writing.setLinking(false);
    view.focus();
  };
  const put = (): void => {
    const href = parseHref(completed(written.trim()));
    if (href === undefined) {
      setBad(true);
      return;
    }
    const { tr } = view.state;
    const mark = link.create({ href });
    if (run.from === run.to) tr.insert(run.from, schema.text(href, [mark]));
    else tr.removeMark(run.from, run.to, link).addMark(run.from, run.to, mark);
    view.dispatch(tr);
    close();
  };
  return (
    <form
      class="tool-form"
      aria-label={words.link}
      onSubmit={(event) => {
        event.preventDefault();
        put();
      }}
      onKeyDown={(event) => {
        if (event.key === "Escape") close();
      }}
    >
      <label>
        {words.linkAddress}
        <input
          ref={field}
          dir="ltr"
          value={written}
          aria-invalid={isBad}
          onInput={({ currentTarget }) => setWritten(currentTarget.value)}
        />
      </label>
      <button>{words.linkSet}</button>
      {run.href === "" ? null : (
        <button
          type="button"
          class="second"
          onClick={() => {
            view.dispatch(view.state.tr.removeMark(run.from, run.to, link));
            close();
          }}
        >
          {words.linkRemove}
        </button>
      )}
      <button type="button" class="second" onClick={close}>
        {words.cancel}
      </button>
      {isBad ? (
        <p class="told" role="alert">
          {words.linkBad}
        </p>
      ) : null}
    </form>
  );
}
