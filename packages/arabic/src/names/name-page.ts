import { type PersonWord, knownPersonWords } from "../authority/authority.ts";
import type { Entity, EntityKind } from "../authority/entity.ts";
import { type CliticReading, cliticReadings } from "./clitic-reading.ts";
import { isCommonWord } from "./common-word.ts";
import { type TextUnit, textUnits } from "./text-unit.ts";

/** A name that a reader has found: units `from` until `to`. */
export interface NameRun {
  readonly from: number;
  readonly to: number;
  readonly kind: EntityKind;
  readonly entity?: Entity;
  /** How many letters of the first word are clitics. */
  readonly cut: number;
}

/** A text as the readers of names go through it. What is asked of a word is found once. */
export interface NamePage {
  readonly units: readonly TextUnit[];
  /** The clitic readings of a unit. */
  readonly readings: (at: number) => readonly CliticReading[];
  /** Whether the unit is a word of the language. */
  readonly isCommon: (at: number) => boolean;
  /** What `knownNameAt` has found so far; null where there is nothing. */
  readonly known: (NameRun | null | undefined)[];
  /** The key of a unit, empty past either end. */
  readonly key: (at: number) => string;
  /** Whether a unit goes on from the one before it. */
  readonly follows: (at: number) => boolean;
}

/** The page of a text. */
export function namePage(text: string): NamePage {
  const units = textUnits(text);
  const readings: (readonly CliticReading[] | undefined)[] = [];
  const common: (boolean | undefined)[] = [];
  const key = (at: number): string => units[at]?.key ?? "";
  return {
    units,
    known: [],
    key,
    readings: (at) =>
      (readings[at] ??= units[at]?.kind === "word" ? cliticReadings(key(at)) : [{ key: key(at), cut: 0 }]),
    isCommon: (at) => (common[at] ??= isCommonWord(key(at))),
    follows: (at) => units[at - 1]?.goesOn === true,
  };
}

/** A word of a person's name, with or without its article. */
export function personWord(key: string): PersonWord | undefined {
  const known = knownPersonWords();
  const found = known.get(key);
  if (found !== undefined) return found;
  if (key.startsWith("عبدال") && key.length > 6)
    return { kind: "given", isDoubtful: false, latin: undefined, lastLetter: "" };
  if (key.startsWith("ابو") && key.length > 5 && key !== "ابواب") {
    return { kind: "given", isDoubtful: false, latin: undefined, lastLetter: "" };
  }
  const other = key.startsWith("ال") ? key.slice(2) : `ال${key}`;
  const twin = known.get(other);
  // «الوحيد» is a family's name hardly ever, although وحيد is a given one; «أسد» and «الأسد» are both.
  if (twin === undefined || twin.kind === "foreign" || (twin.isDoubtful && twin.kind === "given")) return undefined;
  return { ...twin, kind: "family", isDoubtful: true };
}
