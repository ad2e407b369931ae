import type { Patch } from "./change.ts";
import type { Item } from "./items.ts";

/** An item with other values in some of its fields; `null` takes a field away. */
export function patched(item: Item, patch: Patch): Item {
  const fields: Record<string, unknown> = { ...item };
  for (const [field, value] of Object.entries(patch)) {
    if (value === null) delete fields[field];
    else fields[field] = value;
  }
  // What stands in a patch was read by the item's own parser before it came into the log.
  return fields as unknown as Item;
}
