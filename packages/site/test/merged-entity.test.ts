import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { previewDossier, previewPlace } from "@mihwar/site";
import type { Entity, Operation } from "@mihwar/newsroom";
import { damNewsroom, enter, id } from "./dam-newsroom.ts";
import { readPage } from "./pages/read-page.ts";

const apart: Operation = { op: "unmerge", ref: id("council"), absorbed: id("ministry") };
const merge: Operation = { op: "merge", ref: id("council"), aliases: ["وزارة الموارد"], absorbs: id("ministry") };

describe("عناوين من دُمج في غيره", () => {
  it("تجيب بمن بقي ما دام الدمج، ثم بصفحته هو، ولا يحفظها متصفح", async () => {
    const newsroom = await damNewsroom();
    const write = async (operation: Operation) => {
      const written = await newsroom.archive.dossiers.writeLog("u:hind", () => [enter("u:hind", operation)]);
      assert.ok(written.ok, JSON.stringify(written));
    };
    const own = "/e/ministry/وزارة-الموارد";
    const ask = async (path: string) => {
      const response = await newsroom.get(path);
      return [response.status, decodeURI(response.headers.get("location") ?? "")];
    };
    assert.equal((await newsroom.get(own)).status, 200);
    await write(merge);
    for (const path of [own, "/e/ministry", "/e/ministry/اسم-قديم"]) {
      assert.deepEqual(await ask(path), [302, "/e/council/مجلس-البلدة"], path);
      assert.match((await newsroom.get(path)).headers.get("cache-control") ?? "", /no-store|no-cache|max-age=0/);
    }
    assert.equal((await newsroom.get("/e/council/مجلس-البلدة")).status, 200);
    await write(apart);
    assert.equal((await newsroom.get(own)).status, 200, "وصفحته كما كانت");
    assert.deepEqual(await ask("/e/ministry"), [301, own]);
  });
});

describe("ما تراه غرفة التحرير مما يراه القراء", () => {
  it("الملف الآن، وكما كان في يوم، وكما سيصير، وما لا يوم له", async () => {
    const newsroom = await damNewsroom();
    newsroom.at("2026-08-30T09:00:00Z");
    const titles = async (wanted: Parameters<typeof previewDossier>[2]) => {
      const made = await previewDossier(newsroom.archive.reading, id("dam"), wanted);
      if (made === undefined) return undefined;
      return made.ok ? readPage(made.value.html).words("h1") : made.refusals.map(({ code }) => code);
    };
    assert.deepEqual(await titles({}), ["سدّ وادي الرمّانة"]);
    assert.deepEqual(await titles({ day: "2026-08-30" }), ["سدّ وادي الرمّانة"]);
    assert.deepEqual(await titles({ day: "2026-08-31" }), ["day-to-come"]);
    assert.deepEqual(await titles({ day: "قبل أمس" }), ["day-unreadable"]);
    const dossiers = await newsroom.archive.reading.loadDossiers();
    const dam = dossiers.items.get(id("dam"));
    assert.ok(dam?.kind === "dossier");
    const other = { ...dossiers, items: new Map([...dossiers.items, [dam.id, { ...dam, title: "سدّ آخر" }]]) };
    assert.deepEqual(await titles({ dossiers: other }), ["سدّ آخر"]);
    assert.equal(await previewDossier(newsroom.archive.reading, id("none")), undefined);
  });

  it("والمكان على خريطته، وما لا مكان له لا خريطة له", async () => {
    const newsroom = await damNewsroom();
    const valley = (await newsroom.archive.reading.loadDossiers()).items.get(id("valley")) as Entity;
    const made = await previewPlace(newsroom.archive.reading, valley);
    assert.deepEqual(readPage(made?.html ?? "").words(".map text"), ["وادي الرمّانة"]);
    assert.match(made?.html ?? "", /<base target="_blank">/);
    const { geometry: _geometry, ...nowhere } = valley;
    assert.equal(await previewPlace(newsroom.archive.reading, nowhere), undefined);
  });
});
