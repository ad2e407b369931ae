/** The id of a dossier, an entity, an event, a position or a fact: all five share one space of ids. */
export type ItemId = string & { readonly __item: true };

/**
 * Reads an item's id: 1 to 64 ASCII letters, digits, `_`, `.` or `-`.
 * @example parseItemId("p-pntr") // "p-pntr"
 * @example parseItemId("../etc") // undefined
 */
export const parseItemId = (value: unknown): ItemId | undefined =>
  typeof value === "string" && /^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$/.test(value) ? (value as ItemId) : undefined;
