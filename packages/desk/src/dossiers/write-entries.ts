import { type Dossiers, type NewEntry, type Outcome, accept, refuse } from "@mihwar/newsroom";
import type { AtDossiers } from "./at-dossier.ts";
import type { LineRefusal } from "./line-refusal.ts";

/**
 * Writes into the log what is made of the dossiers as they are in the writer's turn: nobody comes between.
 * @param make the entries, and whatever the caller wants back of what was made
 */
export async function writeEntries<Made extends { readonly entries: readonly NewEntry[] }>(
  { desk }: Pick<AtDossiers, "desk">,
  make: (dossiers: Dossiers) => Outcome<Made, LineRefusal>,
): Promise<Outcome<Made, LineRefusal>> {
  let made: Outcome<Made, LineRefusal> | undefined;
  const written = await desk.dossiers.writeLog((dossiers) => {
    made = make(dossiers);
    return made.ok ? made.value.entries : [];
  });
  if (!written.ok) return written;
  if (made !== undefined && !made.ok) return made;
  if (!written.value.ok) {
    const [first, ...rest] = written.value.refusals;
    return refuse(first.refusal, ...rest.map(({ refusal }) => refusal));
  }
  // a turn that was made has its value
  return made === undefined ? refuse({ code: "line-gone" }) : accept(made.value);
}
