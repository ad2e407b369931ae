import type { Actor, TextWriter } from "@mihwar/newsroom";
import * as Y from "yjs";
import { copyIn, sheetIn } from "./shared-document.ts";

/** The clients that put something into a type, or into what it holds, after a state of the document, and that is still there. */
function clientsIn(type: Y.AbstractType<unknown>, since: ReadonlyMap<number, number>, found: Set<number>): void {
  const look = (item: Y.Item): void => {
    const { client, clock } = item.id;
    if (!item.deleted && clock + item.length > (since.get(client) ?? 0)) found.add(client);
    if (!item.deleted && item.content instanceof Y.ContentType)
      clientsIn(item.content.type as Y.AbstractType<unknown>, since, found);
  };
  for (let item = type._start; item !== null; item = item.right) look(item);
  for (const item of type._map.values()) look(item);
}

/** What is written beside the copy, where blocks are named. */
export const sheetName = "sheet";

/**
 * Who wrote in a shared document since a state of it, with those who did before: everybody whose letters still stand in a
 * block, and whoever else had a hand in it.
 */
export function writersSince(
  doc: Y.Doc,
  given: {
    readonly since: ReadonlyMap<number, number>;
    /** Whose hand each client id is. */
    readonly clients: Readonly<Record<string, Actor>>;
    readonly before: readonly TextWriter[];
    readonly hands: Iterable<Actor>;
  },
): readonly TextWriter[] {
  const wrote = new Map<Actor, Set<string>>(given.before.map(({ by, blocks }) => [by, new Set(blocks)]));
  for (const by of given.hands) if (!wrote.has(by)) wrote.set(by, new Set());
  const standing = new Set<string>([sheetName]);
  const note = (name: string, type: Y.AbstractType<unknown>): void => {
    standing.add(name);
    const found = new Set<number>();
    clientsIn(type, given.since, found);
    for (const client of found) {
      const by = given.clients[client];
      if (by !== undefined) wrote.set(by, (wrote.get(by) ?? new Set()).add(name));
    }
  };
  for (const block of copyIn(doc).toArray()) {
    if (!(block instanceof Y.XmlElement)) continue;
    const id: unknown = block.getAttribute("id");
    note(typeof id === "string" ? id : block.nodeName, block as unknown as Y.AbstractType<unknown>);
  }
  note(sheetName, sheetIn(doc) as unknown as Y.AbstractType<unknown>);
  return [...wrote].map(([by, blocks]) => ({ by, blocks: [...blocks].filter((name) => standing.has(name)) }));
}
