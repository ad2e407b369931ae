import type { Piece } from "@mihwar/newsroom";
import type { ComponentChildren } from "preact";
import type { MemberVisit } from "../visit.ts";
import { Plain, WrittenText } from "./written-copy.tsx";

export type Side = "before" | "after";

/** A change as it is read out: what it is, itself, and where it ends. */
function Change({
  visit,
  kind,
  children,
}: {
  readonly visit: MemberVisit;
  readonly kind: "added" | "removed" | "respelled";
  readonly children: ComponentChildren;
}) {
  const { compare } = visit.words.stories;
  return (
    <>
      <span class="unseen"> {compare[kind]} </span>
      {children}
      <span class="unseen"> {compare.end} </span>
    </>
  );
}

/** One side of a text that is compared with itself at another time. */
export function Pieces({
  visit,
  pieces,
  side,
  name = (text) => text,
}: {
  readonly visit: MemberVisit;
  readonly pieces: readonly Piece[];
  readonly side: Side;
  /** What stands for what is written, where that is a code. */
  readonly name?: (text: string) => string;
}) {
  const isGone = side === "before";
  const label = visit.words.stories.page.control;
  return (
    <>
      {pieces.map((piece, at) => {
        switch (piece.kind) {
          case "kept":
            return <WrittenText key={at} text={name(piece.text)} />;
          case "respelled": {
            const said = <bdi>{<Plain text={isGone ? piece.from : piece.text} label={label} />}</bdi>;
            return (
              <Change key={at} visit={visit} kind="respelled">
                {isGone ? <del class="respelled">{said}</del> : <ins class="respelled">{said}</ins>}
              </Change>
            );
          }
          case "added":
            return isGone ? null : (
              <Change key={at} visit={visit} kind="added">
                <ins>
                  <WrittenText text={name(piece.text)} />
                </ins>
              </Change>
            );
          case "removed":
            return isGone ? (
              <Change key={at} visit={visit} kind="removed">
                <del>
                  <WrittenText text={name(piece.text)} />
                </del>
              </Change>
            ) : null;
        }
      })}
    </>
  );
}
