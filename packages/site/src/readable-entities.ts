import {
  type Dossiers,
  type Entity,
  type Item,
  type ItemId,
  type ReadonlyArchive,
  citedIn,
  refsOf,
} from "@mihwar/newsroom";
import { loadCopies, placeIn } from "./cited-copies.ts";

/** Found once for as long as the same dossiers are handed out. */
const known = new WeakMap<Dossiers, ReadonlyMap<ItemId, readonly Item[]>>();

/** What dossiers say of everybody, by whom it is said of. */
function saidOf(dossiers: Dossiers): ReadonlyMap<ItemId, readonly Item[]> {
  const before = known.get(dossiers);
  if (before !== undefined) return before;
  const said = new Map<ItemId, Item[]>();
  for (const item of dossiers.items.values()) {
    if (!("evidence" in item)) continue;
    for (const id of refsOf(item)) {
      const own = said.get(id);
      if (own === undefined) said.set(id, [item]);
      else own.push(item);
    }
  }
  known.set(dossiers, said);
  return said;
}

/** So many lines are looked up first: of most entities the first has been published. */
const first = 4;

/** Whether an entity has a page: whether readers can look up anything that dossiers say of it. */
async function hasPage(archive: ReadonlyArchive, dossiers: Dossiers, { id }: Entity): Promise<boolean> {
  const said = saidOf(dossiers).get(id) ?? [];
  for (const some of [said.slice(0, first), said.slice(first)]) {
    const evidence = some.flatMap((item) => ("evidence" in item ? item.evidence : []));
    const copies = await loadCopies(archive, citedIn(evidence));
    if (evidence.some((one) => placeIn(copies, one) !== undefined)) return true;
  }
  return false;
}

/** The first of some entities that have pages, so many of them. */
export async function readableEntities(
  archive: ReadonlyArchive,
  dossiers: Dossiers,
  { among, most }: { readonly among: readonly Entity[]; readonly most: number },
): Promise<readonly Entity[]> {
  const found: Entity[] = [];
  for (const one of among) {
    if (found.length === most) break;
    if (await hasPage(archive, dossiers, one)) found.push(one);
  }
  return found;
}
