import { arrangeBody } from "./arrange-body.ts";
import { findBody } from "./find-body.ts";
import { findByline } from "./find-byline.ts";
import { findDates } from "./find-dates.ts";
import { findHeadline } from "./find-headline.ts";
import { findHero } from "./find-hero.ts";
import { findSection } from "./find-section.ts";
import { findSources } from "./find-sources.ts";
import { findStandfirst } from "./find-standfirst.ts";
import { findTags } from "./find-tags.ts";
import { findTicker } from "./find-ticker.ts";
import type { Line } from "./line.ts";
import { markFurniture } from "./mark-furniture.ts";
import { type Evidence, type Reading, startReading, steps } from "./reading.ts";
import { settleEnd } from "./settle-end.ts";
import { settleHead } from "./settle-head.ts";

/**
 * How lines become the parts of a story. The order matters: the body is found first, since everything else is told by
 * where it stands to it; the headline next, since the head lies between the two; then the parts of the head, the marked
 * ones before the standfirst, which is what is left; the body is arranged last, when its ends are settled.
 */
const read = steps(
  markFurniture,
  findBody,
  findHeadline,
  settleHead,
  settleEnd,
  findTicker,
  findByline,
  findDates,
  findSection,
  findHero,
  findStandfirst,
  findSources,
  findTags,
  arrangeBody,
);

/** Reads lines as one story. Never throws, whatever the lines are; what was not found is not there. */
export function readLines(lines: readonly Line[], evidence: Evidence): Reading {
  return read(startReading(lines, evidence));
}
