import type { Piece } from "@mihwar/newsroom";
import type { ComponentChildren } from "preact";

/** An edit word by word; what is only respelled counts as removed and added. */
export function EditPieces({
  pieces,
  words,
}: {
  readonly pieces: readonly Piece[];
  readonly words: { readonly added: string; readonly removed: string; readonly end: string };
}) {
  const said = (kind: "added" | "removed", text: string): ComponentChildren => {
    const Change = kind === "added" ? "ins" : "del";
    return text === "" ? null : (
      <>
        <span class="unseen"> {words[kind]} </span>
        <Change>{text}</Change>
        <span class="unseen"> {words.end} </span>
      </>
    );
  };
  return (
    <p class="edit" dir="auto">
      {pieces.map((piece) => {
        switch (piece.kind) {
          case "kept":
            return piece.text;
          case "added":
          case "removed":
            return said(piece.kind, piece.text);
          case "respelled":
            return [said("removed", piece.from), said("added", piece.text)];
        }
      })}
    </p>
  );
}
