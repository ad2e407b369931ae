import { createHash, randomBytes } from "node:crypto";
import {
  type DeskArchive,
  type MediaAsset,
  type Outcome,
  accept,
  formatBytes,
  formatOf,
  middle,
  randomMediaIds,
  refuse,
  strangeFormatOf,
} from "@mihwar/newsroom";
import { fileName } from "./file-name.ts";
import { mostLetters } from "./media-entry.ts";
import type { MediaRefusal } from "./media-refusal.ts";
import type { MemberVisit } from "./visit.ts";

/** What may be sent at once. Bytes, files; `parts` of a form, whatever they are. */
export const arrivalLimits = { bytes: 60 * 1024 * 1024, files: 20, form: 256 * 1024 * 1024, parts: 100 } as const;

/** A file on its way in. */
export interface ArrivingFile {
  readonly chunks: AsyncIterable<Uint8Array>;
  /** As the sender says it. */
  readonly name: string;
  /** Whether all of it came; asked after the last chunk. */
  isWhole(): boolean;
}

/** What became of a file: the picture that it is now, or that it already was. */
export interface Arrived {
  readonly asset: MediaAsset;
  readonly known: boolean;
}

/** What became of a file that was sent. */
export type FileTold =
  | { readonly kind: "arrived"; readonly name: string; readonly arrived: Arrived }
  | { readonly kind: "refused"; readonly name: string; readonly refusal: MediaRefusal };

/**
 * Holds a file's bytes, up to a measure and only while they may be a picture; the rest is read past, so that whoever sent
 * it hears what was wrong.
 */
async function collect(file: ArrivingFile): Promise<Outcome<Uint8Array, MediaRefusal>> {
  const held: Uint8Array[] = [];
  let length = 0;
  let wrong: MediaRefusal | undefined;
  const look = (bytes: Uint8Array): void => {
    if (formatOf(bytes) !== undefined) return;
    const found = strangeFormatOf(bytes);
    wrong = { code: "picture-unknown-format", ...(found === undefined ? {} : { found }) };
    held.length = 0;
  };
  let looked = false;
  try {
    for await (const chunk of file.chunks) {
      length += chunk.byteLength;
      if (wrong !== undefined) continue;
      if (length > arrivalLimits.bytes) {
        wrong = { code: "picture-too-heavy", most: arrivalLimits.bytes };
        held.length = 0;
        continue;
      }
      held.push(new Uint8Array(chunk));
      if (!looked && length >= formatBytes) {
        looked = true;
        look(Buffer.concat(held));
      }
    }
  } catch {
    // whoever sends has gone, or sends more than there may be
    return refuse({ code: "upload-broken" });
  }
  if (!file.isWhole()) return refuse({ code: "upload-broken" });
  if (wrong === undefined && length === 0) return refuse({ code: "file-empty" });
  const bytes = Buffer.concat(held);
  if (wrong === undefined && !looked) look(bytes);
  return wrong === undefined ? accept(bytes) : refuse(wrong);
}

const mediaIds = randomMediaIds((length) => randomBytes(length));

const cut = (text: string, most: number): string => Array.from(text).slice(0, most).join("");

/**
 * Takes one file into the library. One that is there already, before or after it was cleaned, is not kept twice: whoever
 * sends it is led to it.
 * @param given `credit`: said of all that are sent together, where the file itself says nothing
 */
export async function takeFile(
  visit: MemberVisit,
  desk: DeskArchive,
  file: ArrivingFile,
  given: { readonly credit?: string } = {},
): Promise<Outcome<Arrived, MediaRefusal>> {
  const collected = await collect(file);
  if (!collected.ok) return collected;
  const received = createHash("sha256").update(collected.value).digest("hex");
  const known = await desk.findMediaByHash(received);
  if (known.ok && known.value !== undefined) return accept({ asset: known.value, known: true });

  const { pictures } = visit.base;
  const taken = await pictures.take(collected.value, { keepTold: visit.edition.pictureMetadata === "keep" });
  if (!taken.ok) return taken;
  const { told, ...facts } = taken.value;
  const same = await desk.findMediaByHash(facts.sha256);
  if (same.ok && same.value !== undefined) return accept({ asset: same.value, known: true });

  const name = fileName(file.name);
  const credit = told.credit ?? given.credit;
  const asset: MediaAsset = {
    id: mediaIds.next(),
    ...facts,
    alt: "",
    focal: middle,
    ...(told.caption === undefined ? {} : { caption: cut(told.caption, mostLetters.caption) }),
    ...(credit === undefined ? {} : { credit: cut(credit, mostLetters.credit) }),
    ...(told.rights === undefined ? {} : { rightsNote: cut(told.rights, mostLetters.rightsNote) }),
    ...(name === undefined ? {} : { fileName: name }),
    ...(received === facts.sha256 ? {} : { received }),
  };
  await desk.saveMedia(asset);
  return accept({ asset, known: false });
}
