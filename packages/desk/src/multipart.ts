/** A part of a form as it comes: it must be read before the next one is asked for, or what is left of it is passed over. */
export interface FormPart {
  readonly name: string;
  /** What the file is called where it comes from; absent for plain fields. Nobody has looked at it. */
  readonly fileName?: string;
  readonly chunks: AsyncIterable<Uint8Array>;
  /** Whether it was there to its end; known once it has been read. */
  isWhole(): boolean;
}

const mostHeaders = 8 * 1024;

/** @example boundaryOf("multipart/form-data; boundary=x9") // "x9" */
export function boundaryOf(contentType: string | null): string | undefined {
  const [type = "", ...parameters] = (contentType ?? "").split(";");
  if (type.trim().toLowerCase() !== "multipart/form-data") return undefined;
  for (const parameter of parameters) {
    const found = /^\s*boundary=(?:"([^"]{1,70})"|([^\s"]{1,70}))\s*$/i.exec(parameter);
    if (found !== null) return found[1] ?? found[2];
  }
  return undefined;
}

/** What browsers spell in a quoted name: three signs, and nothing else. */
const unquoted = (text: string): string =>
  text.replaceAll(/%(22|0D|0A)/gi, (_all, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

function partHeaders(text: string): { readonly name: string; readonly fileName?: string } | undefined {
  const line = text.split("\r\n").find((one) => /^content-disposition:\s*form-data\b/i.test(one));
  const name = line === undefined ? undefined : /;\s*name="([^"]*)"/i.exec(line)?.[1];
  if (line === undefined || name === undefined) return undefined;
  const file = /;\s*filename="([^"]*)"/i.exec(line)?.[1];
  return { name: unquoted(name), ...(file === undefined ? {} : { fileName: unquoted(file) }) };
}

/**
 * The parts of a form (RFC 7578), of which no more is held than a chunk. Ends early where the form is broken: the last part
 * then says that it is not whole, or `broken` was called.
 */
export async function* readMultipart(
  body: ReadableStream<Uint8Array>,
  boundary: string,
  broken: () => void,
): AsyncGenerator<FormPart, void, void> {
  const delimiter = Buffer.from(`\r\n--${boundary}`);
  const reader = body.getReader();
  // the first boundary has no line before it
  let held = Buffer.from("\r\n");
  let ended = false;

  /** Takes one more chunk; false at the end, and where the sender has gone. */
  async function fill(): Promise<boolean> {
    if (ended) return false;
    try {
      const { value, done } = await reader.read();
      ended = done;
      if (value !== undefined) held = Buffer.concat([held, value]);
    } catch {
      ended = true;
    }
    return !ended;
  }

  async function holds(length: number): Promise<boolean> {
    while (held.length < length) if (!(await fill())) return held.length >= length;
    return true;
  }

  if (!(await holds(delimiter.length)) || !held.subarray(0, delimiter.length).equals(delimiter)) {
    broken();
    return;
  }
  held = held.subarray(delimiter.length);
  for (;;) {
    if (!(await holds(2))) break;
    const after = held.toString("latin1", 0, 2);
    if (after === "--") {
      // what stands after the end is nobody's
      while (await fill()) held = Buffer.alloc(0);
      return;
    }
    if (after !== "\r\n") break;
    let end = held.indexOf("\r\n\r\n");
    while (end === -1 && held.length <= mostHeaders && (await fill())) end = held.indexOf("\r\n\r\n");
    if (end === -1 || end > mostHeaders) break;
    const head = partHeaders(held.toString("utf8", 2, end));
    if (head === undefined) break;
    // its line break may begin the next boundary
    held = held.subarray(end + 2);
    let state: "open" | "whole" | "broken" = "open";
    let lineBreak = 2;
    async function* chunks(): AsyncGenerator<Uint8Array, void, void> {
      while (state === "open") {
        const at = held.indexOf(delimiter);
        const upTo = at === -1 ? Math.max(0, held.length - delimiter.length + 1) : at;
        const skip = Math.min(lineBreak, upTo);
        lineBreak -= skip;
        const chunk = held.subarray(skip, upTo);
        held = held.subarray(at === -1 ? upTo : at + delimiter.length);
        if (at !== -1) state = "whole";
        if (chunk.length > 0) yield chunk;
        if (at === -1 && !(await fill())) state = "broken";
      }
    }
    const stream = chunks();
    yield { ...head, chunks: { [Symbol.asyncIterator]: () => stream }, isWhole: () => state === "whole" };
    while (state === "open") {
      const rest = chunks();
      for (let next = await rest.next(); next.done !== true; next = await rest.next());
    }
    if (state !== "whole") return;
  }
  broken();
}
