import type { DeskLanguage, SectionId, StoryContent, TextBase } from "@mihwar/newsroom";

/** What the editor's page hands to its script. */
export interface EditorBoot {
  readonly story: string;
  readonly base: TextBase;
  readonly content: StoryContent;
  /** Whether readers have it, and so do not see what is written here until it is published again. */
  readonly isOut: boolean;
  readonly member: { readonly id: string; readonly name: string };
  readonly may: { readonly write: boolean; readonly takeOver: boolean };
  /** As they stand under the text, the oldest first, with their day in the house's form. */
  readonly corrections: readonly { readonly day: string; readonly text: string }[];
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
}

/** Somebody who has the story open. */
export interface PresentTold {
  readonly member: string;
  readonly name: string;
  readonly tab: string;
  /** The colour of their caret, where they write together with others. */
  readonly tone?: number;
}

/** What a window is told when it says that it is there. */
export interface PresenceTold {
  readonly writer?: PresentTold;
  readonly others: readonly PresentTold[];
  readonly base: TextBase;
  /** The number of the newest change of the story's notes. */
  readonly notes: number;
}

/** Why a text was not saved, with what is there where it is another. */
export type SaveRefused =
  | ({ readonly code: "clash" } & TextTold)
  | { readonly code: "not-writer"; readonly writer: PresentTold }
  | { readonly code: "sign-in" }
  | { readonly code: string; readonly message?: string };

/** A place in the copy: a block's id (or `headline`, `standfirst`), the number of a line in it, and UTF-16 units there. */
export interface CopyPlace {
  readonly block: string;
  readonly line: number;
  readonly start: number;
  readonly end: number;
  /** What stands there. */
  readonly text: string;
}

/** Something that a rule of the house would have otherwise. */
export interface MarkHelp extends CopyPlace {
  readonly rule: string;
  readonly message: string;
  readonly suggest: readonly string[];
}

/** Somebody whom the dossiers know and the copy does not lead to. */
export interface NameHelp extends CopyPlace {
  readonly name: string;
  readonly href: string;
}

/** A date of the copy, read back in full. */
export interface DateHelp extends CopyPlace {
  readonly said: string;
  /** The day of the week that it really is, where the copy has another. */
  readonly weekday?: string;
}

/** A public story of the same matter. */
export interface RelatedHelp {
  readonly id: string;
  readonly headline: string;
  readonly published: string;
  /** Whom both name. */
  readonly names: readonly string[];
}

/** What helps whoever writes. */
export interface StoryHelps {
  readonly marks: readonly MarkHelp[];
  readonly names: readonly NameHelp[];
  readonly dates: readonly DateHelp[];
  readonly related: readonly RelatedHelp[];
  /** As a search engine would show the story. */
  readonly preview: { readonly title: string; readonly address: string; readonly description: string };
}
