import type { Match } from "@mihwar/search";
import type { ComponentChildren } from "preact";
import { Text } from "./copy.tsx";

/** A text with the words that answer marked, foreign runs isolated around and in them. */
export function Marked({ text, matches }: { readonly text: string; readonly matches: readonly Match[] }) {
  const pieces: ComponentChildren[] = [];
  let at = 0;
  for (const { start, end } of matches) {
    if (start > at) pieces.push(<Text>{text.slice(at, start)}</Text>);
    pieces.push(
      <mark>
        <Text>{text.slice(start, end)}</Text>
      </mark>,
    );
    at = end;
  }
  if (at < text.length) pieces.push(<Text>{text.slice(at)}</Text>);
  return <>{pieces}</>;
}
