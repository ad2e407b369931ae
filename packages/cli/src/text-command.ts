import { foldForSearch } from "@mihwar/arabic/fold";
import { foreignRuns } from "@mihwar/arabic/foreign-runs";
import { printedDates } from "@mihwar/arabic/printed-date";
import { sentences } from "@mihwar/arabic/sentences";
import { slug } from "@mihwar/arabic/slug";
import { tokens } from "@mihwar/arabic/tokens";
import { type Command, flag } from "./command.ts";

/** What the language core can be asked on a line of text. */
const questions: Readonly<Record<string, (line: string) => unknown>> = {
  fold: foldForSearch,
  slug,
  tokens,
  sentences,
  dates: (line) =>
    printedDates(line).map(({ text, start, end, edtf, calendar }) => ({ text, start, end, edtf, calendar })),
  bidi: foreignRuns,
};

export const textCommand: Command = {
  name: "text",
  usage: [`mihwar text ${Object.keys(questions).join("|")} [--json] < FILE`],
  example: "echo 'هُدنة هشّة' | mihwar text fold",
  options: { json: { type: "boolean" }, at: { type: "string" } },
  async run(call) {
    const { terminal, words } = call;
    const ask = questions[call.rest[0] ?? ""];
    if (ask === undefined || call.rest.length !== 1) {
      terminal.say(words.wrongUsage(textCommand.usage));
      return 2;
    }
    const lines = (await terminal.input()).split(/\r?\n/);
    if (lines.at(-1) === "") lines.pop();
    for (const line of lines) {
      const answer = ask(line);
      terminal.data(typeof answer === "string" && !flag(call, "json") ? answer : JSON.stringify(answer));
    }
    return 0;
  },
};
