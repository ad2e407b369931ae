import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { storyKey } from "@mihwar/newsroom";
import { openNewsroom, paragraph } from "./small-newsroom.ts";

const read = async (newsroom: Awaited<ReturnType<typeof openNewsroom>>, path: string): Promise<[number, string]> => {
  let response = await newsroom.get(path);
  if (response.status === 301) response = await newsroom.get(response.headers.get("location") ?? "");
  return [response.status, await response.text()];
};

describe("خبر محجوب يشير إليه محرّر", () => {
  it("لا تسمّيه مفاتيح الصفحة التي تثبّته أو تضعه في صندوق، وتسقط حين يخرج", async () => {
    const newsroom = await openNewsroom();
    const box = { id: "r1", kind: "related", items: [{ headline: "خبر ذو علاقة", story: "7k2m9q" }] } as never;
    await newsroom.publish("8m3n1r", { headline: "الأمم المتّحدة ترحّب", body: [paragraph("p1", "رحّبت."), box] });
    await newsroom.archive.saveFront({ id: "home", slots: [{ kind: "pinned", story: "7k2m9q" as never }] }, "u:hind");
    await newsroom.embargo("7k2m9q", "2026-08-22T18:00:00Z");
    newsroom.at("2026-08-22T17:59:59Z");
    const paths = ["/", "/8m3n1r/الأمم-المتحدة-ترحب", "/text/8m3n1r", "/api/v1/stories/8m3n1r"];
    const kept = await Promise.all(paths.map((path) => newsroom.site.produce(encodeURI(path))));
    newsroom.at("2026-08-22T18:00:00Z");
    const due = await newsroom.archive.reading.listDue("2026-08-22T17:59:59.000Z" as never);
    for (const [at, { status, keys }] of kept.entries()) {
      assert.equal(status, 200, paths[at]);
      assert.ok(!keys.includes(storyKey("7k2m9q")), paths[at]);
      assert.ok(
        keys.some((key) => due.keys.includes(key)),
        paths[at],
      );
    }
  });
});

describe("تصحيح", () => {
  it("يظهر في صفحته وفي الخلاصة والبيانات وفي صفحة التصحيحات", async () => {
    const newsroom = await openNewsroom();
    const story = await newsroom.publish("7k2m9q");
    await newsroom.correct(story, "الوفد من خمسة أعضاء لا أربعة.", { headline: "هدنة في الوادي" });
    for (const path of ["/7k2m9q", "/corrections", "/feed.xml", "/feed.json", "/api/v1/stories/7k2m9q"]) {
      assert.match((await read(newsroom, path))[1], /الوفد من خمسة أعضاء لا أربعة/, path);
    }
  });
});

describe("بطاقة المشاركة", () => {
  it("تحمل اسم القسم والعنوان وتاريخ الصحيفة", async () => {
    const newsroom = await openNewsroom();
    await newsroom.publish("7k2m9q");
    assert.equal((await newsroom.get("/card/7k2m9q.png")).headers.get("content-type"), "image/png");
    assert.deepEqual(newsroom.pictures.cards, [
      {
        brand: "محور",
        section: "العالم",
        tone: "teal",
        headline: "هدنة هشّة في وادي الرمّانة",
        date: newsroom.pictures.cards[0]?.date,
      },
    ]);
    assert.match(newsroom.pictures.cards[0]?.date ?? "", /2026/);
    assert.match(newsroom.pictures.cards[0]?.date ?? "", /أغسطس/);
  });
});

describe("واجهة القراءة", () => {
  it("تتصفّح بمؤشّر إلى آخر خبر، بلا تكرار", async () => {
    const newsroom = await openNewsroom();
    const ids = Array.from({ length: 25 }, (_, n) => `s${n}`);
    for (const [n, id] of ids.entries()) {
      await newsroom.publish(id, {}, new Date(Date.UTC(2026, 6, 1, n)).toISOString());
    }
    const seen: string[] = [];
    let next: string | undefined = "/api/v1/stories?limit=10&section=world";
    while (next !== undefined) {
      const page = (await (await newsroom.get(next)).json()) as { stories: { id: string }[]; nextUrl?: string };
      seen.push(...page.stories.map(({ id }) => id));
      next = page.nextUrl === undefined ? undefined : page.nextUrl.replace("https://mihwar.example", "");
    }
    assert.deepEqual(seen, ids.toReversed());
  });

  it("ترفض سؤالًا لا يُفهم برموز، لا بجمل", async () => {
    const newsroom = await openNewsroom();
    for (const [query, code] of [
      ["limit=0", "limit-invalid"],
      ["limit=1e9", "limit-invalid"],
      ["section=../x", "section-invalid"],
      ["tag=", "tag-invalid"],
    ]) {
      const response = await newsroom.get(`/api/v1/stories?${query}`);
      assert.equal(response.status, 400, query);
      assert.deepEqual(((await response.json()) as { problems: string[] }).problems, [code]);
    }
  });

  it("لا تقول من أين جُلبت صورة، ولا ملاحظات حقوقها", async () => {
    const newsroom = await openNewsroom();
    await newsroom.savePicture({ id: "wadi" as never, rightsNote: "اتّفاق سرّي مع المصوّر" });
    await newsroom.publish("7k2m9q", {
      hero: { media: "wadi" as never, src: "https://agency.example/original.jpg", credit: "محور" },
    });
    const text = await (await newsroom.get("/api/v1/stories/7k2m9q")).text();
    assert.doesNotMatch(text, /agency\.example|اتّفاق سرّي/);
    assert.match(text, /media\/wadi\/1600\.jpg/);
  });
});

describe("خريطة الموقع", () => {
  it("فهرس يقود إلى الصفحات الثابتة وإلى الأخبار", async () => {
    const newsroom = await openNewsroom();
    await newsroom.publish("7k2m9q");
    const index = await (await newsroom.get("/sitemap.xml")).text();
    const parts = [...index.matchAll(/<loc>([^<]+)<\/loc>/g)].map(
      (match) => new URL((match[1] ?? "").replaceAll("&amp;", "&")),
    );
    const all = await Promise.all(parts.map(async (url) => (await newsroom.get(url.pathname + url.search)).text()));
    assert.ok(all.some((text) => text.includes(encodeURI("https://mihwar.example/7k2m9q/هدنة-هشة-في-وادي-الرمانة"))));
    assert.ok(all.some((text) => text.includes("https://mihwar.example/world<")));
  });

  it("خريطة الأخبار ليومين فقط", async () => {
    const newsroom = await openNewsroom();
    await newsroom.publish("7k2m9q", {}, "2026-08-20T08:59:00Z");
    await newsroom.publish("8m3n1r", {}, "2026-08-20T09:01:00Z");
    const text = await (await newsroom.get("/news-sitemap.xml")).text();
    assert.match(text, /8m3n1r/);
    assert.doesNotMatch(text, /7k2m9q/);
  });
});
