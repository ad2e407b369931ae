/** What an entity that stays can take over from the one that it absorbs, beside its names. */
export const takenFields = ["role", "gender", "of", "members", "same", "geometry"] as const;
export type TakenField = (typeof takenFields)[number];
