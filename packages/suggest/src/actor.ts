import type { BlockId } from "@mihwar/newsroom";
import type { EntityMention } from "./known-entities.ts";

/** Somebody who acts in a story, where it names them. */
export interface Actor extends EntityMention {
  /** Whether the dossiers do not know them: the entity is what they would be entered as. */
  readonly isNew: boolean;
}

/** A paragraph with its words and those who act in it, in their order. */
export interface Scene {
  readonly paragraph: BlockId;
  readonly text: string;
  readonly actors: readonly Actor[];
}
