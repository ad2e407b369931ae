import type { Inline } from "./inline.ts";
import type { Instant } from "./instant.ts";
import type { MediaId } from "./media-asset.ts";
import type { StoryId } from "./story-id.ts";

/** Stable within its story through every revision: what evidence, anchors and margin cards point at. */
export type BlockId = string & { readonly __block: true };

/**
 * A picture as a story shows it. `media` is the asset in the newsroom's keeping; `src` is the address that the picture
 * had where it came from, kept as provenance and never fetched by a reader's page.
 */
export interface Picture {
  readonly media?: MediaId;
  readonly src?: string;
  readonly alt?: string;
  readonly caption?: string;
  readonly credit?: string;
}

/** One entry of an inline box «أخبار ذات علاقة». `story` where the story is in this archive. */
export interface RelatedItem {
  readonly headline: string;
  readonly alt?: string;
  readonly url?: string;
  readonly story?: StoryId;
}

/** The direction of a block that does not run as its story's language does: a paragraph in English in an Arabic story. */
export interface Directed {
  readonly dir?: "rtl" | "ltr";
}

/** A part of a story's body. `kind` decides; ids never change and are never used twice in a story. */
export type Block =
  | ({ readonly id: BlockId; readonly kind: "paragraph" } & Directed & Inline)
  | ({ readonly id: BlockId; readonly kind: "subhead"; readonly level: 2 | 3 } & Directed & Inline)
  | ({
      readonly id: BlockId;
      readonly kind: "list";
      readonly ordered: boolean;
      readonly items: readonly Inline[];
    } & Directed)
  | ({ readonly id: BlockId; readonly kind: "quote"; readonly attribution?: string } & Directed & Inline)
  | ({ readonly id: BlockId; readonly kind: "pullquote"; readonly attribution?: string } & Directed & Inline)
  | ({ readonly id: BlockId; readonly kind: "image" } & Picture)
  | { readonly id: BlockId; readonly kind: "gallery"; readonly pictures: readonly Picture[] }
  | {
      readonly id: BlockId;
      readonly kind: "embed";
      readonly url: string;
      readonly title: string;
      readonly provider: string;
    }
  /** A box without items has a place that an editor chose, and shows what the archive holds to be nearest. */
  | { readonly id: BlockId; readonly kind: "related"; readonly items: readonly RelatedItem[] }
  | ({
      readonly id: BlockId;
      readonly kind: "table";
      readonly caption?: string;
      readonly header: readonly string[];
      readonly rows: readonly (readonly string[])[];
    } & Directed)
  /** The head of a post of a live coverage: what follows belongs to it, up to the next head. */
  | {
      readonly id: BlockId;
      readonly kind: "post";
      /** When it was posted, as readers are told. */
      readonly at: Instant;
      readonly headline?: string;
      /** Who signs it. */
      readonly author?: string;
      /** One of the things to know, told above all posts. */
      readonly key?: true;
      /** Stands above the others whatever its time. */
      readonly pinned?: true;
      /** It was taken back: the head stays, its time and its address with it, and says so. */
      readonly removed?: true;
    };

export type BlockKind = Block["kind"];

/**
 * The words of a block that a reader reads in the running text: no captions, no related headlines.
 * @example blockText({ id: "p1", kind: "paragraph", text: "وصل الوفد." }) // "وصل الوفد."
 */
export function blockText(block: Block): string {
  switch (block.kind) {
    case "paragraph":
    case "subhead":
    case "quote":
    case "pullquote":
      return block.text;
    case "list":
      return block.items.map((item) => item.text).join("\n");
    case "table":
      return [block.header, ...block.rows].map((row) => row.join(" ")).join("\n");
    case "post":
      return block.headline ?? "";
    case "image":
    case "gallery":
    case "embed":
    case "related":
      return "";
  }
}

/** The running text of a body, a line a block: what is counted, searched and summarised. */
export function bodyText(body: readonly Block[]): string {
  return body
    .map(blockText)
    .filter((text) => text !== "")
    .join("\n");
}
