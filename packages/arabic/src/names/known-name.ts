import { type Bearer, type NameStep, nameSteps } from "../authority/authority.ts";
import type { Entity } from "../authority/entity.ts";
import { organisationWrappers, sourceContexts, wrappers } from "./body-words.ts";
import { notCountry, placeContexts, placeWrappers } from "./place-words.ts";
import { isOwnWord } from "./common-word.ts";
import type { NamePage, NameRun } from "./name-page.ts";
import { isTitle } from "./person-title.ts";

interface Match {
  readonly to: number;
  readonly bearers: readonly Bearer[];
}

/** The longest name of the authority that begins with this key at this unit. */
function longestMatch(page: NamePage, at: number, first: string): Match | undefined {
  let step: NameStep | undefined = nameSteps().next.get(first);
  let found: Match | undefined;
  for (let to = at + 1; step !== undefined; to++) {
    if (step.bearers.length > 0) found = { to, bearers: step.bearers };
    if (!page.follows(to)) break;
    step = step.next.get(page.key(to));
  }
  return found;
}

const behind = (page: NamePage, at: number): string => (page.follows(at) ? page.key(at - 1) : "");

/** Whether what stands around a doubtful name shows that it is meant. */
function isShown(page: NamePage, at: number, { to }: Match, cut: number, { entity }: Bearer): boolean {
  const before = behind(page, at);
  switch (entity.kind) {
    case "country":
      return !notCountry.has(before) && (page.key(at) !== "مالي" || placeContexts.has(before));
    case "place":
      return entity.isCapital === true
        ? placeWrappers.has(before) ||
            (page.follows(at) && knownNameAt(page, at - 1)?.entity?.country === entity.country)
        : placeWrappers.has(before);
    case "org":
      return (
        organisationWrappers.has(before) ||
        (page.units[at]?.isOpened === true &&
          page.units[to - 1]?.isClosed === true &&
          (organisationWrappers.has(page.key(at - 1)) || sourceContexts.has(page.key(at - 1))))
      );
    case "people":
      return cut === 0 && page.key(at).startsWith("ال");
    case "event":
    case "person":
      return false;
  }
}

/**
 * A name of several bearers: what its surroundings have shown of a doubtful one beats the others («صحيفة الشرق الأوسط»،
 * «العاصمة الأردنية عمان»), then a body's head shows the body, else the first of the tables is meant.
 */
function chosen(page: NamePage, at: number, bearers: readonly Bearer[]): Bearer | undefined {
  const shown = bearers.find(({ entity, isDoubtful }) => isDoubtful && (entity.kind === "org" || entity.isCapital));
  if (shown !== undefined) return shown;
  const body = organisationWrappers.has(behind(page, at))
    ? bearers.find(({ entity }) => entity.kind === "org")
    : undefined;
  return body ?? bearers[0];
}

/** «شركة أرامكو» is named أرامكو: where the rest is a name as well, the head is none of it. */
function withoutWrapper(page: NamePage, run: NameRun): NameRun {
  const rest = run.from + 1;
  if (
    run.kind === "event" ||
    rest >= run.to ||
    !page.readings(run.from).some(({ key }) => wrappers.has(key) || organisationWrappers.has(key))
  )
    return run;
  const inner = longestMatch(page, rest, page.key(rest));
  return inner?.to === run.to ? { ...run, from: rest, cut: 0 } : run;
}

/** «الملك محمد السادس» is named محمد السادس. */
function withoutTitle(page: NamePage, run: NameRun): NameRun {
  const hasTitle = run.to - run.from > 1 && isTitle(page.key(run.from)) && page.key(run.from).includes("ال");
  return hasTitle ? { ...run, from: run.from + 1, cut: 0 } : run;
}

/** The longest name of the authority that begins at a unit, if what is around it allows it. */
export function knownNameAt(page: NamePage, at: number): NameRun | undefined {
  const met = page.known[at];
  if (met !== undefined) return met ?? undefined;
  const found = readKnownName(page, at);
  page.known[at] = found ?? null;
  return found;
}

/** Whether the word is one of the language with its first letter: behind «و» only words that are listed so are. */
const isWholeWord = (page: NamePage, at: number, cut: number): boolean =>
  cut === 1 && page.key(at).startsWith("و") ? isOwnWord(page.key(at)) : page.isCommon(at);

function readKnownName(page: NamePage, at: number): NameRun | undefined {
  let best: (NameRun & { readonly entity: Entity }) | undefined;
  for (const { key, cut } of page.readings(at)) {
    const match = longestMatch(page, at, key);
    if (match === undefined || (best !== undefined && match.to <= best.to)) continue;
    // «بنما» needs no reading of its ب; a word of the language that is a name behind a clitic is the word.
    if (cut > 0 && match.to === at + 1 && key.length < 5 && isWholeWord(page, at, cut)) continue;
    // «وزيرة الخارجية الأميركية»: the office is hers, and the ministry is not named.
    if (key === "الخارجيه" && isTitle(behind(page, at))) continue;
    const shown = match.bearers.filter((bearer) => !bearer.isDoubtful || isShown(page, at, match, cut, bearer));
    const bearer = chosen(page, at, shown);
    if (bearer !== undefined) {
      best = { from: at, to: match.to, kind: bearer.entity.kind, entity: bearer.entity, cut };
    }
  }
  if (best === undefined) return undefined;
  return best.kind === "person" ? withoutTitle(page, best) : withoutWrapper(page, best);
}
