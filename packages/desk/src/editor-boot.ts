import type { DeskLanguage, SectionId, StoryContent, StoryStateKind, TextBase } from "@mihwar/newsroom";

/** What the editor's page hands to its script. */
export interface EditorBoot {
  readonly story: string;
  readonly base: TextBase;
  readonly content: StoryContent;
  readonly state: StoryStateKind;
  /** Whether readers have it, and so do not see what is written here until it is published again. */
  readonly isOut: boolean;
  readonly member: { readonly id: string; readonly name: string };
  readonly may: { readonly write: boolean; readonly takeOver: boolean };
  readonly sections: readonly { readonly id: SectionId; readonly name: string }[];
  /** The interface's language; copy keeps its own. */
  readonly language: DeskLanguage;
  /** Seconds between two signs of life. */
  readonly beat: number;
}

/** What a window is told of a story's text. */
export interface TextTold {
  readonly base: TextBase;
  readonly content: StoryContent;
  readonly state: StoryStateKind;
}

/** Somebody who has the story open. */
export interface PresentTold {
  readonly member: string;
  readonly name: string;
  readonly tab: string;
}

/** What a window is told when it says that it is there. */
export interface PresenceTold {
  readonly writer?: PresentTold;
  readonly others: readonly PresentTold[];
  readonly base: TextBase;
  readonly state: StoryStateKind;
}

/** Why a text was not saved, with what is there where it is another. */
export type SaveRefused =
  | ({ readonly code: "clash" } & TextTold)
  | { readonly code: "not-writer"; readonly writer: PresentTold }
  | { readonly code: "sign-in" }
  | { readonly code: string; readonly message?: string };
