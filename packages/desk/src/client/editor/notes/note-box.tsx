import type { RefObject } from "preact";
import { useId, useLayoutEffect, useRef, useState } from "preact/hooks";
import { mentionAt, withName } from "../../../notes/mention-at.ts";

interface Given {
  readonly label: string;
  readonly hint?: string;
  readonly rows: number;
  readonly most: number;
  readonly value: string;
  readonly onText: (text: string) => void;
  /** Colleagues who may be named with «@», and what their list is called. */
  readonly names: readonly string[];
  readonly namesLabel: string;
  readonly box?: RefObject<HTMLTextAreaElement | null>;
}

/** Where the words of a note are written; «@» lists colleagues by name. */
export function NoteBox({ label, hint, rows, most, value, onText, names, namesLabel, box }: Given) {
  const id = useId();
  const own = useRef<HTMLTextAreaElement>(null);
  const area = box ?? own;
  /** Where the caret stands, while names may be listed for it. */
  const [caret, setCaret] = useState<number | undefined>(undefined);
  const [place, setPlace] = useState(0);
  const found = caret === undefined ? undefined : mentionAt(value, caret, names);
  const next = useRef<number | undefined>(undefined);
  useLayoutEffect(() => {
    if (next.current === undefined) return;
    area.current?.setSelectionRange(next.current, next.current);
    next.current = undefined;
  }, [value]);

  const look = ({ selectionStart, selectionEnd }: HTMLTextAreaElement): void => {
    setCaret(selectionStart === selectionEnd ? selectionStart : undefined);
    setPlace(0);
  };
  const take = (name: string | undefined): void => {
    if (found === undefined || name === undefined) return;
    const named = withName(value, found, name);
    if (named.text.length > most) return;
    next.current = named.caret;
    setCaret(undefined);
    onText(named.text);
    area.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (found === undefined || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const many = found.names.length;
    if (event.key === "ArrowDown") setPlace((place + 1) % many);
    else if (event.key === "ArrowUp") setPlace((place + many - 1) % many);
    else if (event.key === "Enter" || event.key === "Tab") take(found.names[place]);
    else if (event.key === "Escape") setCaret(undefined);
    else return;
    // the note around it knows these keys too
    event.preventDefault();
    event.stopPropagation();
  };
  const option = (at: number): string => `${id}-${at}`;
  return (
    <div class="note-box">
      <label for={`${id}-text`}>{label}</label>
      <textarea
        id={`${id}-text`}
        ref={area}
        rows={rows}
        dir="auto"
        maxLength={most}
        value={value}
        aria-autocomplete="list"
        {...(found === undefined ? {} : { "aria-controls": id, "aria-activedescendant": option(place) })}
        {...(hint === undefined ? {} : { "aria-describedby": `${id}-hint` })}
        onInput={(event) => {
          onText(event.currentTarget.value);
          look(event.currentTarget);
        }}
        onClick={(event) => look(event.currentTarget)}
        onKeyDown={onKeyDown}
        onBlur={() => setCaret(undefined)}
      />
      {found === undefined ? null : (
        <ul role="listbox" id={id} aria-label={namesLabel}>
          {found.names.map((name, at) => (
            <li
              key={name}
              id={option(at)}
              role="option"
              aria-selected={at === place}
              // the caret stays where it is
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => take(name)}
            >
              <bdi>{name}</bdi>
            </li>
          ))}
        </ul>
      )}
      {hint === undefined ? null : <small id={`${id}-hint`}>{hint}</small>}
    </div>
  );
}
