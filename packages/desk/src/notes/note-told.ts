import type { NoteAnchor, NoteState, Piece } from "@mihwar/newsroom";

/** What a window is told of somebody's words: who, when, in the member's language. */
export interface SaidTold {
  readonly by: string;
  /** ISO 8601, and as it is said. */
  readonly at: string;
  readonly said: string;
}

/** A note as a window of the editor draws it. */
export interface NoteTold extends SaidTold {
  readonly id: string;
  readonly kind: "comment" | "suggested-edit";
  readonly anchor: NoteAnchor;
  readonly text: string;
  readonly replacement?: string;
  /** The suggested edit word by word. */
  readonly pieces?: readonly Piece[];
  readonly replies: readonly (SaidTold & { readonly text: string })[];
  readonly state: NoteState["kind"];
  /** Who closed it, and why where they said so. */
  readonly closed?: SaidTold & { readonly why?: string };
  readonly mayResolve: boolean;
  readonly mayDecide: boolean;
}

/** The notes of a story as a window is told of them. */
export interface NotesTold {
  /** Goes up with every change. */
  readonly n: number;
  readonly notes: readonly NoteTold[];
  /** Colleagues who may be named with «@», by name. */
  readonly names: readonly string[];
}

/** What became of a form or a key. */
export const noteNotices = [
  "commented",
  "suggested",
  "replied",
  "resolved",
  "accepted",
  "refused",
  "reopened",
  "some-accepted",
] as const;
export type NoteNotice = (typeof noteNotices)[number];

/** @example noteNoticeIn(new Map([["noted", "replied"]])) // "replied" */
export const noteNoticeIn = (query: { get(name: string): string | null | undefined }): NoteNotice | undefined =>
  noteNotices.find((one) => one === query.get("noted"));
