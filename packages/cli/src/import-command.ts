import { createHash } from "node:crypto";
import { readFile, stat } from "node:fs/promises";
import { basename, dirname } from "node:path";
import {
  type Format as IngestFormat,
  type PageReader,
  createPageReader,
  detectFormat,
  readStories,
} from "@mihwar/ingest";
import { type Draft, type Outcome, type Provenance, draftJson } from "@mihwar/newsroom";
import { keepSearch } from "@mihwar/storage";
import { addressOf } from "./address.ts";
import { type Call, type Command, type ExitCode, archiveOptions, flag, text } from "./command.ts";
import { systemIds } from "./ids.ts";
import { openNewsroom } from "./open-newsroom.ts";
import { readSettings } from "./settings.ts";
import { type TakeInDesk, takeIn } from "./take-in.ts";
import { printable } from "./terminal.ts";
import { takingPictures } from "./picture-keeper.ts";
import { putUpTicker } from "./ticker-of-import.ts";

const formats = ["auto", "page", "capture", "stories"] as const;
type Format = (typeof formats)[number];

/** A file that is larger is refused before it is read. */
const mostBytes: Readonly<Record<IngestFormat, number>> = {
  page: 32 * 1024 * 1024,
  capture: 8 * 1024 * 1024,
  stories: 512 * 1024 * 1024,
};

/** One story of a file, or what is wrong with it, in words. */
interface Found {
  /** `file` or `file:line`. */
  readonly place: string;
  readonly outcome:
    | { readonly ok: true; readonly draft: Draft }
    | { readonly ok: false; readonly problems: readonly string[] };
  readonly provenance: Provenance;
}

async function* readFileAs(call: Call, file: string, wanted: Format, reader: PageReader): AsyncGenerator<Found> {
  const { words } = call;
  const url = text(call, "url");
  const failed = (...problems: string[]): Found => ({
    place: printable(file),
    outcome: { ok: false, problems },
    provenance: { format: "page", furniture: [] },
  });
  let bytes: Uint8Array;
  try {
    const { size } = await stat(file);
    if (size > mostBytes.stories) return yield failed(words.fileTooLarge(size, mostBytes.stories));
    bytes = await readFile(file);
  } catch (fault) {
    return yield failed(words.fileUnreadable((fault as NodeJS.ErrnoException).code ?? String(fault)));
  }
  const format = wanted === "auto" ? detectFormat(bytes, basename(file)) : wanted;
  if (format === undefined) return yield failed(words.formatUnknown(formats.slice(1)));
  if (bytes.byteLength > mostBytes[format])
    return yield failed(words.fileTooLarge(bytes.byteLength, mostBytes[format]));

  const found = (place: string, outcome: Outcome<Draft, Parameters<typeof words.ingestProblem>[0]>): Found => ({
    place,
    outcome: outcome.ok
      ? { ok: true, draft: outcome.value }
      : { ok: false, problems: outcome.refusals.map((problem) => words.ingestProblem(problem)) },
    provenance: {
      format,
      sha256: createHash("sha256").update(bytes).digest("hex"),
      furniture: outcome.ok ? outcome.value.furniture : [],
      ...(outcome.ok && outcome.value.ticker.length > 0 ? { ticker: outcome.value.ticker } : {}),
      ...(outcome.ok && outcome.value.source?.name !== undefined ? { name: outcome.value.source.name } : {}),
      ...(outcome.ok && outcome.value.source?.url !== undefined ? { url: outcome.value.source.url } : {}),
    },
  });
  if (format === "stories") {
    for (const { line, outcome } of readStories(new TextDecoder().decode(bytes)))
      yield found(`${printable(file)}:${line}`, outcome);
    return;
  }
  yield found(printable(file), await reader.read(bytes, { format, ...(url === undefined ? {} : { url }) }));
}

async function importFiles(call: Call, files: readonly string[], format: Format): Promise<ExitCode> {
  const { terminal, words } = call;
  const dry = flag(call, "dry-run");
  const json = flag(call, "json");
  const reader = createPageReader();
  const newsroom = dry ? undefined : await openNewsroom(readSettings(call.options, call.environment), call.words);
  const desk: TakeInDesk | undefined =
    newsroom === undefined
      ? undefined
      : {
          archive: newsroom.archive,
          media: newsroom.media,
          ids: systemIds(),
          take: takingPictures(newsroom),
        };
  let taken = 0;
  let refused = 0;
  const refuse = (place: string, reasons: readonly string[]): void => {
    refused += 1;
    for (const reason of reasons) terminal.say(`${place}: ${reason}`);
  };
  try {
    const edition = await newsroom?.archive.reading.getEdition();
    for (const file of files) {
      for await (const { place, outcome, provenance } of readFileAs(call, file, format, reader)) {
        if (!outcome.ok) {
          refuse(place, outcome.problems);
          continue;
        }
        const { draft } = outcome;
        if (desk === undefined || edition === undefined) {
          taken += 1;
          if (json) terminal.data(JSON.stringify(draftJson(draft)));
          else terminal.data(words.draftSummary(draft));
          continue;
        }
        const result = await takeIn(desk, {
          draft,
          provenance,
          folder: dirname(file),
          live: flag(call, "live"),
          by: "cli:import",
        });
        if (!result.ok) {
          refuse(
            place,
            result.refusals.map((refusal) => words.takeInRefusal(refusal)),
          );
          continue;
        }
        taken += 1;
        const { story, openedSection } = result.value;
        if (openedSection !== undefined) terminal.say(words.sectionOpened(openedSection));
        if (story.state.kind !== "draft") {
          for (const line of await putUpTicker(desk.archive, story, desk.ids.ticker, "cli:import"))
            terminal.say(words.tickerUp(printable(line)));
        }
        const address = addressOf(story, edition);
        if (json)
          terminal.data(
            JSON.stringify({ id: story.id, address, state: story.state.kind, headline: story.content.headline }),
          );
        else terminal.data(`${story.id}\t${words.states[story.state.kind]}\t${address}\t${story.content.headline}`);
        terminal.progress(words.importProgress(taken, refused));
        if (newsroom !== undefined && taken % gatherEvery === 0) await gather(newsroom.url);
      }
    }
    if (newsroom !== undefined && taken > gatherEvery) await gather(newsroom.url);
  } finally {
    await reader.close();
    await newsroom?.close();
  }
  if (taken + refused > 1 || !dry)
    terminal.say(dry ? words.readDone(taken, refused) : words.importDone(taken, refused));
  return refused === 0 ? 0 : 1;
}

/** Where the site is not served meanwhile, nobody else gathers what search finds fresh. */
const gatherEvery = 1000;
const gather = async (url: string): Promise<void> => void (await keepSearch({ url, onlyFresh: true }));

export const importCommand: Command = {
  name: "import",
  usage: ["mihwar import FILE… [--format auto|page|capture|stories] [--url URL] [--live] [--dry-run] [--json]"],
  example: "mihwar import page.html --url https://example.org/news/17 --dry-run --json",
  options: {
    ...archiveOptions,
    format: { type: "string" },
    url: { type: "string" },
    live: { type: "boolean" },
    "dry-run": { type: "boolean" },
    json: { type: "boolean" },
  },
  async run(call) {
    const format = formats.find((one) => one === (text(call, "format") ?? "auto"));
    const url = text(call, "url");
    if (call.rest.length === 0 || format === undefined || (url !== undefined && !/^https?:/.test(url))) {
      call.terminal.say(
        format === undefined ? call.words.formatUnknown(formats) : call.words.wrongUsage(importCommand.usage),
      );
      return 2;
    }
    return importFiles(call, call.rest, format);
  },
};
