/** The ways in which a newsroom looks for pictures that want something. */
export const mediaFilters = ["mine", "no-credit", "expiring"] as const;
export type MediaFilter = (typeof mediaFilters)[number];
