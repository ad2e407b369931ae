import { type Entity, type Operation, type TakenField, takenFields } from "@mihwar/newsroom";

/** What a form says of two entities that are to become one. */
export interface MergeForm {
  /** The id of the one that stays. */
  readonly stays: Entity;
  readonly goes: Entity;
  /** Names of the one that goes that the other keeps. */
  readonly names: readonly string[];
  /** Fields of the one that goes that the other takes. */
  readonly takes: readonly TakenField[];
}

/** Names that the one that goes would bring. */
export const namesBrought = ({ stays, goes }: Pick<MergeForm, "stays" | "goes">): readonly string[] =>
  [goes.name, ...(goes.aliases ?? [])].filter((name) => name !== stays.name && !(stays.aliases ?? []).includes(name));

/** Fields that the one that goes has. */
export const fieldsBrought = ({ goes, stays }: Pick<MergeForm, "stays" | "goes">): readonly TakenField[] =>
  takenFields.filter(
    (field) => goes[field] !== undefined && JSON.stringify(goes[field]) !== JSON.stringify(stays[field]),
  );

/**
 * Reads which of two stays, and what it keeps of the other. Where the form says nothing of it yet, all names are kept, and
 * of the fields those that the one that stays lacks.
 */
export function readMerge(form: URLSearchParams, [one, other]: readonly [Entity, Entity]): MergeForm {
  const isTurned = form.get("stays") === other.id;
  const [stays, goes] = isTurned ? [other, one] : [one, other];
  // what was chosen was chosen of the one that went then
  const isSaid = form.get("goes") === goes.id;
  const brought = { stays, goes };
  const names = namesBrought(brought);
  const fields = fieldsBrought(brought);
  return {
    stays,
    goes,
    names: isSaid ? names.filter((name) => form.getAll("name").includes(name)) : names,
    takes: isSaid
      ? fields.filter((field) => form.getAll("take").includes(field))
      : fields.filter((field) => stays[field] === undefined),
  };
}

export const mergeOperation = ({ stays, goes, names, takes }: MergeForm) =>
  ({
    op: "merge",
    ref: stays.id,
    aliases: names,
    absorbs: goes.id,
    ...(takes.length === 0 ? {} : { takes }),
  }) as const satisfies Operation;
