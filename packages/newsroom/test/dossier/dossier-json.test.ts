import assert from "node:assert/strict";
import { test } from "node:test";
import { itemJson, parseItem } from "@mihwar/newsroom/dossier/dossier-json";
import type { ItemKind } from "@mihwar/newsroom/dossier/items";
import { daysOfWhen, parseWhen } from "@mihwar/newsroom/dossier/when";
import { codes } from "./small-log.ts";

const samples: readonly (readonly [ItemKind, Readonly<Record<string, unknown>>])[] = [
  [
    "dossier",
    {
      id: "dam",
      title: "سدّ وادي الرمّانة",
      state: "open",
      in: ["river"],
      links: [{ to: "power", rel: "affects", why: "التوربينات من ماء السدّ", ev: [] }],
      gist: [{ t: "بلغ المنسوب حدّ الإنذار.", ev: [{ s: "s1", rev: 2, p: "p3", q: "حدّ الإنذار", att: "named", nth: 2 }] }],
      topics: ["مياه"],
    },
  ],
  ["entity", { id: "lb", kind: "country", name: "لبنان", same: { iso: "LB", wd: "Q822" } }],
  ["entity", { id: "najma", kind: "person", name: "نجمة الصالح", role: "مختار البلدة", gram: "masculine" }],
  [
    "entity",
    {
      id: "road",
      kind: "place",
      name: "طريق الوادي",
      geo: {
        line: [
          [35.5, 33.9],
          [35.9, 33.8],
        ],
      },
    },
  ],
  [
    "event",
    {
      id: "meeting",
      title: "الاجتماع",
      when: "2026-03-05~",
      tz: "Asia/Beirut",
      state: "held",
      at: ["hall"],
      who: [{ e: "town", as: "مضيف" }],
      part: "talks",
      in: ["dam"],
      ev: [{ s: "s1", rev: 1, p: "p3", q: "ويجتمع", att: "plain", pol: "disputes" }],
    },
  ],
  [
    "position",
    {
      id: "ask",
      act: "ask",
      by: ["town"],
      to: ["ministry"],
      text: "فتح البوّابات",
      about: [],
      due: "2026-03",
      at: "meeting",
      answers: "other",
      fate: [{ s: "partly", at: "2026-03-05", why: "بوّابتان من خمس", by: "meeting", ev: [] }],
      in: ["dam"],
      ev: [
        {
          s: "s1",
          rev: 1,
          p: "p1",
          q: "فتح",
          att: "media",
          who: "agency",
          as: "بحسب الوكالة",
          url: "https://a.example/1",
        },
      ],
    },
  ],
  [
    "fact",
    {
      id: "level",
      text: "ارتفع المنسوب",
      about: ["dam-lake"],
      rel: ["town", "تشرب من", "dam-lake"],
      n: { v: 41.5, unit: "متر", approx: true, at: "2026-03" },
      from: "2026-01",
      till: "2026-03/..",
      in: ["dam"],
      ev: [],
    },
  ],
];

test("ما يدخل يخرج كما دخل، حقلًا حقلًا", () => {
  for (const [kind, json] of samples) {
    const read = parseItem(kind, json);
    assert.ok(read.ok, JSON.stringify(read));
    assert.deepEqual(itemJson(read.value), json);
  }
});

test("كل عيب يُقال بمكانه، وكلّها معًا", () => {
  const refused = parseItem("position", {
    id: "../etc",
    act: "يريد",
    text: "",
    fate: [{ s: "done", at: "أمس", why: "لأنه" }],
    ev: [{ s: "قصّة", rev: 0, p: "p1", q: "س", att: "plain", url: "javascript:alert(1)" }],
  });
  assert.ok(!refused.ok);
  assert.deepEqual(
    refused.refusals.map(({ code, path }) => `${code} ${path}`),
    [
      "shape id",
      "kind-unknown act",
      "shape text",
      "shape fate[0].at",
      "shape ev[0].s",
      "shape ev[0].rev",
      "href-unsafe ev[0].url",
    ],
  );
  assert.deepEqual(codes(parseItem("entity", null)), ["shape"]);
  assert.deepEqual(codes(parseItem("entity", "كازاخستان")), ["shape"]);
});

test("التاريخ بقدر ما يُعرف: ما يمتدّ عليه من الأيام", () => {
  assert.deepEqual(daysOfWhen("2024-02"), { first: "2024-02-01", last: "2024-02-29" });
  assert.deepEqual(daysOfWhen("2100-02"), { first: "2100-02-01", last: "2100-02-28" });
  assert.deepEqual(daysOfWhen("2025-10-26/2025-10-30"), { first: "2025-10-26", last: "2025-10-30" });
  assert.deepEqual(daysOfWhen("../2025"), { last: "2025-12-31" });
  assert.deepEqual(daysOfWhen("XXXX"), {});
  for (const wrong of [
    "2025-13",
    "2025-04-31",
    "2025-11-06/2025-11-01",
    "../..",
    "25",
    "2025-1-1",
    "2025/2026/2027",
    "",
  ])
    assert.equal(parseWhen(wrong), undefined, wrong);
});
