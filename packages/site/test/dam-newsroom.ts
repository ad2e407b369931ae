import assert from "node:assert/strict";
import type { Change, Item, ItemId, NewEntry, Operation } from "@mihwar/newsroom";
import { type SmallNewsroom, openNewsroom, paragraph } from "./small-newsroom.ts";

export const id = (word: string): ItemId => word as ItemId;
const cite = (story: string, quote: string, more: object = {}) =>
  ({ story, revision: 1, paragraph: "p1", quote, attribution: "plain", ...more }) as never;

export const enter = (by: Change["by"], operation: Operation): NewEntry => ({
  kind: "change",
  by,
  operation,
  note: "ملاحظة",
  news: 2,
});

export const first = "وعدت الوزارة ببناء السدّ قبل نهاية 2026، وطلب مجلس البلدة ضمانًا مكتوبًا، بحسب محضر الجلسة.";
export const second = "وقالت الوزارة إن البناء تأجّل، وإن الاجتماع المقبل في أيلول.";

export const items: readonly [Item, ...Item[]] = [
  {
    kind: "dossier",
    id: id("dam"),
    title: "سدّ وادي الرمّانة",
    state: "open",
    gist: [
      { text: "وُعد بالسدّ ثمّ تأجّل.", evidence: [cite("s1", "وعدت الوزارة ببناء السدّ"), cite("s2", "البناء تأجّل")] },
    ],
    links: [{ to: id("water"), relation: "affects", why: "ماء البلدة من الوادي" }],
  },
  { kind: "dossier", id: id("water"), title: "ماء البلدة", state: "quiet" },
  { kind: "dossier", id: id("guarantee"), title: "الضمان المكتوب", state: "open", parents: [id("dam")] },
  { kind: "entity", id: id("ministry"), entityKind: "org", name: "وزارة الموارد" },
  { kind: "entity", id: id("council"), entityKind: "org", name: "مجلس البلدة", role: "مجلس منتخب" },
  { kind: "entity", id: id("valley"), entityKind: "place", name: "وادي الرمّانة", geometry: { point: [35.9, 33.9] } },
  {
    kind: "event",
    id: id("meeting"),
    title: "اجتماع أيلول",
    when: "2026-09" as never,
    state: "scheduled",
    actors: [{ entity: id("ministry") }],
    places: [id("valley")],
    dossiers: [id("dam")],
    evidence: [cite("s2", "الاجتماع المقبل في أيلول")],
  },
  {
    kind: "event",
    id: id("session"),
    title: "جلسة الوعد",
    when: "2026-08-01" as never,
    state: "held",
    actors: [],
    dossiers: [id("dam")],
    evidence: [cite("s1", "محضر الجلسة")],
  },
  {
    kind: "position",
    id: id("promise"),
    act: "commit",
    by: [id("ministry")],
    to: [id("council")],
    text: "بناء السدّ قبل نهاية 2026",
    about: [],
    due: "2026" as never,
    dossiers: [id("dam")],
    evidence: [cite("s1", "وعدت الوزارة ببناء السدّ")],
    fate: [
      { fate: "open", at: "2026-08-01" as never, why: "وُعد", evidence: [cite("s1", "وعدت الوزارة")] },
      { fate: "failed", at: "2026-08-20" as never, why: "تأجّل البناء", evidence: [cite("s2", "البناء تأجّل")] },
    ],
  },
  {
    kind: "position",
    id: id("ask"),
    act: "ask",
    by: [id("council")],
    to: [id("ministry")],
    text: "ضمان مكتوب",
    about: [],
    dossiers: [id("guarantee")],
    evidence: [cite("s1", "وطلب مجلس البلدة ضمانًا", { attribution: "document", phrase: "بحسب محضر الجلسة" })],
  },
];

/** A newsroom with a dossier of a dam: a promise that was broken, an ask, a meeting to come. */
export async function damNewsroom(): Promise<SmallNewsroom> {
  const newsroom = await openNewsroom();
  await newsroom.publish("s1", { headline: "وعد بالسدّ", body: [paragraph("p1", first)] }, "2026-08-01T08:00:00Z");
  await newsroom.publish("s2", { headline: "السدّ يتأجّل", body: [paragraph("p1", second)] }, "2026-08-20T08:00:00Z");
  const written = await newsroom.archive.dossiers.writeLog("u:hind", () => [enter("u:hind", { op: "add", items })]);
  assert.ok(written.ok, JSON.stringify(written));
  return newsroom;
}
