import { main } from "@mihwar/cli";
import { linesOf } from "@mihwar/cli/lines";
import type { Terminal } from "@mihwar/cli/terminal";

/** Runs `mihwar` as at a terminal in an Arabic country. @param input what is typed, or comes through a pipe */
export async function mihwar(argv: readonly string[], input = "") {
  const [data, words, progress]: [string[], string[], string[]] = [[], [], []];
  const terminal: Terminal = {
    data: (line) => void data.push(line),
    say: (line) => void words.push(line),
    progress: (line) => void progress.push(line),
    input: () => Promise.resolve(input),
    lines: () => linesOf([Buffer.from(input)]),
    room: () => Promise.resolve(),
  };
  const code = await main(argv, terminal, { LC_ALL: "ar" });
  return { code, data: data.join("\n"), words: words.join("\n"), progress };
}
