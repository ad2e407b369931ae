import type { Block, Picture } from "./block.ts";

/**
 * The pictures that copy shows, in the order in which a reader meets them: the hero, then those of the body.
 * @example picturesOf({ hero: { src: "a.jpg" }, body: [{ id: "i1", kind: "image", src: "b.jpg" }] }).length // 2
 */
export function picturesOf(copy: {
  readonly hero?: Picture | undefined;
  readonly body: readonly Block[];
}): readonly Picture[] {
  const inBody = copy.body.flatMap((block): readonly Picture[] => {
    if (block.kind === "image") return [block];
    return block.kind === "gallery" ? block.pictures : [];
  });
  return copy.hero === undefined ? inBody : [copy.hero, ...inBody];
}
