import { dossierWordsAr } from "@mihwar/newsroom";
import { absolute, storyHref } from "../addresses.ts";
import type { DossierView, Source } from "../dossier-view.ts";
import type { Frame } from "../views.ts";

const headers = [
  "النوع",
  "المعرّف",
  "التاريخ",
  "من",
  "الموقف",
  "إلى",
  "النص",
  "الحال",
  "السند",
  "الإسناد",
  "الخبر",
  "المكان",
  "المنطقة الزمنية",
];

/**
 * A cell of RFC 4180. One that a spreadsheet would take for a formula is made text by a mark before it; one that begins
 * with such a mark by itself gets another, so that whoever takes one off has the cell as it was.
 * @example csvCell("=1+1") // "'=1+1"
 * @example csvCell("سدّ، \"كبير\"") // "\"سدّ، \"\"كبير\"\"\""
 */
export function csvCell(value: string): string {
  // oxlint-disable-next-line no-control-regex -- what a spreadsheet skips before a formula
  const safe = /^'*[\s\u0000-\u001f]*[=+\-@\uff1d\uff0b\uff0d\uff20]/u.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe;
}

const names = (entities: readonly { readonly name: string }[]): string => entities.map(({ name }) => name).join("، ");

/** A dossier as a table for spreadsheets: UTF-8 with the mark that they need in order to know it. */
export function csvOf({ edition }: Frame, { events, positions, facts }: DossierView): string {
  const sourceCells = (sources: readonly Source[]): readonly string[] => [
    sources.map(({ evidence }) => evidence.quote).join(" | "),
    sources.map(({ evidence }) => dossierWordsAr.attributions[evidence.attribution]).join(" | "),
    sources.map(({ card }) => absolute(edition, storyHref(card))).join(" | "),
  ];
  const { kinds, eventStates, act, fates } = dossierWordsAr;
  const rows = [
    headers,
    ...events.map(({ event, actors, places, sources }) => [
      kinds.event,
      event.id,
      event.when,
      names(actors),
      "",
      "",
      event.title,
      eventStates[event.state],
      ...sourceCells(sources),
      names(places),
      event.timeZone ?? "",
    ]),
    ...positions.map(({ position, by, to, steps, sources }) => {
      const step = steps.at(-1)?.step;
      return [
        kinds.position,
        position.id,
        position.due ?? "",
        names(by),
        act(position.act, by),
        names(to),
        position.text,
        step === undefined ? "" : fates[step.fate](position.act),
        ...sourceCells(sources),
        "",
        "",
      ];
    }),
    ...facts.map(({ fact, sources }) => [
      kinds.fact,
      fact.id,
      fact.from ?? "",
      "",
      "",
      "",
      fact.text,
      "",
      ...sourceCells(sources),
      "",
      "",
    ]),
  ];
  return `\ufeff${rows.map((row) => `${row.map(csvCell).join(",")}\r\n`).join("")}`;
}
