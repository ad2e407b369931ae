/** How a page's bytes are to be read. */
type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1256" | "windows-1252" | "iso-8859-6";

const names: Readonly<Record<string, Encoding>> = {
  "utf-8": "utf-8",
  utf8: "utf-8",
  "unicode-1-1-utf-8": "utf-8",
  "utf-16": "utf-16le",
  "utf-16le": "utf-16le",
  "utf-16be": "utf-16be",
  "windows-1256": "windows-1256",
  "cp-1256": "windows-1256",
  cp1256: "windows-1256",
  "x-cp1256": "windows-1256",
  "windows-1252": "windows-1252",
  "iso-8859-1": "windows-1252",
  latin1: "windows-1252",
  "us-ascii": "windows-1252",
  "iso-8859-6": "iso-8859-6",
  arabic: "iso-8859-6",
  "asmo-708": "iso-8859-6",
};

function named(value: string | undefined): Encoding | undefined {
  return value === undefined ? undefined : names[value.trim().toLowerCase()];
}

/**
 * Reads a page's bytes as text: by its byte order mark, by what it was sent with, by what it says of itself, and last
 * by looking whether the bytes are UTF-8. `undefined` where they are no text at all.
 */
export function decodePage(bytes: Uint8Array, contentType?: string): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decode(bytes, "utf-16le");
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decode(bytes, "utf-16be");
  if (looksBinary(bytes)) return undefined;
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return decode(bytes, "utf-8");
  const sent = named(/charset\s*=\s*["']?([\w.:-]+)/iu.exec(contentType ?? "")?.[1]);
  const head = decode(bytes.subarray(0, 4096), "windows-1252");
  const said = named(/<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w.:-]+)/iu.exec(head)?.[1]);
  const claimed = sent ?? said;
  // A page saved again by a browser is UTF-8 whatever its old head says.
  if (isUtf8(bytes)) return decode(bytes, "utf-8");
  if (claimed !== undefined && claimed !== "utf-8" && !claimed.startsWith("utf-16")) return decode(bytes, claimed);
  if (claimed === "utf-8") return decode(bytes, "utf-8");
  return decode(bytes, "windows-1256");
}

function decode(bytes: Uint8Array, encoding: Encoding): string {
  return new TextDecoder(encoding).decode(bytes);
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

const signatures: readonly (readonly number[])[] = [
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x47, 0x49, 0x46, 0x38],
  [0x25, 0x50, 0x44, 0x46],
  [0x50, 0x4b, 0x03, 0x04],
  [0x1f, 0x8b],
  [0x7f, 0x45, 0x4c, 0x46],
  [0x52, 0x49, 0x46, 0x46],
  [0xd0, 0xcf, 0x11, 0xe0],
];

/** Whether bytes are no text: the signature of a known binary format, or NUL bytes among the first. */
export function looksBinary(bytes: Uint8Array): boolean {
  if (signatures.some((signature) => signature.every((byte, index) => bytes[index] === byte))) return true;
  const sample = bytes.subarray(0, 4096);
  let nul = 0;
  for (const byte of sample) if (byte === 0) nul++;
  return nul > 2;
}
