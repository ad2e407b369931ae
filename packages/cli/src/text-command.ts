import { type Command, flag, text } from "./command.ts";
import { textQuestions } from "./text-questions.ts";

export const textCommand: Command = {
  name: "text",
  usage: [`mihwar text ${Object.keys(textQuestions).join("|")} [--at YYYY-MM-DD] [--json] < FILE`],
  example: "echo 'هُدنة هشّة' | mihwar text fold",
  options: { json: { type: "boolean" }, at: { type: "string" } },
  async run(call) {
    const { terminal, words } = call;
    const ask = Object.hasOwn(textQuestions, call.rest[0] ?? "") ? textQuestions[call.rest[0] ?? ""] : undefined;
    const at = text(call, "at") ?? new Date().toISOString().slice(0, 10);
    if (ask === undefined || call.rest.length !== 1 || Number.isNaN(Date.parse(at))) {
      terminal.say(words.wrongUsage(textCommand.usage));
      return 2;
    }
    for await (const line of terminal.lines()) {
      const answer = ask(line, { at: at.slice(0, 10) });
      terminal.data(typeof answer === "string" && !flag(call, "json") ? answer : JSON.stringify(answer));
      await terminal.room();
    }
    return 0;
  },
};
