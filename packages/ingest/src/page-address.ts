import { parseHref } from "@mihwar/newsroom/inline";

import { type LightElement, attribute } from "./light-tree.ts";

/**
 * An address of a page, made absolute where the page's own address is known; `undefined` for anything that copy may
 * not link to.
 * @example absolute("../water/7", "https://press.example/news/region/5") // "https://press.example/news/water/7"
 */
export function absolute(value: string | undefined, base: string | undefined): string | undefined {
  if (value === undefined) return undefined;
  const raw = value.trim();
  if (raw === "" || raw.length > 2048 || /^(?:data|javascript|vbscript|blob|file):/iu.test(raw)) return undefined;
  if (raw.startsWith("#")) return undefined;
  const full = URL.parse(raw, base);
  if (full !== null) return parseHref(full.href);
  if (raw.startsWith("//")) return parseHref(`https:${raw}`);
  return parseHref(encodeSpaces(raw));
}

function encodeSpaces(raw: string): string {
  return raw.replaceAll(" ", "%20");
}

const lazy = [
  "data-src",
  "data-original",
  "data-lazy-src",
  "data-lazy",
  "data-url",
  "data-image",
  "data-img",
  "data-hi-res-src",
];

/** The address of a picture element: its own, or the one that a script would have put there. A relative one stays so. */
export function pictureSource(element: LightElement, base: string | undefined): string | undefined {
  const candidates = [
    ...lazy.map((name) => attribute(element, name)),
    largest(attribute(element, "data-srcset")),
    attribute(element, element.tag === "video" ? "poster" : "src"),
    largest(attribute(element, "srcset")),
  ];
  for (const candidate of candidates) {
    const address = candidate === undefined ? undefined : pictureAddress(candidate, base);
    if (address !== undefined) return address;
  }
  return undefined;
}

/** An address that a picture may have; a bare relative path too, since a saved page may not know where it came from. */
export function pictureAddress(value: string, base: string | undefined): string | undefined {
  const known = absolute(value, base);
  if (known !== undefined) return /^(?:https?:|\/)/iu.test(known) ? known : undefined;
  const raw = value.trim();
  return /^[\w./%~@:+=,-]{3,1000}$/u.test(raw) &&
    !/^[a-z][a-z0-9+.-]*:/iu.test(raw) &&
    /\.(?:jpe?g|png|webp|avif|gif)/iu.test(raw)
    ? raw
    : undefined;
}

/** The address of the widest rendition of a `srcset`. */
function largest(srcset: string | undefined): string | undefined {
  if (srcset === undefined || srcset.length > 20_000) return undefined;
  let best: { address: string; width: number } | undefined;
  for (const entry of srcset.split(/,\s+/u)) {
    const [address, size] = entry.trim().split(/\s+/u);
    const width = Number.parseFloat(size ?? "1");
    if (address !== undefined && address !== "" && (best === undefined || width > best.width))
      best = { address, width };
  }
  return best?.address;
}
