import { useEffect, useRef, useState } from "preact/hooks";
import { findingOf, goToFound, lookFor, replaceFound } from "./find-words.ts";
import type { Drawn, Writing } from "./writing.ts";

/** Looks for words in every spelling, goes through them, and puts others in their place. */
export function FindBar({ drawn, writing }: { readonly drawn: Drawn; readonly writing: Writing }) {
  const { view, words } = drawn;
  const finding = findingOf(view.state);
  const [other, setOther] = useState("");
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const { from, to, empty } = view.state.selection;
    const selected = empty ? "" : view.state.doc.textBetween(from, to, " ").slice(0, 100);
    if (selected !== "") look(selected, finding.folds);
    field.current?.focus();
    field.current?.select();
  }, []);

  const look = (wanted: string, folds: boolean): void => {
    lookFor({ words: wanted, folds })(view.state, view.dispatch);
  };
  const go = (step: 1 | -1): void => void goToFound(step)(view.state, view.dispatch);
  const close = (): void => {
    look("", finding.folds);
    writing.setFinding(false);
    view.focus();
  };
  return (
    <form
      class="tool-form"
      role="search"
      aria-label={words.find}
      onSubmit={(event) => {
        event.preventDefault();
        go(1);
      }}
      onKeyDown={(event) => {
        if (event.key === "Escape") close();
        if (event.key === "Enter" && event.shiftKey) {
          event.preventDefault();
          go(-1);
        }
      }}
    >
      <label>
        {words.findWhat}
        <input
          ref={field}
          dir="auto"
          value={finding.words}
          onInput={({ currentTarget }) => look(currentTarget.value, finding.folds)}
        />
      </label>
      <label>
        {words.replaceWith}
        <input dir="auto" value={other} onInput={({ currentTarget }) => setOther(currentTarget.value)} />
      </label>
      <label class="check">
        <input
          type="checkbox"
          checked={finding.folds}
          onChange={({ currentTarget }) => look(finding.words, currentTarget.checked)}
        />
        {words.folds}
      </label>
      <p role="status" class="quiet">
        {finding.words === "" ? "" : words.found(finding.present + 1, finding.found.length)}
      </p>
      <button type="button" class="second" onClick={() => go(-1)} disabled={finding.found.length === 0}>
        {words.previous}
      </button>
      <button class="second" disabled={finding.found.length === 0}>
        {words.next}
      </button>
      <button
        type="button"
        class="second"
        disabled={finding.found.length === 0 || !view.editable}
        onClick={() => {
          replaceFound(other, "present")(view.state, view.dispatch);
        }}
      >
        {words.replaceOne}
      </button>
      <button
        type="button"
        class="second"
        disabled={finding.found.length === 0 || !view.editable}
        onClick={() => {
          replaceFound(other, "all")(view.state, view.dispatch);
        }}
      >
        {words.replaceAll}
      </button>
      <button type="button" class="second" onClick={close}>
        {words.close}
      </button>
    </form>
  );
}
