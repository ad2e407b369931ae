import { deepEqual, equal, ok } from "node:assert/strict";
import { test } from "node:test";
import { type Instant, type TickerEntry, parseTickerEntry } from "@mihwar/newsroom";

const now = "2026-01-08T09:30:00.000Z" as Instant;
const entry = (given: Partial<TickerEntry> = {}): TickerEntry => ({
  text: "فتح طريق الوادي أمام السيارات",
  level: "notice",
  href: "",
  from: now,
  expires: "2026-01-08T12:30:00.000Z" as Instant,
  ...given,
});
const codes = (given: Partial<TickerEntry>): string => {
  const parsed = parseTickerEntry(entry(given), now);
  return parsed.ok ? "" : parsed.refusals.map(({ code }) => code).join(" ");
};

test("السطر يُنقّى ويُحفظ كما هو، ورابطه إن كان", () => {
  const parsed = parseTickerEntry(entry({ text: "  فتح\u202e طريق\nالوادي ", href: " /7k2m9q " }), now);
  ok(parsed.ok);
  deepEqual(parsed.value, {
    text: "فتح طريق الوادي",
    level: "notice",
    from: now,
    expires: "2026-01-08T12:30:00.000Z",
    href: "/7k2m9q",
  });
  ok(!("href" in (parseTickerEntry(entry(), now) as { value: object }).value));
});

test("النص بين حرف ومئتين", () => {
  equal(codes({ text: "" }), "text-empty");
  equal(codes({ text: "\u200b\u202e \n" }), "text-empty");
  equal(codes({ text: "و".repeat(200) }), "");
  equal(codes({ text: "و".repeat(201) }), "text-long");
  equal(codes({ text: "\ud800" }), "text-unreadable");
  equal(codes({ level: "loud" }), "level-unknown");
});

test("لا يقود السطر إلى ما لا يُفتح بأمان", () => {
  for (const href of [
    "javascript:alert(1)",
    "//evil.example",
    "data:text/html,x",
    "https:evil.example",
    "#top",
    "mailto:x@y.example",
    "https://a b",
    "خبر",
  ])
    equal(codes({ href }), "href-unsafe", href);
  for (const href of ["/7k2m9q/سد-الوادي", "https://wadi.example/1", "HTTP://wadi.example"])
    equal(codes({ href }), "", href);
});

test("الأوقات: تُقرأ، وفي ترتيبها، ولا تمضي، ولا تبعد", () => {
  const at = (text: string): Instant => text as Instant;
  equal(codes({ from: undefined, expires: undefined }), "from-wrong expires-wrong");
  equal(codes({ expires: now }), "expires-past");
  equal(
    codes({ from: at("2026-01-09T00:00:00.000Z"), expires: at("2026-01-09T00:00:00.000Z") }),
    "expires-before-start",
  );
  equal(codes({ from: at("2026-01-01T00:00:00.000Z") }), "", "ظهر من قبل");
  equal(codes({ expires: at("2026-03-09T09:30:00.000Z") }), "");
  equal(codes({ expires: at("2026-03-09T09:30:00.001Z") }), "too-far");
  equal(
    codes({ text: "", level: "x", href: "x:", expires: undefined }),
    "text-empty level-unknown href-unsafe expires-wrong",
  );
});
