import { createHash } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type MediaAsset, type MediaFiles, type Outcome, accept, refuse } from "@mihwar/newsroom";
import type { RenditionFormat, RenditionWidth } from "./addresses.ts";
import { layOutCard } from "./card-layout.ts";
import type { CardText } from "./card-text.ts";
import type { PictureFacts } from "./picture-facts.ts";
import type { PictureJob, PictureResult } from "./picture-job.ts";
import { type PictureCosts, type PictureProcess, startPictureProcess } from "./picture-process.ts";
import type { PictureRefusal } from "./picture-refusal.ts";

/** What makes pictures for readers: in a process of its own, with limits, each one once. */
export interface Pictures {
  /** A rendition's bytes: never wider than the original, without the original's metadata. Kept once made. */
  rendition(
    asset: MediaAsset,
    width: RenditionWidth,
    format: RenditionFormat,
  ): Promise<Outcome<Uint8Array, PictureRefusal>>;
  /** A share card, 1200×630 PNG. Kept once made. */
  card(text: CardText): Promise<Outcome<Uint8Array, PictureRefusal>>;
  /** What a picture from outside is; refuses all that the site would not show. */
  inspect(bytes: Uint8Array): Promise<Outcome<PictureFacts, PictureRefusal>>;
  /** Ends the process. */
  close(): Promise<void>;
}

/** Changes when cards are drawn differently: kept ones of before are then drawn anew. */
const cardEdition = 1;

/** The folder of the fonts that the build made for cards. */
const builtFonts = fileURLToPath(new URL("./fonts/", import.meta.url));

const xmlText = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

/** A fontconfig of our own: only our letters, whatever the machine has. */
function writeFontconfig(fontsDir: string): { readonly file: string; readonly remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), "mihwar-fonts-"));
  const file = join(folder, "fonts.conf");
  writeFileSync(
    file,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${xmlText(fontsDir)}</dir><cachedir>${xmlText(folder)}</cachedir></fontconfig>`,
  );
  return { file, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

const bytesOf = (result: PictureResult): Outcome<Uint8Array, PictureRefusal> => {
  switch (result.kind) {
    case "bytes":
      return accept(result.bytes);
    case "refused":
      return refuse(result.refusal);
    case "facts":
    case "taken":
      return refuse({ code: "picture-broken" });
  }
};

const factsOf = (result: PictureResult): Outcome<PictureFacts, PictureRefusal> => {
  switch (result.kind) {
    case "facts":
      return accept(result.facts);
    case "refused":
      return refuse(result.refusal);
    case "bytes":
    case "taken":
      return refuse({ code: "picture-broken" });
  }
};

/**
 * @param parts `fontsDir`: folder of the TrueType files that cards are set in, the build's own if absent
 */
export function createPictures(parts: {
  readonly media: MediaFiles;
  readonly fontsDir?: string;
  readonly costs?: Partial<PictureCosts>;
}): Pictures {
  const { media, fontsDir = builtFonts, costs = {} } = parts;
  let fontconfig: ReturnType<typeof writeFontconfig> | undefined;
  let running: PictureProcess | undefined;
  const process = (): PictureProcess => {
    fontconfig ??= writeFontconfig(fontsDir);
    running ??= startPictureProcess(
      { FONTCONFIG_FILE: fontconfig.file, VIPS_BLOCK_UNTRUSTED: "1", LANG: "C.UTF-8" },
      costs,
    );
    return running;
  };

  const making = new Map<string, Promise<Outcome<Uint8Array, PictureRefusal>>>();
  /** Gives what is kept, or makes it once for all who ask meanwhile, and keeps it. */
  const once = (
    sha256: string,
    name: string,
    makeJob: () => Promise<PictureJob | PictureRefusal>,
  ): Promise<Outcome<Uint8Array, PictureRefusal>> => {
    const key = `${sha256}/${name}`;
    const make = async (): Promise<Outcome<Uint8Array, PictureRefusal>> => {
      const kept = await media.findDerived(sha256, name);
      if (kept !== undefined) return accept(kept);
      const job = await makeJob();
      if ("code" in job) return refuse(job);
      const made = bytesOf(await process().run(job));
      // A full disk is no reason to show no picture: what was made is given all the same.
      if (made.ok) await media.keepDerived(sha256, name, made.value).catch(() => {});
      return made;
    };
    const found = making.get(key);
    if (found !== undefined) return found;
    const mine = make().finally(() => making.delete(key));
    making.set(key, mine);
    return mine;
  };

  return {
    rendition: (asset, width, format) =>
      once(asset.sha256, `${width}.${format}`, async () => {
        // Bytes that no longer are what their name says are not shown; the archive's own check tells of them.
        const bytes = await media.find(asset.sha256).catch(() => undefined);
        return bytes === undefined ? { code: "picture-missing" } : { kind: "rendition", bytes, width, format };
      }),
    card(text) {
      const layout = layOutCard(text);
      const hash = createHash("sha256")
        .update(JSON.stringify([cardEdition, layout]))
        .digest("hex");
      return once(hash, "card.png", async () => ({ kind: "card", layout }));
    },
    inspect: async (bytes) => factsOf(await process().run({ kind: "inspect", bytes })),
    async close() {
      await running?.close();
      fontconfig?.remove();
    },
  };
}

/**
 * What a picture from outside is, for those who only take pictures in; refuses all that the site would not show.
 * Opens it in a process of its own, which ends by itself soon after the last call.
 */
export async function inspectPicture(bytes: Uint8Array): Promise<Outcome<PictureFacts, PictureRefusal>> {
  inspector ??= startPictureProcess({ VIPS_BLOCK_UNTRUSTED: "1" }, { idle: 3_000 });
  return factsOf(await inspector.run({ kind: "inspect", bytes }));
}
let inspector: PictureProcess | undefined;
