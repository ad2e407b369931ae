import { looksBinary } from "./page-encoding.ts";

/** The formats that this part reads. */
export type Format = "page" | "capture" | "stories";

const pageMark = /<(?:!doctype\s+html|html|head|body|article|main|div|p|title|meta)[\s>/]/iu;

/**
 * Tells what a file is by its first bytes, and by its name where they leave it open.
 * @example detectFormat(new TextEncoder().encode("<!doctype html><title>…"), "خبر.txt") // "page"
 */
export function detectFormat(bytes: Uint8Array, fileName: string): Format | undefined {
  const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (!utf16 && looksBinary(bytes)) return undefined;
  const encoding = bytes[0] === 0xff ? "utf-16le" : bytes[0] === 0xfe ? "utf-16be" : "utf-8";
  const head = new TextDecoder(utf16 ? encoding : "utf-8")
    .decode(bytes.subarray(0, 16_384))
    .replace(/^\ufeff/u, "")
    .trimStart();
  if (head === "") return undefined;
  const extension = /\.([a-z0-9]+)$/iu.exec(fileName)?.[1]?.toLowerCase();
  if (/^[{]\s*"/u.test(head) || /^\{\s*\}/u.test(head)) return "stories";
  const marks = head.match(new RegExp(pageMark, "giu"))?.length ?? 0;
  if (
    /^(?:<\?xml[^>]*>\s*)?<(?:!doctype\s+html|html|head|body)[\s>]/iu.test(head) ||
    (head.startsWith("<") && marks > 0) ||
    marks >= 3
  )
    return "page";
  if (extension === "ndjson" || extension === "jsonl" || extension === "json") return "stories";
  if (extension === "html" || extension === "htm" || extension === "xhtml") return "page";
  if (head.startsWith("<?xml") || head.startsWith("<rss") || head.startsWith("<feed")) return undefined;
  return "capture";
}
