import { asciiSlug } from "@mihwar/arabic/romanize/ascii-slug";
import { type Dossiers, type Item, type ItemId, parseItemId } from "@mihwar/newsroom";

const prefixes: Readonly<Record<Item["kind"], string>> = {
  dossier: "",
  entity: "e-",
  event: "v-",
  position: "p-",
  fact: "f-",
};

/** Letters of an id before its number: the address of a dossier is read by people. */
const longest = 48;

/**
 * An id for a new item, made of its name: «سد الوادي» is `sadd-al-wadi`, and where that is taken `sadd-al-wadi-2`.
 * @param taken ids that were given since
 */
export function freeId(
  kind: Item["kind"],
  name: string,
  { items, gone }: Pick<Dossiers, "items" | "gone">,
  taken: ReadonlySet<ItemId> = new Set(),
): ItemId {
  const slug = asciiSlug(name).slice(0, longest).replace(/-+$/, "");
  const base = `${prefixes[kind]}${slug === "" ? "line" : slug}`;
  for (let n = 1; ; n++) {
    const id = parseItemId(n === 1 ? base : `${base}-${n}`);
    if (id === undefined) throw new RangeError(`no id can be made of ${JSON.stringify(name)}`);
    // «new» is an address of the desk itself
    if (!items.has(id) && !gone.has(id) && !taken.has(id) && id !== "new") return id;
  }
}
