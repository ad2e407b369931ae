import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { scriptJson } from "@mihwar/site/script-json";
import { openNewsroom } from "./small-newsroom.ts";

type Node = Readonly<Record<string, unknown>>;

async function graphOf(newsroom: Awaited<ReturnType<typeof openNewsroom>>, path: string): Promise<readonly Node[]> {
  let response = await newsroom.get(path);
  if (response.status === 301) response = await newsroom.get(response.headers.get("location") ?? "");
  const found = [...(await response.text()).matchAll(/<script type="application\/ld\+json">([\s\S]*?)<\/script>/g)];
  assert.equal(found.length, 1, "one graph a page");
  return (JSON.parse(found[0]?.[1] ?? "") as { "@graph": Node[] })["@graph"];
}

const nodeOf = (graph: readonly Node[], type: string): Node => {
  const found = graph.find((node) => node["@type"] === type);
  assert.ok(found, type);
  return found;
};

describe("ما تقوله الصفحة للآلات", () => {
  it("الخبر بعنوانه وكاتبه وناشره وتصحيحه ومصادره وبطاقته", async () => {
    const newsroom = await openNewsroom();
    await newsroom.savePicture({ id: "wadi" as never });
    const words = {
      sources: ["بيان مكتب الأمم المتّحدة"],
      hero: { media: "wadi" as never, alt: "واد بين جبلين", credit: "محور" },
    };
    const story = await newsroom.publish("7k2m9q", words);
    await newsroom.correct(story, "الوفد من خمسة.");
    const graph = await graphOf(newsroom, "/7k2m9q");
    const article = nodeOf(graph, "NewsArticle");
    assert.equal(article["headline"], "هدنة هشّة في وادي الرمّانة");
    assert.equal(article["datePublished"], "2026-08-22T09:00:00.000Z");
    assert.deepEqual(article["correction"], [
      { "@type": "CorrectionComment", datePublished: "2026-08-22T09:00:00.000Z", text: "الوفد من خمسة." },
    ]);
    assert.deepEqual(article["citation"], [{ "@type": "CreativeWork", name: "بيان مكتب الأمم المتّحدة" }]);
    const [card, hero] = article["image"] as Node[];
    assert.deepEqual(card, {
      "@type": "ImageObject",
      url: "https://mihwar.example/card/7k2m9q.png",
      width: 1200,
      height: 630,
    });
    assert.equal(hero?.["url"], "https://mihwar.example/media/wadi/1600.jpg");
    const [author] = article["author"] as Node[];
    assert.equal(author?.["url"], encodeURI("https://mihwar.example/author/nour/نور-الحاج"));
    assert.deepEqual(article["publisher"], { "@id": nodeOf(graph, "NewsMediaOrganization")["@id"] });
    const crumbs = nodeOf(graph, "BreadcrumbList")["itemListElement"] as Node[];
    assert.deepEqual(
      crumbs.map((crumb) => crumb["name"]),
      ["محور", "العالم", "هدنة هشّة في وادي الرمّانة"],
    );
  });

  it("كلّ صفحة تشير إلى عقد موجودة فيها", async () => {
    const newsroom = await openNewsroom();
    await newsroom.publish("7k2m9q");
    for (const path of ["/", "/world", "/author/nour/نور-الحاج", "/7k2m9q"]) {
      const graph = await graphOf(newsroom, path);
      const ids = new Set(graph.map((node) => node["@id"]));
      for (const match of JSON.stringify(graph).matchAll(/\{"@id":"([^"]+)"\}/g))
        assert.ok(ids.has(match[1]), match[1]);
    }
  });

  it("عنوان عدائي لا يخرج من عنصر البيانات", async () => {
    const newsroom = await openNewsroom();
    const headline = `</script><script>alert(1)</script><!-- \u2028 ]]>`;
    await newsroom.publish("7k2m9q", { headline });
    const article = nodeOf(await graphOf(newsroom, "/7k2m9q"), "NewsArticle");
    assert.equal(article["headline"], headline);
  });
});

describe("JSON في عنصر برمجة", () => {
  it("لا يُغلق عنصرًا ولا يفتح تعليقًا، ويُقرأ كما كُتب", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const written = scriptJson(value);
        assert.doesNotMatch(written, /[<>&\u2028\u2029]/);
        assert.deepEqual(JSON.parse(written), JSON.parse(JSON.stringify(value)));
      }),
    );
    assert.equal(scriptJson("</script>"), '"\\u003c/script\\u003e"');
  });
});
