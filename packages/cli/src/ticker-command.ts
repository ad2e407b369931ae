import { cleanLine } from "@mihwar/arabic/clean-text";
import { type TickerId, parseHref, parseInstant, tickerLevels, tickerLimits, toInstant } from "@mihwar/newsroom";
import { type Call, type Command, type ExitCode, archiveOptions, flag, text } from "./command.ts";
import { systemIds } from "./ids.ts";
import { type OpenNewsroom, openNewsroom } from "./open-newsroom.ts";
import { readSettings } from "./settings.ts";

const by = "cli:ticker";
const usualHours = 6;

async function add(call: Call, newsroom: OpenNewsroom, words: string): Promise<ExitCode> {
  const cleaned = cleanLine(words);
  const level = tickerLevels.find((one) => one === (text(call, "level") ?? "breaking"));
  const href = text(call, "href");
  const safe = href === undefined ? undefined : parseHref(href);
  if (
    !cleaned.ok ||
    cleaned.text === "" ||
    cleaned.text.length > tickerLimits.letters ||
    level === undefined ||
    (href !== undefined && safe === undefined)
  ) {
    call.terminal.say(call.words.tickerRefused(tickerLimits.letters, tickerLevels));
    return 1;
  }
  const now = await newsroom.archive.now();
  const expires = parseInstant(text(call, "until")) ?? toInstant(Date.parse(now) + usualHours * 3_600_000);
  const line = {
    id: systemIds().ticker.next(),
    text: cleaned.text,
    level,
    from: now,
    expires,
    ...(safe === undefined ? {} : { href: safe }),
  };
  await newsroom.archive.saveTickerLine(line, by);
  call.terminal.data(flag(call, "json") ? JSON.stringify(line) : `${line.id}\t${line.text}`);
  return 0;
}

export const tickerCommand: Command = {
  name: "ticker",
  usage: [
    "mihwar ticker add TEXT [--level breaking|developing|notice] [--href ADDRESS] [--until 2026-01-31T18:00:00+03:00] [--json]",
    "mihwar ticker list [--json]",
    "mihwar ticker remove ID",
  ],
  example: "mihwar ticker add 'افتتاح الجسر بعد إصلاحه' --level notice --until 2026-01-31T18:00:00+03:00",
  options: {
    ...archiveOptions,
    level: { type: "string" },
    href: { type: "string" },
    until: { type: "string" },
    json: { type: "boolean" },
  },
  async run(call) {
    const [verb, what] = call.rest;
    const whole =
      (verb === "list" && what === undefined) || ((verb === "add" || verb === "remove") && what !== undefined);
    if (!whole || call.rest.length > 2) {
      call.terminal.say(call.words.wrongUsage(tickerCommand.usage));
      return 2;
    }
    const newsroom = await openNewsroom(readSettings(call.options, call.environment), call.words);
    try {
      if (verb === "add") return await add(call, newsroom, what ?? "");
      if (verb === "remove") {
        await newsroom.archive.removeTickerLine(what as TickerId, by);
        return 0;
      }
      for (const line of await newsroom.archive.reading.listTicker()) {
        call.terminal.data(
          flag(call, "json") ? JSON.stringify(line) : `${line.id}\t${line.level}\t${line.expires}\t${line.text}`,
        );
      }
      return 0;
    } finally {
      await newsroom.close();
    }
  },
};
