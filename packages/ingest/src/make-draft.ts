import { type Draft } from "@mihwar/newsroom/draft";
import { type Outcome, refuse } from "@mihwar/newsroom/outcome";
import { parseDraft } from "@mihwar/newsroom/parse-draft";

import { limits } from "./limits.ts";
import type { IngestProblem } from "./problem.ts";
import type { Reading } from "./reading.ts";

/** Puts a finished reading through the domain's door. What no step took is furniture. */
export function makeDraft(reading: Reading): Outcome<Draft, IngestProblem> {
  const { found, evidence } = reading;
  const body = found.body ?? [];
  if (found.headline === undefined || found.headline === "") return refuse({ code: "no-headline" });
  if (!body.some((block) => block.kind === "paragraph" || block.kind === "list" || block.kind === "quote"))
    return refuse({ code: "no-body" });
  const furniture = reading.lines
    .filter((line) => line.text !== "" && (reading.roles[line.at] ?? "furniture") === "furniture")
    .slice(0, limits.furniture)
    .map((line) => line.text);
  const source = {
    ...(evidence.site === undefined ? {} : { name: evidence.site }),
    ...(evidence.url === undefined ? {} : { url: evidence.url }),
  };
  const candidate: Draft = {
    headline: found.headline,
    ...(found.standfirst === undefined ? {} : { standfirst: found.standfirst }),
    ...(found.section === undefined ? {} : { section: found.section }),
    ticker: found.ticker ?? [],
    byline: found.byline ?? [],
    ...(found.published === undefined ? {} : { published: found.published }),
    ...(found.updated === undefined ? {} : { updated: found.updated }),
    language: evidence.language ?? languageOf(body.map((block) => ("text" in block ? block.text : "")).join(" ")),
    ...(found.hero === undefined ? {} : { hero: found.hero }),
    body,
    tags: found.tags ?? [],
    ...(found.sources === undefined || found.sources.length === 0 ? {} : { sources: found.sources }),
    ...(Object.keys(source).length === 0 ? {} : { source }),
    furniture,
  };
  return throughTheDoor(candidate);
}

/** Every draft leaves through here: what the domain refuses of it becomes a problem of the copy. */
export function throughTheDoor(candidate: unknown): Outcome<Draft, IngestProblem> {
  const draft = parseDraft(candidate);
  if (draft.ok) return draft;
  const [first, ...rest] = draft.refusals.map((problem): IngestProblem => ({ code: "draft", problem }));
  return first === undefined ? refuse({ code: "no-body" }) : refuse(first, ...rest);
}

/** The language of a text by its letters: Persian has letters that Arabic lacks. */
function languageOf(text: string): string {
  const sample = text.slice(0, 4000);
  const arabic = sample.match(/[\u0621-\u064a]/gu)?.length ?? 0;
  const latin = sample.match(/[A-Za-z]/gu)?.length ?? 0;
  const persian = sample.match(/[پچژگی]/gu)?.length ?? 0;
  if (arabic < latin) return "en";
  return persian > arabic * 0.05 ? "fa" : "ar";
}
