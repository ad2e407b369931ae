import type { Block, BlockId, Picture, RelatedItem } from "./block.ts";
import {
  type DraftDoor,
  type Unread,
  readCopy,
  readEach,
  readLine,
  readList,
  readObject,
  report,
} from "./draft-door.ts";
import { draftLimits } from "./draft-problem.ts";
import { type Inline, parseHref } from "./inline.ts";
import { parseInstant } from "./instant.ts";
import { withoutRemoved } from "./liveblog.ts";
import type { MediaId } from "./media-asset.ts";
import { parseMark } from "./parse-mark.ts";
import { parseStoryId } from "./story-id.ts";

/** A block as it came, before it has an id of its own. */
export type UnnamedBlock = Block extends infer One ? (One extends Block ? Omit<One, "id"> : never) : never;

const assetId = /^[A-Za-z0-9][A-Za-z0-9_-]{1,31}$/;

const directions = ["rtl", "ltr"] as const;

const only = <Key extends string, Value>(key: Key, value: Value | undefined): { readonly [K in Key]?: Value } =>
  value === undefined ? {} : ({ [key]: value } as { readonly [K in Key]?: Value });

/** An http(s) address, or one of this site where `own` allows it. */
export function readAddress(door: DraftDoor, value: unknown, path: string, own: boolean): string | undefined {
  if (value === undefined || value === null || value === "") return undefined;
  const href = parseHref(value);
  const fits = href !== undefined && (/^https?:/i.test(href) || (own && href.startsWith("/")));
  return fits ? href : report(door, { code: "href-unsafe", path });
}

/** A picture; `undefined` where there is nothing of one. */
export function readPicture(door: DraftDoor, value: unknown, path: string): Picture | undefined {
  const object = readObject(door, value, path);
  if (object === undefined) return undefined;
  const { media } = object;
  const text = (key: "alt" | "caption" | "credit") =>
    readLine(door, object[key], `${path}.${key}`, draftLimits.caption);
  const picture: Picture = {
    ...(typeof media === "string" && assetId.test(media) ? { media: media as MediaId } : {}),
    ...only("src", readLine(door, object["src"], `${path}.src`, draftLimits.address)),
    ...only("alt", text("alt")),
    ...only("caption", text("caption")),
    ...only("credit", text("credit")),
  };
  return Object.keys(picture).length === 0 ? undefined : picture;
}

function readRelated(door: DraftDoor, value: unknown, path: string): RelatedItem | undefined {
  const object = readObject(door, value, path);
  if (object === undefined) return undefined;
  const headline = readLine(door, object["headline"], `${path}.headline`, draftLimits.headline);
  const item = {
    ...only("alt", readLine(door, object["alt"], `${path}.alt`, draftLimits.caption)),
    ...only("url", readAddress(door, object["url"], `${path}.url`, true)),
    ...only("story", parseStoryId(object["story"])),
  };
  return headline === undefined ? undefined : { headline, ...item };
}

function readTable(door: DraftDoor, object: Unread, path: string): UnnamedBlock | undefined {
  const cells = (value: unknown, place: string): readonly string[] =>
    readList(door, value, place, draftLimits.tableColumns).map(
      (cell, index) => readLine(door, cell, `${place}[${index}]`, draftLimits.caption) ?? "",
    );
  const header = cells(object["header"], `${path}.header`);
  const rows = readList(door, object["rows"], `${path}.rows`, draftLimits.tableRows).map((row, index) =>
    cells(row, `${path}.rows[${index}]`),
  );
  if (header.length === 0 && rows.length === 0) return undefined;
  return {
    kind: "table",
    ...only(
      "dir",
      directions.find((one) => one === object["dir"]),
    ),
    ...only("caption", readLine(door, object["caption"], `${path}.caption`, draftLimits.caption)),
    header,
    rows,
  };
}

function readEmbed(door: DraftDoor, object: Unread, path: string): UnnamedBlock | undefined {
  const url = readAddress(door, object["url"], `${path}.url`, false);
  const title = readLine(door, object["title"], `${path}.title`, draftLimits.headline) ?? "";
  const provider = readLine(door, object["provider"], `${path}.provider`, draftLimits.name) ?? "";
  if (url !== undefined) return { kind: "embed", url, title, provider };
  // An embed of nothing is not left out in silence: it was all that the block had to say.
  if (object["url"] === undefined || object["url"] === null || object["url"] === "")
    report(door, { code: "href-unsafe", path: `${path}.url` });
  return undefined;
}

/** The head of a post. One that was taken back says nothing any more. */
function readPost(door: DraftDoor, object: Unread, path: string): UnnamedBlock | undefined {
  const at = parseInstant(object["at"]) ?? report(door, { code: "date-unreadable", path: `${path}.at` });
  if (at === undefined) return undefined;
  const author = only("author", readLine(door, object["author"], `${path}.author`, draftLimits.name));
  if (object["removed"] === true) return { kind: "post", at, ...author, removed: true };
  return {
    kind: "post",
    at,
    ...only("headline", readLine(door, object["headline"], `${path}.headline`, draftLimits.headline)),
    ...author,
    ...(object["key"] === true ? { key: true } : {}),
    ...(object["pinned"] === true ? { pinned: true } : {}),
  };
}

/**
 * Reads a block of a story's body; `undefined` for one that says nothing (an empty paragraph) and for one with a problem,
 * which the door then knows.
 */
export function readBlock(door: DraftDoor, object: Unread, path: string): UnnamedBlock | undefined {
  const { kind } = object;
  const copy = (value: Unread, place: string): Inline | undefined => readCopy(door, value, place, parseMark);
  const dir = only(
    "dir",
    directions.find((one) => one === object["dir"]),
  );
  switch (kind) {
    case "paragraph": {
      const inline = copy(object, path);
      return inline && { kind, ...dir, ...inline };
    }
    case "subhead": {
      const inline = copy(object, path);
      return inline && { kind, level: object["level"] === 3 ? 3 : 2, ...dir, ...inline };
    }
    case "quote":
    case "pullquote": {
      const inline = copy(object, path);
      const attribution = readLine(door, object["attribution"], `${path}.attribution`, draftLimits.caption);
      return inline && { kind, ...dir, ...inline, ...only("attribution", attribution) };
    }
    case "list": {
      const given = readList(door, object["items"], `${path}.items`, draftLimits.listItems);
      const items = readEach(given, `${path}.items`, (one, place) => {
        const item = typeof one === "string" ? { text: one } : readObject(door, one, place);
        return item && copy(item, place);
      });
      return items.length === 0 ? undefined : { kind, ordered: object["ordered"] === true, ...dir, items };
    }
    case "image": {
      const picture = readPicture(door, object, path);
      return picture && { kind, ...picture };
    }
    case "gallery": {
      const given = readList(door, object["pictures"], `${path}.pictures`, draftLimits.pictures);
      const pictures = readEach(given, `${path}.pictures`, (one, place) => readPicture(door, one, place));
      return pictures.length === 0 ? undefined : { kind, pictures };
    }
    case "related": {
      const given = readList(door, object["items"], `${path}.items`, draftLimits.relatedItems);
      const items = readEach(given, `${path}.items`, (one, place) => readRelated(door, one, place));
      // a box that came with items, none of which could be read, is not one that is left to the archive
      return items.length === 0 && given.length > 0 ? undefined : { kind, items };
    }
    case "embed":
      return readEmbed(door, object, path);
    case "table":
      return readTable(door, object, path);
    case "post":
      return readPost(door, object, path);
    default:
      return report(door, {
        code: "kind-unknown",
        path: `${path}.kind`,
        kind: typeof kind === "string" ? kind.replaceAll(/[^\p{L}\p{N} _-]/gu, "").slice(0, 40) : "",
      });
  }
}

const blockId = /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/;

/** @example readBlockId("p-7f3k") // "p-7f3k" */
export const readBlockId = (value: unknown): BlockId | undefined =>
  typeof value === "string" && blockId.test(value) ? (value as BlockId) : undefined;

/**
 * Reads a body. Blocks keep the ids that they bring; the others are given `p1`, `p2`… in their order, passing over what
 * is taken.
 */
export function readBody(door: DraftDoor, value: unknown, path: string): readonly Block[] {
  const given = readList(door, value, path, draftLimits.blocks).map((one, index) =>
    readObject(door, one ?? 0, `${path}[${index}]`),
  );
  const taken = new Set<string>();
  for (const [index, object] of given.entries()) {
    const id = object?.["id"];
    if (id === undefined || id === null) continue;
    const place = `${path}[${index}].id`;
    if (typeof id !== "string" || !blockId.test(id)) report(door, { code: "id-unusable", path: place });
    else if (taken.has(id)) report(door, { code: "duplicate-id", path: place, id });
    else taken.add(id);
  }
  let counted = 0;
  const nextId = (): BlockId => {
    do counted += 1;
    while (taken.has(`p${counted}`));
    return `p${counted}` as BlockId;
  };
  const body = given.flatMap((object, index) => {
    if (object === undefined) return [];
    const block = readBlock(door, object, `${path}[${index}]`);
    if (block === undefined) return [];
    const id = typeof object["id"] === "string" ? (object["id"] as BlockId) : nextId();
    return [{ id, ...block } as Block];
  });
  return withoutRemoved(body);
}
