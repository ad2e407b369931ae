/**
 * Letters of a path that stand for themselves in an address and in a file's name alike. Whatever else an address is
 * spelled with (a slash in disguise, `%77` for `w`, small hexadecimal digits) names no file: each file has one spelling.
 */
const letter = "[A-Za-z0-9_~-]|%[89A-F][0-9A-F]";

/** One step of a path. It never begins with a full stop: `.` and `..` are no steps, and what begins so is ours. */
const step = `(?:${letter})(?:${letter}|\\.)*`;

const filePath = new RegExp(`^(?:/|(?:/${step})+)$`);

/** Bytes of one step and of all: what file systems can hold, with room for the folder and the file's own name. */
const longest = { step: 255, path: 3_000 } as const;

/**
 * Where the page of an address stands under the pages' folder, as Unicode; `undefined` where it can be no file.
 * @param address path and query, percent-encoded
 * @example filePathOf("/7k2m9q/%D8%B3%D8%AF") // "7k2m9q/سد"
 * @example filePathOf("/world?after=p1") // undefined
 * @example filePathOf("/%2e%2e/etc") // undefined
 */
export function filePathOf(address: string): string | undefined {
  if (!filePath.test(address)) return undefined;
  let path: string;
  try {
    path = decodeURIComponent(address).slice(1);
  } catch {
    // no UTF-8: another spelling of nothing
    return undefined;
  }
  if (Buffer.byteLength(path) > longest.path) return undefined;
  return path.split("/").some((part) => Buffer.byteLength(part) > longest.step) ? undefined : path;
}
