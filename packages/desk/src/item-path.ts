import type { Dossiers, ItemId } from "@mihwar/newsroom";

/** Where the desk shows an item: an entity and a dossier by their own pages, the rest by what happened to it. */
export function itemPath({ items, gone }: Pick<Dossiers, "items" | "gone">, id: ItemId): string {
  const kind = (items.get(id) ?? gone.get(id))?.kind;
  if (kind === "entity") return `/desk/entities/${id}`;
  return kind === "dossier" ? `/desk/dossiers/${id}` : `/desk/items/${id}/history`;
}
