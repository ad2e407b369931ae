import {
  type Instant,
  type KeptTab,
  type MemberId,
  type Presence,
  type Presences,
  type StoryId,
  type Tab,
  type TabId,
  afterSeen,
  isTab,
  presenceOf,
  presenceSeconds,
  toInstant,
} from "@mihwar/newsroom";
import { type SqlBool, type Transaction, sql } from "kysely";
import type { Database } from "./database.ts";
import { verifyTab } from "./storable.ts";

type Write = Transaction<Database>;

const lockClass = 4017;

/** Windows of a story take turns here, and wait for nobody who saves it. */
const waitForTurn = (tx: Write, story: StoryId) =>
  sql`select pg_advisory_xact_lock(${lockClass}, hashtext(${story}))`.execute(tx);

/** Takes away the windows of a story that have not been seen for long, or whose member may not sign in any more. */
const sweepStory = (tx: Write, story: StoryId, gone: Instant) =>
  tx
    .deleteFrom("mihwar.story_presence")
    .where("story", "=", story)
    .where(
      sql<SqlBool>`(seen < ${gone}
        or exists (select from mihwar.member where member.id = story_presence.member and disabled is not null))`,
    )
    .execute();

/** And some of other stories, which nobody may open again; of those alone in which no window moves at this moment. */
const sweepOthers = (tx: Write, story: StoryId, gone: Instant) =>
  sql`with old as materialized (
      select story, member, tab from mihwar.story_presence where seen < ${gone} and story <> ${story} limit 20
    )
    delete from mihwar.story_presence using old
    where story_presence.story = old.story and story_presence.member = old.member and story_presence.tab = old.tab
      and seen < ${gone} and pg_try_advisory_xact_lock(${lockClass}, hashtext(old.story))`.execute(tx);

/**
 * Notes that a window was seen, and whose turn it then is, by the database's clock.
 * @returns what the other windows are to it
 */
export async function seeTab(tx: Write, seen: Parameters<typeof afterSeen>[1]): Promise<Presence> {
  verifyTab(seen);
  const { story, tab, member } = seen;
  await waitForTurn(tx, story);
  const now = await clockOf(tx);
  const gone = toInstant(Date.parse(now) - presenceSeconds.gone * 1000);
  await sweepStory(tx, story, gone);
  await sweepOthers(tx, story, gone);
  const rows = await tx
    .selectFrom("mihwar.story_presence")
    .select(["member", "tab", "name", "opened", "writes"])
    .where("story", "=", story)
    .orderBy("opened")
    .orderBy("member")
    .orderBy("tab")
    .execute();
  const before = rows.map((row): KeptTab => ({
    story,
    tab: row.tab as TabId,
    member: row.member as MemberId,
    name: row.name,
    opened: row.opened,
    ...(row.writes === null ? {} : { writes: row.writes }),
  }));
  const tabs = afterSeen(before, seen, now);
  const own = tabs.find((one) => isTab(one, seen));
  if (own === undefined) throw new Error("a window that was seen is not there");
  const writes = own.writes ?? null;
  if (writes !== null)
    await tx
      .updateTable("mihwar.story_presence")
      .set({ writes: null })
      .where("story", "=", story)
      .where("writes", "is not", null)
      .where(sql<SqlBool>`(member, tab) <> (${member.id}, ${tab})`)
      .execute();
  const row = { name: own.name, opened: own.opened, writes, seen: now };
  await tx
    .insertInto("mihwar.story_presence")
    .values({ story, member: member.id, tab, ...row })
    .onConflict((taken) => taken.columns(["story", "member", "tab"]).doUpdateSet(row))
    .execute();
  return presenceOf(tabs, seen);
}

const clockOf = async (tx: Write) => {
  const { rows } = await sql<{ now: KeptTab["opened"] }>`
    select date_trunc('milliseconds', clock_timestamp()) as now`.execute(tx);
  const [row] = rows;
  if (row === undefined) throw new Error("the database gave no time");
  return row.now;
};

/** Who has stories open, over a way to write. */
export function postgresPresences(write: <Value>(change: (tx: Write) => Promise<Value>) => Promise<Value>): Presences {
  return {
    seeStory: (tab) => write((tx) => seeTab(tx, { ...tab, takes: "nothing" })),
    takeOverStory: ({ from, ...tab }) =>
      write((tx) => seeTab(tx, { ...tab, wants: "write", takes: from === "own" ? "own" : "anything" })),
    leaveStory: (left: Tab) =>
      write(async (tx) => {
        verifyTab(left);
        await waitForTurn(tx, left.story);
        await tx
          .deleteFrom("mihwar.story_presence")
          .where("story", "=", left.story)
          .where("member", "=", left.member.id)
          .where("tab", "=", left.tab)
          .execute();
      }),
  };
}
