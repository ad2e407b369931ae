/** What a quotation mark does where it stands: it opens, it closes, or its surroundings tell (`either`). */
export type MarkRole = "open" | "close" | "either";

/**
 * Which marks belong together. `low` is „…”, `corner` ‹…›; a family is closed by any of its own marks.
 */
export type MarkFamily = "guillemet" | "corner" | "double" | "single" | "straight" | "tick";

export interface QuoteMark {
  readonly family: MarkFamily;
  readonly role: MarkRole;
}

/**
 * The marks of Arabic print. “ and ” come the other way round in many newsrooms, whose keyboards think from the left, and
 * „ is closed by “ or by ”: so the curly ones are told apart by what stands on their two sides.
 */
export const quoteMarks: Readonly<Record<string, QuoteMark>> = {
  "«": { family: "guillemet", role: "open" },
  "»": { family: "guillemet", role: "close" },
  "‹": { family: "corner", role: "open" },
  "›": { family: "corner", role: "close" },
  "„": { family: "double", role: "open" },
  "“": { family: "double", role: "either" },
  "”": { family: "double", role: "either" },
  "‟": { family: "double", role: "open" },
  "‚": { family: "single", role: "open" },
  "‘": { family: "single", role: "either" },
  "’": { family: "single", role: "either" },
  '"': { family: "straight", role: "either" },
  "＂": { family: "straight", role: "either" },
  "'": { family: "tick", role: "either" },
};

export const anyQuoteMark: RegExp = /[«»‹›„“”‟‚‘’"＂'\n]/gu;
