import type { Instant } from "../instant.ts";
import type { StoryId } from "../story-id.ts";
import type { Member, MemberId } from "./member.ts";

/** How often a window says that it is there, and how long it counts as there; seconds. */
export const presenceSeconds = { beat: 5, gone: 30 } as const;

/** A window of a browser in which a story is open: random, made by the window itself. */
export type TabId = string & { readonly __tab: true };

/**
 * Reads the id of a window: 16 to 64 ASCII letters, digits, `_` or `-`.
 * @example parseTabId("5f1c0a7e9b3d4c62") // "5f1c0a7e9b3d4c62"
 */
export function parseTabId(value: unknown): TabId | undefined {
  return typeof value === "string" && /^[A-Za-z0-9_-]{16,64}$/.test(value) ? (value as TabId) : undefined;
}

/** A member's window on a story. */
export interface Tab {
  readonly story: StoryId;
  readonly tab: TabId;
  readonly member: Pick<Member, "id" | "name">;
}

/** Somebody who has a story open. */
export interface Present {
  readonly member: MemberId;
  /** As they were called when they were last seen. */
  readonly name: string;
  readonly tab: TabId;
  /** Since when they write; of who only looks, since when they have it open. */
  readonly since: Instant;
}

/** Who has a story open, and whose turn it is to write. */
export interface Presence {
  /** Who writes: perhaps the one who asks. One window at most. */
  readonly writer?: Present;
  /** All other windows, the earliest first: neither the writer's nor that of whoever asks. */
  readonly others: readonly Present[];
}

/** It is another window's turn to write. */
export interface NotWriter {
  readonly code: "not-writer";
  readonly writer: Present;
}

/** A window as an archive keeps it. */
export interface KeptTab extends Omit<Tab, "member"> {
  readonly member: MemberId;
  readonly name: string;
  readonly opened: Instant;
  /** Since when it is this window's turn to write. */
  readonly writes?: Instant;
}

/** Whether a window is that one: a window is known by its member and its id, since others may learn the id. */
export const isTab = (kept: Pick<KeptTab, "tab" | "member">, { tab, member }: Pick<Tab, "tab" | "member">): boolean =>
  kept.tab === tab && kept.member === member.id;

/** Whether it is that window's turn to write. */
export const isTurnOf = ({ writer }: Presence, tab: Pick<Tab, "tab" | "member">): boolean =>
  writer !== undefined && isTab(writer, tab);

const present = ({ member, name, tab, opened, writes }: KeptTab): Present => ({
  member,
  name,
  tab,
  since: writes ?? opened,
});

/** What the windows on a story, the earliest first, are to one of them. */
export function presenceOf(tabs: readonly KeptTab[], own: Pick<Tab, "tab" | "member">): Presence {
  const writer = tabs.find(({ writes }) => writes !== undefined);
  const others = tabs.filter((one) => one !== writer && !isTab(one, own)).map(present);
  return writer === undefined ? { others } : { writer: present(writer), others };
}

/**
 * The windows on a story after one of them was seen. `takes` says whose turn it may take: nobody's, that of a window of its
 * own member, anybody's; a free one it takes unless it only looks.
 */
export function afterSeen(
  tabs: readonly KeptTab[],
  seen: Tab & { readonly wants: "write" | "look"; readonly takes: "nothing" | "own" | "anything" },
  now: Instant,
): readonly KeptTab[] {
  const { story, tab, member, wants, takes } = seen;
  const was = tabs.find((one) => isTab(one, seen));
  const writer = tabs.find((one) => one.writes !== undefined && one !== was);
  const isTheirs = writer !== undefined && takes !== "anything" && (takes !== "own" || writer.member !== member.id);
  const writes = wants === "write" && !isTheirs ? (was?.writes ?? now) : undefined;
  const own: KeptTab = {
    story,
    tab,
    member: member.id,
    name: member.name,
    opened: was?.opened ?? now,
    ...(writes === undefined ? {} : { writes }),
  };
  const rest = tabs.map((one): KeptTab => {
    if (one === was) return own;
    const { writes: _given, ...looks } = one;
    return writes === undefined ? one : looks;
  });
  return was === undefined ? [...rest, own] : rest;
}
