import type { CacheKey } from "@mihwar/newsroom/cache-key";

export type OnChange = (keys: readonly CacheKey[]) => void;

/** Those who want to hear of changes. */
export interface Listeners {
  add(listener: OnChange): () => void;
  tell(keys: readonly CacheKey[]): void;
}

export function changeListeners(): Listeners {
  const all = new Set<{ readonly call: OnChange }>();
  return {
    add(call) {
      const one = { call };
      all.add(one);
      return () => void all.delete(one);
    },
    tell(keys) {
      if (keys.length === 0) return;
      // each in its own turn: a listener that throws is a bug of its own and hinders no other
      for (const one of all) queueMicrotask(() => all.has(one) && one.call(keys));
    },
  };
}
