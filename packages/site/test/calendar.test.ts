// From the whole archive to a day of it, and the map by which crawlers go the same way.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { parseHTML } from "linkedom";
import { damNewsroom } from "./dam-newsroom.ts";
import { type SmallNewsroom, openNewsroom } from "./small-newsroom.ts";

async function pageOf(newsroom: SmallNewsroom, path: string) {
  const response = await newsroom.get(path);
  const { document } = parseHTML(await response.text());
  const links = (selector: string): readonly string[] =>
    [...document.querySelectorAll(selector)].map((one) => one.getAttribute("href") ?? "");
  return { response, document, links };
}

async function threeYears(): Promise<SmallNewsroom> {
  const newsroom = await openNewsroom();
  await newsroom.publish("a1", { headline: "أوّل عدد" }, "2024-01-05T09:00:00Z");
  await newsroom.publish("a2", { headline: "قمّة في واشنطن" }, "2025-11-06T09:00:00Z");
  await newsroom.publish("a3", { headline: "آخر الليل" }, "2025-11-30T22:30:00Z");
  await newsroom.publish("a4", { headline: "اليوم" });
  await newsroom.embargo("a5", "2026-09-01T09:00:00Z", { headline: "تقرير محظور" });
  return newsroom;
}

describe("الأرشيف", () => {
  it("السنوات فشهورها فأيّامها فأخبارها، بساعة البلد", async () => {
    const newsroom = await threeYears();
    const all = await pageOf(newsroom, "/archive");
    assert.deepEqual(
      [...all.document.querySelectorAll("main h2")].map((one) => one.textContent),
      ["2026", "2025", "2024"],
    );
    assert.deepEqual(all.links("main li a"), [
      "/archive/2026/08",
      "/archive/2025/11",
      "/archive/2025/12",
      "/archive/2024/01",
    ]);
    const month = await pageOf(newsroom, "/archive/2025/12");
    assert.equal(month.document.querySelector("h1")?.textContent, "ديسمبر/كانون الأول 2025");
    assert.deepEqual(month.links("main .days a"), ["/archive/2025/12/01"]);
    assert.deepEqual(month.links("a[rel=prev]"), ["/archive/2025/11"]);
    assert.deepEqual(month.links("a[rel=next]"), ["/archive/2026/01"]);
    const day = await pageOf(newsroom, "/archive/2025/12/01");
    assert.equal(day.document.querySelector("h3, main h2")?.textContent?.trim(), "آخر الليل");
    assert.deepEqual(day.links("main .kicker a[href^='/archive']"), ["/archive/2025/12"]);
  });

  it("شهر لم يأتِ، وما ليس شهرًا: 404؛ وسنة تقود إلى الأرشيف", async () => {
    const newsroom = await threeYears();
    for (const path of ["/archive/2026/09", "/archive/2025/13", "/archive/0000/01", "/archive/1899/12"])
      assert.equal((await newsroom.get(path)).status, 404, path);
    const year = await newsroom.get("/archive/2025");
    assert.equal(year.status, 301);
    assert.equal(year.headers.get("location"), "/archive");
    assert.match(await (await newsroom.get("/archive/2025/10")).text(), /لم يُنشر شيء بعد/);
  });

  it("يوم فيه أخبار كثيرة له بقيّة، ولا خبر مرّتين", async () => {
    const newsroom = await openNewsroom();
    for (let n = 0; n < 203; n++)
      await newsroom.publish(
        `d${n}`,
        { headline: `نشرة ${n}` },
        new Date(Date.parse("2026-08-20T06:00:00Z") + n * 1000).toISOString(),
      );
    const first = await pageOf(newsroom, "/archive/2026/08/20");
    const [rest = ""] = first.links("nav.paging a[rel=next]");
    assert.match(rest, /^\/archive\/2026\/08\/20\?after=/);
    const second = await pageOf(newsroom, rest);
    const names = [...first.links("main .headline a"), ...second.links("main .headline a")];
    assert.equal(names.length, 203);
    assert.equal(new Set(names).size, 203);
  });

  it("شهر مضى لا يسقط من الذاكرة بخبر اليوم، ويسقط بخبر منه يُسحب", async () => {
    const newsroom = await openNewsroom({ door: { bytes: 8 * 1024 * 1024 } }, true);
    const old = await newsroom.publish("a2", { headline: "قمّة في واشنطن" }, "2025-11-06T09:00:00Z");
    const days = async () => (await pageOf(newsroom, "/archive/2025/11")).links("main .days a");
    assert.deepEqual(await days(), ["/archive/2025/11/06"]);
    const kept = newsroom.site.figures().kept.dropped;
    await newsroom.publish("a4", { headline: "اليوم" });
    assert.deepEqual(await days(), ["/archive/2025/11/06"]);
    assert.equal(newsroom.site.figures().kept.dropped, kept);
    await newsroom.withdraw(old, "لم يثبت.");
    assert.deepEqual(await days(), []);
  });
});

describe("خريطة الموقع", () => {
  it("الصفحات الثابتة: الواجهات والأرشيف والملفّات", async () => {
    const newsroom = await damNewsroom();
    const pages = await (await newsroom.get("/sitemap.xml?part=pages")).text();
    const paths = [...pages.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, loc = ""]) => decodeURI(new URL(loc).pathname));
    for (const path of ["/", "/world", "/archive"]) assert.ok(paths.includes(path), path);
    const dossiers = paths.filter((path) => path.startsWith("/d/"));
    assert.ok(dossiers.length > 0);
    for (const path of dossiers) assert.equal((await newsroom.get(encodeURI(path))).status, 200, path);
  });

  it("جزء لكلّ يوم: ما مضى لا يتغيّر بما يأتي، ولا محظور فيها", async () => {
    const newsroom = await threeYears();
    const parts = async (): Promise<readonly string[]> =>
      [...(await (await newsroom.get("/sitemap.xml")).text()).matchAll(/part=([^<&]+)/g)].map(([, part = ""]) => part);
    assert.deepEqual(await parts(), ["pages", "2026-08-22", "2025-12-01", "2025-11-06", "2024-01-05"]);
    const part = async (day: string) => (await newsroom.get(`/sitemap.xml?part=${day}`)).text();
    const before = await part("2025-11-06");
    assert.match(before, /\/a2\//);
    await newsroom.publish("a6", { headline: "خبر جديد" });
    assert.equal(await part("2025-11-06"), before);
    for (const day of await parts()) assert.doesNotMatch(await part(day), /\/a5\//, day);
    for (const bad of ["2025-02-30", "x", "../etc", ""])
      assert.equal((await newsroom.get(`/sitemap.xml?part=${encodeURIComponent(bad)}`)).status, 404, bad);
  });
});
