import { readFile, readdir } from "node:fs/promises";
import path from "node:path";
import { correctStory, draftStory, reviseStory, scheduleStory, withdrawStory } from "@mihwar/newsroom";
import type { MediaAsset, NoteId } from "@mihwar/newsroom";
import { openArchive, openMediaFolder } from "@mihwar/storage";
import type { Migration } from "@mihwar/storage/migrations/index";
import pg from "pg";
import {
  after as later,
  breaking,
  copy,
  desk,
  economy,
  edition,
  granted,
  hind,
  hour,
  id,
  last,
  liveSteps,
  photo,
  world,
} from "./copy.ts";

import { change, fact, openValley } from "./dossier-contract.ts";

// Text that a careless way from one database to another would change: marks in an order that no normal form keeps,
// presentation forms, tatweel, isolates and joiners, quotes and backslashes, line ends of three kinds.
export const hardText = [
  "شَدَّة قبل الفتحة وبعدها: دَّ دَّ",
  "ﷺ ﻻ ﺍﻟﺴﻼﻡ ﷲ",
  "مـــحـــور",
  "\u2067NATO \u2066بغداد\u2069\u2069 \u200fو\u200c\u200dه",
  "سطر\\n \\\\ \" ' {,} NULL $1 \t\r\n\u2028نهاية",
  "𐏃 😀 \u0000".slice(0, -1),
] as const;

/** A step of the schema, only for tests, with a column of each kind that a schema may come to have. */
export const hardTypes: Migration = {
  name: "9990-hard-types",
  sql: `
create table mihwar.hard (
  n bigint generated always as identity primary key,
  "Odd ""name""" text, words text[], many text[][], copy json, search jsonb, bytes bytea, at timestamptz, day date,
  span interval, small real, large double precision, exact numeric(30,10), yes boolean, place point, letters integer
    generated always as (length("Odd ""name""")) stored,
  other bigint references mihwar.hard (n) deferrable initially deferred
);
create table mihwar.harder (hard bigint not null references mihwar.hard (n), note text);
create function mihwar.never() returns trigger language plpgsql as $$ begin raise exception 'never'; end $$;
create trigger hard_never before update or delete on mihwar.hard for each row execute function mihwar.never();
`,
};

const oddJson = `{ "ب" : 1.0,\n "2":1e400, "1": [ ],"نص":"\\u0627\\/\\"", "أ": -0 }`;

/** Fills the table of hard types, on which the schema stands already. */
export async function fillHardTypes(client: pg.Client): Promise<void> {
  for (const [turn, text] of hardText.entries())
    await client.query(
      `insert into mihwar.hard ("Odd ""name""", words, many, copy, search, bytes, at, day, span, small, large, exact, yes,
         place, other)
       values ($1, $2, $3, $4, '{"b":1,"a":[1,2]}', $5, $6, '0044-03-15 BC', '1 year 2 mons -3 days 04:05:06.789', 0.1,
         $7, 12345678901234567890.0123456789, $8, '(1.5,-2)', $9)`,
      [
        text,
        [text, 'a"b', "c,d", "e\\f", "", "NULL", null],
        [
          [text, null],
          ["{}", " "],
        ],
        oddJson,
        Buffer.from([0, 92, 39, 255, turn]),
        turn % 2 === 0 ? "2026-01-02 03:04:05.123456+00" : "infinity",
        turn % 2 === 0 ? 0.1 + 0.2 : Number.NaN,
        turn % 2 === 0 ? null : true,
        turn === 0 ? null : 1,
      ],
    );
  await client.query("insert into mihwar.hard default values");
  await client.query("insert into mihwar.harder select n, null from mihwar.hard");
}

const pictures = [
  new TextEncoder().encode("صورة أولى"),
  Uint8Array.from({ length: 70_000 }, (_, at) => (at * 7919) % 256),
  new Uint8Array(512).fill(1),
];

/** Fills an archive with something of everything that the product writes. */
export async function fillRichly(url: string, folder: string): Promise<void> {
  const archive = await openArchive({ url, trustMemory: true });
  const media = await openMediaFolder(folder);
  try {
    await archive.saveEdition(edition, "cli:operator");
    await archive.saveSection(world, "u:rim");
    await archive.saveSection(economy, "u:rim");
    await archive.savePerson(hind, "u:rim");
    for (const [turn, bytes] of pictures.entries()) {
      const asset: MediaAsset = { ...photo, id: `jisr-${turn}` as MediaAsset["id"], bytes: bytes.length, sha256: "" };
      await archive.saveMedia({ ...asset, sha256: await media.keep(bytes) }, "u:rim");
      await media.keepDerived(await media.keep(bytes), "800.avif", bytes.subarray(0, 3));
    }
    const now = await archive.now();
    for (const [turn, text] of hardText.entries()) {
      const name = id(`h${turn}`);
      const hero = { media: "jisr-0" as MediaAsset["id"], alt: "جسر", credit: "الرُّواق" };
      const content = copy({ headline: `خبر ${turn}`, hero, sources: [text] });
      const body = content.body.map((block) => ("text" in block ? { ...block, text } : block));
      const steps = liveSteps(name, { ...content, body: body as typeof content.body }, now);
      await archive.saveStory(steps, undefined, { oldAddresses: [`/قديم/${turn}?q=«${turn}»`] });
      if (turn % 2 === 0)
        await archive.saveStory(
          [
            granted(
              correctStory(
                last(steps),
                { text: "صُحّح اسم.", content: copy({ tags: ["أ\\ب", 'ج"د', "هـ,و"] }) },
                desk(now),
              ),
            ),
          ],
          last(steps),
        );
      if (turn === 1)
        await archive.saveStory([granted(withdrawStory(last(steps), "سُحبت بطلب الأسرة.", desk(now)))], last(steps));
    }
    const draft = draftStory({ id: id("d1"), content: copy({ headline: "مسودة" }), ...desk(now) });
    await archive.saveStory([draft], undefined);
    await archive.saveStory(
      [granted(reviseStory(draft.story, copy({ headline: "مسودة ثانية" }), desk(now)))],
      draft.story,
    );
    const tab = { story: id("d1"), tab: "h1nd-window-0000001" as never, member: { id: "h1nd" as never, name: "هند" } };
    const unsaved = copy({ headline: "مسودة ثالثة لم تُحفظ", sources: [...hardText] });
    const base = { revision: 2, version: 0 };
    await archive.saveWorkingCopy({ story: id("d1"), tab, content: unsaved, by: "u:h1nd", base });
    for (const [turn, text] of hardText.entries())
      await archive.takeNoteStep({
        story: id("d1"),
        note: `n${turn}` as NoteId,
        step: {
          kind: "write",
          note: {
            kind: "suggested-edit",
            anchor: { block: "headline", start: 0, quote: "مسودة", text: "مسودة ثانية" },
            text,
            replacement: text.replaceAll(/[\r\n]/g, " "),
            mentions: [],
          },
        },
        by: "u:h1nd",
      });
    const soon = draftStory({ id: id("s1"), content: copy({ headline: "مجدولة" }), ...desk(now) });
    await archive.saveStory([soon, granted(scheduleStory(soon.story, later(now, hour), desk(now)))], undefined);
    await archive.saveFront(
      { id: "home", slots: [{ kind: "pinned", story: id("h0") }, { kind: "automatic" }] },
      "u:rim",
    );
    await archive.saveTickerLine(breaking(now, later(now, hour), { href: "/h0/خبر" }), "u:rim");
    await openValley(archive);
    await archive.dossiers.writeLog("u:hind", ({ n }) => [
      change("m:when", { op: "add", items: [{ ...fact("hard"), text: hardText[0] }] }),
      { kind: "decision", by: "u:hind", of: n + 1, verdict: "accepted" },
    ]);
  } finally {
    await archive.close();
  }
}

/** Every row of every table as PostgreSQL spells it, generated columns too, and whether every trigger is awake. */
export async function everyRow(url: string): Promise<ReadonlyMap<string, readonly string[]>> {
  const client = new pg.Client({
    connectionString: url,
    options: "-c timezone=UTC -c datestyle=ISO -c extra_float_digits=3 -c intervalstyle=postgres",
  });
  await client.connect();
  try {
    const tables = await client.query<{ name: string }>(
      // what is made anew or belongs to the day is not brought back
      `select relname as name from pg_class where relnamespace = to_regnamespace('mihwar') and relkind = 'r'
         and relname !~ '^(search_|related|story_reads|most_read|story_presence)' order by relname`,
    );
    const found = new Map<string, readonly string[]>();
    for (const { name } of tables.rows) {
      const { rows } = await client.query<{ line: string }>(
        `select one::text as line from mihwar.${name} as one order by one::text collate "C"`,
      );
      found.set(
        name,
        rows.map(({ line }) => line),
      );
    }
    const triggers = await client.query<{ line: string }>(
      `select relname || ' ' || tgname || ' ' || tgenabled::text as line from pg_trigger
       join pg_class on pg_class.oid = tgrelid
       where relnamespace = to_regnamespace('mihwar') and not tgisinternal order by 1`,
    );
    found.set(
      "triggers",
      triggers.rows.map(({ line }) => line),
    );
    return found;
  } finally {
    await client.end();
  }
}

/** Every original in a media folder, by its name, as base64. */
export async function everyOriginal(folder: string): Promise<Readonly<Record<string, string>>> {
  const found: Record<string, string> = {};
  for (const name of (await readdir(folder, { recursive: true })).toSorted())
    if (/^..\/..\/[0-9a-f]{64}$/.test(name)) found[name] = (await readFile(path.join(folder, name))).toString("base64");
  return found;
}

/** Numbers between 0 and 1 that the seed decides. */
export function chances(from: number): () => number {
  let state = from >>> 0;
  return () => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) >>> 0;
    return state / 2 ** 32;
  };
}

/** Does with a database what no part of the product can. */
export async function onServer<Result>(url: string, work: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
