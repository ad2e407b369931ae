/** A tar file is made of blocks of so many bytes. */
export const tarBlock = 512;

/** A file inside a tar file. */
export interface TarEntry {
  /** Latin letters, digits, `/`, `.`, `_` and `-`; at most 155 bytes before its last `/` and 100 after. */
  readonly path: string;
  readonly bytes: number;
  /** Seconds since 1970. */
  readonly time: number;
}

const octal = (value: number, digits: number): string => `${value.toString(8).padStart(digits, "0")}\0`;
const mostBytes = 8 ** 11 - 1;

/** The one header (ustar) that Mihwar writes for an entry. */
export function tarHeader({ path, bytes, time }: TarEntry): Buffer {
  const slash = path.lastIndexOf("/");
  const [folder, name] = [path.slice(0, Math.max(slash, 0)), path.slice(slash + 1)];
  if (name.length > 100 || folder.length > 155 || bytes > mostBytes) throw new RangeError(`no tar header for ${path}`);
  const block = Buffer.alloc(tarBlock);
  block.write(name, 0, "latin1");
  block.write(`${octal(0o600, 7)}${octal(0, 7)}${octal(0, 7)}${octal(bytes, 11)}${octal(time, 11)}`, 100, "latin1");
  block.write("        0", 148, "latin1");
  block.write("ustar\u000000", 257, "latin1");
  block.write(folder, 345, "latin1");
  const sum = block.reduce((total, byte) => total + byte, 0);
  block.write(`${octal(sum, 6)} `, 148, "latin1");
  return block;
}

const textAt = (block: Buffer, from: number, length: number): string => {
  const field = block.subarray(from, from + length);
  const end = field.indexOf(0);
  return field.toString("latin1", 0, end < 0 ? length : end);
};

const numberAt = (block: Buffer, from: number): number => Number.parseInt(textAt(block, from, 12), 8);

/** Reads a header; `undefined` where a single bit of it is not as Mihwar would have written it. */
export function readTarHeader(block: Buffer): TarEntry | undefined {
  const [folder, name] = [textAt(block, 345, 155), textAt(block, 0, 100)];
  const entry = {
    path: folder === "" ? name : `${folder}/${name}`,
    bytes: numberAt(block, 124),
    time: numberAt(block, 136),
  };
  if (!(entry.bytes >= 0 && entry.bytes <= mostBytes && entry.time >= 0 && entry.time <= mostBytes)) return undefined;
  return tarHeader(entry).equals(block) ? entry : undefined;
}

/** How many zero bytes follow a file's own, up to the next block. */
export const tarPadding = (bytes: number): number => (tarBlock - (bytes % tarBlock)) % tarBlock;
