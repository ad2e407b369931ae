import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { cleanLine } from "@mihwar/arabic/clean-text";
import { foldForSearch } from "@mihwar/arabic/fold";
import { agendaTurn } from "@mihwar/cli/agenda-turn";
import { starterEdition } from "@mihwar/cli/starter-edition";
import { readCalendar, readTable } from "@mihwar/ingest";
import {
  type Agenda,
  type Archive,
  type Dossier,
  type ItemId,
  type NewsEvent,
  type Section,
  type When,
  compareAgenda,
  listItems,
  parseWhen,
  toInstant,
} from "@mihwar/newsroom";
import { eventStates } from "@mihwar/newsroom/dossier/items";
import { createSite } from "@mihwar/site";
import { memoryArchive } from "@mihwar/storage/memory-archive";
import fc from "fast-check";

const now = toInstant(Date.parse("2026-08-22T09:00:00Z"));
const section = { id: "news", name: "أخبار", order: 1, tone: "slate" } as Section;
const dossier: Dossier = { kind: "dossier", id: "dam" as ItemId, title: "سدّ وادي الرمّانة", state: "open" };
const edition = { ...starterEdition, origin: "https://mihwar.example" };
const host = "mihwar.example";

/** An archive with one empty dossier. */
async function emptyArchive(): Promise<Archive> {
  const archive = memoryArchive({ clock: { now: () => now } });
  await archive.saveEdition(edition, "u:hind");
  await archive.saveSection(section, "u:hind");
  const operation = { op: "add", items: [dossier] } as const;
  const opened = await archive.dossiers.writeLog("u:hind", () => [
    { kind: "change", by: "u:hind", operation, note: "ملف جديد", news: 0 },
  ]);
  assert.ok(opened.ok);
  return archive;
}

async function bring(archive: Archive, agenda: Agenda, isLive = true): Promise<number> {
  const desk = {
    dossier,
    section,
    dates: edition.dates,
    isLive,
    person: "u:hind",
    now,
    id: `a${(await archive.listAudit({ limit: 1_000 })).length}x` as never,
    isReadable: () => true,
  } as const;
  const written = await archive.dossiers.writeLog("cli:dossier", (dossiers) =>
    agendaTurn(desk, { agenda, sha256: "0".repeat(64) }, dossiers, compareAgenda(dossiers, agenda, dossier.id)),
  );
  assert.ok(written.ok, JSON.stringify(written));
  return written.value.length;
}

async function give(archive: Archive, name: string): Promise<Uint8Array> {
  const never = (): never => {
    throw new Error("a dossier's data has no pictures");
  };
  const pictures = { rendition: never, card: never, inspect: never, close: async () => {} };
  const site = createSite({ archive: archive.reading, pictures, door: { bytes: 0 } });
  try {
    const { status, body } = await site.produce(`/d/dam/${name}`);
    assert.equal(status, 200);
    return Buffer.from(body);
  } finally {
    site.drain();
  }
}

/** What an event says, whatever it stands on. */
async function eventsOf(archive: Archive) {
  const dossiers = await archive.dossiers.loadDossiers();
  const nameOf = (id: ItemId): string => {
    const item = dossiers.items.get(id);
    return item?.kind === "entity" ? item.name : "";
  };
  return listItems(dossiers, "event")
    .map(({ id, title, when, timeZone, state, places = [] }: NewsEvent) => ({
      id,
      title,
      when,
      timeZone,
      state,
      places: places.map(nameOf),
    }))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

const signs = [
  "سدّ",
  "ـ",
  "؛",
  "،",
  ",",
  ";",
  "\\",
  '"',
  "'",
  "=",
  "+",
  "-",
  "@",
  ":",
  "\\n",
  "😀",
  "٣",
  "<b>",
  "END:VEVENT",
  " ",
  "é",
  "«",
  "»",
  "/",
  "\u2066",
];
const words = fc
  .string({ unit: fc.constantFrom(...signs), minLength: 1, maxLength: 30 })
  .map((text) => {
    const cleaned = cleanLine(text);
    return cleaned.ok ? cleaned.text : "";
  })
  .filter((text) => text !== "");

const two = (value: number): string => String(value).padStart(2, "0");
const day = fc.integer({ min: 0, max: 20_000 }).map((n) => new Date(n * 86_400_000).toISOString().slice(0, 10));
const hour = fc
  .tuple(day, fc.nat(23), fc.nat(59), fc.nat(59))
  .map(([on, h, m, s]) => `${on}T${two(h)}:${two(m)}:${two(s)}`);
const one = fc.oneof(
  day,
  day.map((on) => on.slice(0, 7)),
  day.map((on) => on.slice(0, 4)),
  hour,
  hour.map((at) => `${at}Z`),
);
const when = fc
  .oneof(
    one,
    fc.tuple(one, fc.constantFrom("~", "?", "%")).map((parts) => parts.join("")),
    fc.tuple(one, one).map(([from, until]) => `${from}/${until}`),
    one.map((from) => `${from}/..`),
    one.map((until) => `../${until}`),
    fc.constant("XXXX"),
  )
  .filter((text): text is When => parseWhen(text) !== undefined);
const zone = fc.option(fc.constantFrom("Asia/Riyadh", "Africa/Cairo", "America/Caracas", "Asia/Kathmandu"), {
  nil: undefined,
});
const place = words.filter((name) => !name.includes("،") && !/^https?:/.test(name));

const agenda = fc
  .uniqueArray(
    fc.tuple(
      words,
      when,
      zone,
      fc.constantFrom(...eventStates),
      fc.uniqueArray(place, { maxLength: 2, selector: foldForSearch }),
    ),
    {
      minLength: 1,
      maxLength: 5,
      selector: ([title]) => title,
    },
  )
  .map((all): Agenda => ({
    name: "مفكّرة البلدية",
    events: all.map(([title, at, timeZone, state, places], n) => ({
      id: `e${n + 1}` as ItemId,
      isOwn: true,
      line: n + 1,
      title,
      when: at,
      isExact: true,
      ...(timeZone === undefined ? {} : { timeZone }),
      states: [state],
      places: places.map((name, m) => ({ id: `p${n}-${m}` as ItemId, name })),
    })),
  }));

describe("ما يخرج ثمّ يدخل ثمّ يخرج", () => {
  for (const { form, name, read } of [
    { form: "تقويمًا", name: "calendar.ics", read: readCalendar },
    { form: "جدولًا", name: "data.csv", read: readTable },
  ] as const)
    it(`${form}: الأحداث هي هي في أرشيف لم يعرفها، وحيث كانت لا يتغيّر شيء`, async () => {
      await fc.assert(
        fc.asyncProperty(agenda, async (first) => {
          const from = await emptyArchive();
          await bring(from, first);
          const given = await give(from, name);
          const told = read(given, { name: "ملف", host });
          // A calendar holds nothing that nobody has dated.
          const dated = (await eventsOf(from)).filter((event) => name === "data.csv" || event.when !== "XXXX");
          if (!told.ok) {
            assert.deepEqual([told.refusals[0].code, dated], ["no-events", []], JSON.stringify(told.refusals));
            return;
          }
          const into = await emptyArchive();
          await bring(into, told.value);
          assert.deepEqual(await eventsOf(into), dated);
          const back = read(await give(into, name), { name: "ملف", host });
          assert.deepEqual(
            back.ok && back.value.events.map((event) => ({ ...event, line: 0 })),
            told.value.events.map((event) => ({ ...event, line: 0 })),
          );
          assert.equal(await bring(from, told.value), 0, "لا يُكتب شيء");
          assert.equal(await bring(into, told.value), 0, "ولا مرّة ثانية");
        }),
        { numRuns: 150 },
      );
    });
});
