import { findCountry } from "../authority/authority.ts";
import type { EntityKind } from "../authority/entity.ts";
import type { Span } from "../tokens.ts";
import { eventNameAt } from "./event-name.ts";
import { stateDeeds } from "./place-words.ts";
import { knownNameAt } from "./known-name.ts";
import { type NamePage, type NameRun, namePage, personWord } from "./name-page.ts";
import { organisationNameAt, quotedNameAt } from "./organisation-name.ts";
import { personNameAt } from "./person-name.ts";
import { placeNameAt } from "./place-name.ts";

/**
 * A name in a text. Its span is that of its words as they are printed: Arabic writes و ب ل ك as part of the word, and
 * of «للسيسي» nothing can be cut that would leave the name.
 */
export interface Name extends Span {
  readonly kind: EntityKind;
  /** The name as it stands by itself, clitics gone and the article whole: «السيسي» of «للسيسي». */
  readonly name: string;
  /**
   * Whom it means, where the authority knows: the `id` of an entity. The people of a country mean the country, and so
   * does its capital where it acts: «أعلنت أستانا».
   */
  readonly entity?: string;
}

/** The longest of what the readers find; of two as long the authority's, then the person's. */
function nameAt(page: NamePage, at: number, last: NameRun | undefined): NameRun | undefined {
  let best: NameRun | undefined;
  const isListed = last?.kind === "person" && last.to === at && page.follows(at);
  for (const read of [knownNameAt, personNameAt, organisationNameAt, quotedNameAt, placeNameAt, eventNameAt]) {
    const found = read(page, at, isListed);
    if (found !== undefined && (best === undefined || found.to > best.to)) best = found;
  }
  return best;
}

/** «للسيسي» is the word; the name has its alef back. */
function nameOf(printed: string, cut: number): string {
  if (cut === 0) return printed;
  const rest = printed.slice(cut);
  return printed.charAt(cut - 1) === "ل" && rest.startsWith("ل") ? `ا${rest}` : rest;
}

/** Whom a known name means where it stands. */
function meant(page: NamePage, { from, entity }: NameRun): string | undefined {
  if (entity?.country === undefined) return entity?.id;
  const acts = page.follows(from) && page.readings(from - 1).some(({ key }) => stateDeeds.has(key));
  return entity.kind === "people" || (entity.isCapital === true && acts) ? findCountry(entity.country)?.id : entity.id;
}

/** Remembers the last word of a person's full name: further down the text it stands alone. */
function remember(page: NamePage, run: NameRun, lastNames: Map<string, NameRun>): void {
  if (run.kind !== "person" || run.to - run.from < 2) return;
  const key = page.key(run.to - 1);
  if (key.length > 3 && personWord(key)?.isDoubtful !== true && !page.isCommon(run.to - 1)) lastNames.set(key, run);
}

/**
 * The names of a text in their order, none within another: persons, bodies, countries, places, peoples with the
 * adjectives of belonging, events. Known names come from the authority in any spelling, with clitics; others from what
 * stands around them: titles, words for bodies and places, verbs of saying. A family name that has stood behind a given
 * name in the text is found again alone. Time is linear in the length of the text.
 * @example readNames("التقى الرئيس المصري وفداً كويتياً").map(({ text, kind, entity }) => [text, kind, entity]) // [["المصري", "people", "مصر"], ["كويتياً", "people", "الكويت"]]
 */
export function readNames(text: string): readonly Name[] {
  const page = namePage(text);
  const names: Name[] = [];
  const lastNames = new Map<string, NameRun>();
  let last: NameRun | undefined;
  for (let at = 0; at < page.units.length;) {
    const run: NameRun | undefined = nameAt(page, at, last) ?? againAt(page, at, lastNames);
    if (run === undefined) {
      at += 1;
      continue;
    }
    remember(page, run, lastNames);
    last = run;
    names.push(nameOfRun(text, page, run));
    at = run.to;
  }
  return names;
}

function againAt(page: NamePage, at: number, lastNames: ReadonlyMap<string, NameRun>): NameRun | undefined {
  for (const { key, cut } of page.readings(at)) {
    const full = lastNames.get(key);
    if (full !== undefined) return { ...full, from: at, to: at + 1, cut };
  }
  return undefined;
}

function nameOfRun(text: string, page: NamePage, run: NameRun): Name {
  const start = page.units[run.from]?.start ?? 0;
  const end = page.units[run.to - 1]?.end ?? start;
  const printed = text.slice(start, end);
  const entity = meant(page, run);
  return {
    text: printed,
    start,
    end,
    kind: run.kind,
    name: nameOf(printed, run.cut),
    ...(entity === undefined ? {} : { entity }),
  };
}
