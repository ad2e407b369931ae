/**
 * The lines of a text that comes in pieces, without their ends; only `\n` and `\r\n` end one. What follows the last end
 * is a line if it holds anything.
 * @example for await (const line of linesOf(process.stdin)) say(line)
 */
export async function* linesOf(pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  // Pieces of an unfinished line are kept apart: joining them at each piece would make a line of 10 MB quadratic.
  let open: string[] = [];
  function* ended(text: string): Generator<string> {
    const lines = text.split("\n");
    if (lines.length > 1) {
      lines[0] = `${open.join("")}${lines[0]}`;
      open = [];
    }
    const rest = lines.pop() ?? "";
    if (rest !== "") open.push(rest);
    for (const line of lines) yield line.endsWith("\r") ? line.slice(0, -1) : line;
  }
  for await (const piece of pieces) yield* ended(decoder.decode(piece, { stream: true }));
  yield* ended(decoder.decode());
  const last = open.join("");
  if (last !== "") yield last.endsWith("\r") ? last.slice(0, -1) : last;
}
