import assert from "node:assert/strict";
import { existsSync, readFileSync, readdirSync, statSync } from "node:fs";
import { mkdir, mkdtemp, readFile, readdir, rename, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, describe, it } from "node:test";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import fc from "fast-check";
import { editionKey } from "@mihwar/newsroom";
import type { KeptPage } from "@mihwar/site/kept-page";
import { fileTrees } from "@mihwar/site/page-file-kind";
import { filePathOf } from "@mihwar/site/page-file-path";
import { timeOf } from "@mihwar/site/page-file-write";
import { type PageFilesTrouble, type PageFilesWanted, openPageFiles } from "@mihwar/site/page-files";
import { emptyPageFiles } from "@mihwar/site/page-folder";
import { PageFolderRefused } from "@mihwar/site/page-folder-refused";

const seed = Number(process.env["PAGE_FILES_SEED"] ?? Math.floor(Math.random() * 2 ** 31));
const [tree] = fileTrees;
assert.ok(tree !== undefined);

const sentence = "وصل الوفد إلى الوادي قبل الغروب، ولم يُسمع إطلاق نار حتى منتصف الليل. ";

const pageAt = (address: string, body: string, changed: Partial<KeptPage> = {}): KeptPage => ({
  address,
  status: 200,
  headers: {
    ...tree.headers[address.endsWith("/feed.xml") ? "feed.xml" : "page.html"],
    "surrogate-key": "edition",
    "last-modified": "Sat, 22 Aug 2026 09:00:00 GMT",
  },
  etag: '"x7"',
  keys: [editionKey],
  body: new TextEncoder().encode(body),
  ...changed,
});

/** The file that nginx looks for, when the address is asked for. */
const fileAt = (folder: string, address: string): string =>
  path.join(
    folder,
    "pages",
    tree.folder,
    decodeURIComponent(address),
    ".kept",
    address.endsWith("/feed.xml") ? "feed.xml" : "page.html",
  );

/** What stands under an address, in all codings; fails where they disagree. */
function readAt(folder: string, address: string): string | undefined {
  const file = fileAt(folder, address);
  if (!existsSync(file)) {
    assert.ok(!existsSync(`${file}.gz`), "لا ترميز بلا أصله");
    return undefined;
  }
  const bytes = readFileSync(file);
  if (bytes.byteLength >= 512) assert.deepEqual(gunzipSync(readFileSync(`${file}.gz`)), bytes);
  return bytes.toString();
}

/** Every file under a folder. */
const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));

let base: string;
let count = 0;
before(async () => {
  base = await mkdtemp(path.join(tmpdir(), "mihwar-page-files-"));
});
after(() => rm(base, { recursive: true }));
const newFolder = (): string => path.join(base, String(count++));

async function withFiles(
  wanted: Partial<PageFilesWanted>,
  act: (
    files: Awaited<ReturnType<typeof openPageFiles>>,
    folder: string,
    troubles: readonly PageFilesTrouble[],
  ) => Promise<void>,
): Promise<void> {
  const folder = newFolder();
  const troubles: PageFilesTrouble[] = [];
  const files = await openPageFiles({ folder, onTrouble: (trouble) => troubles.push(trouble), ...wanted });
  try {
    await act(files, folder, troubles);
  } finally {
    await files.close();
  }
}

describe("عنوان الصفحة ومكان ملفها", () => {
  it("لا عنوان يخرج من المجلد أو يصير ملفًّا بغير تهجئته الواحدة", () => {
    for (const [address, expected] of [
      ["/", ""],
      ["/world", "world"],
      ["/7k2m9q/%D8%B3%D8%AF", "7k2m9q/سد"],
      ["/world/feed.xml", "world/feed.xml"],
      ["/world.gz", "world.gz"],
      ["/world?after=p1", undefined],
      ["/world?utm_source=x", undefined],
      ["/world/", undefined],
      ["//world", undefined],
      ["/../etc/passwd", undefined],
      ["/%2e%2e/etc/passwd", undefined],
      ["/a%2Fb", undefined],
      ["/.kept/page.html", undefined],
      ["/world/.kept", undefined],
      ["/%77orld", undefined],
      ["/%d8%b3", undefined],
      ["/%E3%CF", undefined],
      ["/a\\b", undefined],
      ["/a%00b", undefined],
      ["/a%0Ab", undefined],
      ["world", undefined],
      ["", undefined],
    ] as const)
      assert.equal(filePathOf(address), expected, address);
  });

  it("كلمة أطول ممّا تحمله أسماء الملفات ليست ملفًّا", () => {
    assert.equal(filePathOf(`/7k2m9q/${encodeURI("س".repeat(127))}`), `7k2m9q/${"س".repeat(127)}`);
    assert.equal(filePathOf(`/7k2m9q/${encodeURI("س".repeat(128))}`), undefined);
    assert.equal(filePathOf(`/${"a/".repeat(1_600)}a`), undefined);
  });

  it("أيًّا كان العنوان: مكان ملفه تحت المجلد، ولا يشترك عنوانان في ملف", () => {
    const part = fc.oneof(
      fc.constantFrom("..", ".", "", ".kept", "%2e%2e", "%2F", "page.html", "سد", "%D8%B3", "a", "feed.xml", "%00"),
      fc.string({ maxLength: 6 }),
      fc.string({ maxLength: 4 }).map((text) => encodeURIComponent(text.replaceAll(/\p{Surrogate}/gu, ""))),
    );
    const address = fc.array(part, { maxLength: 5 }).map((parts) => `/${parts.join("/")}`);
    fc.assert(
      fc.property(address, address, (one, other) => {
        const [a, b] = [filePathOf(one), filePathOf(other)];
        if (a !== undefined) {
          const place = path.resolve("/pages", a);
          assert.ok(place === "/pages" || place.startsWith("/pages/"));
          assert.equal(place, a === "" ? "/pages" : `/pages/${a}`);
          assert.ok(!a.split("/").some((step) => step.startsWith(".")));
        }
        if (a !== undefined && a === b) assert.equal(one, other);
      }),
      { seed, numRuns: 3_000 },
    );
  });
});

describe("الصفحات ملفات", () => {
  it("صفحة وترميزاتها معًا، بالبايتات نفسها، وتذهب معًا", () =>
    withFiles({ brotli: true }, async (files, folder) => {
      const body = sentence.repeat(40);
      files.keep(pageAt("/world", body));
      await files.settled();
      const file = fileAt(folder, "/world");
      assert.equal(await readFile(file, "utf8"), body);
      assert.equal(gunzipSync(await readFile(`${file}.gz`)).toString(), body);
      assert.equal(brotliDecompressSync(await readFile(`${file}.br`)).toString(), body);
      files.drop(["/world"]);
      assert.deepEqual(filesIn(path.join(folder, "pages")), []);
      await files.settled();
      assert.deepEqual(readdirSync(path.join(folder, "pages")), [], "لا تبقى مجلّدات فارغة");
    }));

  it("صفحة قصيرة لا تُضغط", () =>
    withFiles({}, async (files, folder) => {
      files.keep(pageAt("/world", "قصيرة"));
      await files.settled();
      assert.deepEqual(filesIn(path.join(folder, "pages")), [fileAt(folder, "/world")]);
    }));

  it("زمن الملف يقول محتواه: صفحتان بطول واحد في ثانية واحدة لا تلتبسان", () =>
    withFiles({}, async (files, folder) => {
      const [first, second] = [sentence.repeat(10), sentence.repeat(10).replaceAll("الوادي", "الرابي")];
      assert.equal(Buffer.byteLength(first), Buffer.byteLength(second));
      const times: number[] = [];
      for (const body of [first, second, first]) {
        files.drop(["/"]);
        files.keep(pageAt("/", body));
        await files.settled();
        const [plain, zipped] = await Promise.all([stat(fileAt(folder, "/")), stat(`${fileAt(folder, "/")}.gz`)]);
        assert.equal(plain.mtimeMs, zipped.mtimeMs);
        assert.equal(plain.mtimeMs, timeOf(Buffer.from(body)) * 1_000);
        times.push(plain.mtimeMs);
      }
      assert.notEqual(times[0], times[1]);
      assert.equal(times[0], times[2]);
    }));

  it("ما لا يعرفه خادم الملفات من العنوان وحده ليس ملفًّا", () =>
    withFiles({}, async (files, folder) => {
      const html = tree.headers["page.html"];
      for (const [address, changed] of [
        ["/missing", { status: 404 }],
        ["/gone", { status: 410 }],
        ["/old", { status: 301, headers: { ...html, location: "/world" } }],
        ["/private", { headers: { ...html, "cache-control": "no-store" } }],
        ["/card/7k2m9q.png", { headers: { ...html, "content-type": "image/png" } }],
        ["/sitemap.xml", { headers: { ...html, "content-type": "application/xml; charset=utf-8" } }],
        ["/other-policy", { headers: { ...html, "content-security-policy": "default-src 'none'" } }],
        ["/more", { headers: { ...html, link: "</x>; rel=preload" } }],
        ["/world?after=p1", {}],
        ["/../outside", {}],
        ["/.kept", {}],
      ] as const)
        files.keep(pageAt(address, sentence, changed));
      await files.settled();
      assert.deepEqual(filesIn(folder), [path.join(folder, ".mihwar-pages")]);
    }));

  it("الصفحة التي لا مكان لها ليست ملفًّا، ولا تبقى القديمة مكانها", () =>
    withFiles({ bytes: 40_000 }, async (files, folder, troubles) => {
      for (const address of ["/a", "/b", "/c", "/d"]) files.keep(pageAt(address, "قصيرة"));
      await files.settled();
      assert.equal(["/a", "/b", "/c", "/d"].filter((address) => readAt(folder, address) !== undefined).length, 2);
      files.keep(pageAt("/a", sentence.repeat(400)));
      await files.settled();
      assert.equal(readAt(folder, "/a"), undefined);
      files.dropAll();
      await files.settled();
      files.keep(pageAt("/c", "قصيرة"));
      await files.settled();
      assert.equal(readAt(folder, "/c"), "قصيرة", "المكان يعود");
      assert.deepEqual(troubles, []);
    }));

  it("من ينتظر دوره محدود", () =>
    withFiles({ waiting: { pages: 3, bytes: 1_000_000 }, writers: 1 }, async (files, folder) => {
      for (let at = 0; at < 20; at++) files.keep(pageAt(`/p${at}`, sentence));
      await files.settled();
      // one is being written while three wait
      assert.equal(filesIn(path.join(folder, "pages")).length, 4);
    }));

  it("إسقاط كثير دفعة واحدة: ما لم يُسقط يعود", () =>
    withFiles({}, async (files, folder) => {
      const all = Array.from({ length: 500 }, (_, at) => `/p${at}`);
      for (const address of all) files.keep(pageAt(address, address));
      await files.settled();
      const [kept, dropped] = [all.slice(0, 120), all.slice(120)];
      files.drop(dropped);
      for (const address of dropped) assert.equal(readAt(folder, address), undefined);
      files.drop(["/p0"]);
      files.keep(pageAt("/p1", "جديدة"));
      await files.settled();
      for (const address of kept.slice(2)) assert.equal(readAt(folder, address), address);
      for (const address of dropped) assert.equal(readAt(folder, address), undefined);
      assert.deepEqual([readAt(folder, "/p0"), readAt(folder, "/p1")], [undefined, "جديدة"]);
    }));
});

describe("مجلّد الصفحات", () => {
  it("عند الفتح يُفرَّغ ممّا تركه من قُتل، وعند الإغلاق لا يبقى غير علامته", async () => {
    const folder = newFolder();
    const killed = await openPageFiles({ folder });
    killed.keep(pageAt("/", sentence));
    await killed.settled();
    const files = await openPageFiles({ folder });
    assert.deepEqual(filesIn(path.join(folder, "pages")), []);
    await files.settled();
    assert.deepEqual(filesIn(folder), [path.join(folder, ".mihwar-pages")]);
    files.keep(pageAt("/", sentence));
    await files.close();
    assert.deepEqual(readdirSync(folder), [".mihwar-pages"]);
    files.keep(pageAt("/", sentence));
    files.drop(["/"]);
    files.dropAll();
    await files.settled();
    assert.deepEqual(readdirSync(folder), [".mihwar-pages"]);
  });

  it("المجلد لآخر من فتحه: الأول لا يكتب بعده شيئًا ولا يمسّ ما كُتب", async () => {
    const folder = newFolder();
    const troubles: string[] = [];
    const first = await openPageFiles({ folder, onTrouble: ({ code }) => troubles.push(code) });
    first.keep(pageAt("/", "قديمة"));
    await first.settled();
    // one that is being written while the folder changes hands
    for (let at = 0; at < 50; at++) first.keep(pageAt(`/p${at}`, sentence.repeat(100)));
    const second = await openPageFiles({ folder });
    second.keep(pageAt("/", "جديدة"));
    await Promise.all([first.settled(), second.settled()]);
    first.keep(pageAt("/world", sentence));
    first.drop(["/"]);
    first.dropAll();
    await first.settled();
    assert.deepEqual(filesIn(path.join(folder, "pages")), [fileAt(folder, "/")]);
    assert.equal(readAt(folder, "/"), "جديدة");
    await first.close();
    assert.equal(readAt(folder, "/"), "جديدة");
    assert.deepEqual(troubles, ["taken-over"]);
    await emptyPageFiles(folder);
    assert.deepEqual(readdirSync(folder), [".mihwar-pages"]);
    await second.close();
  });

  it("مهما فتحه كثيرون في لحظة واحدة لا يبقى له صاحبان", async () => {
    for (let round = 0; round < 20; round++) {
      const folder = newFolder();
      const opened = await Promise.allSettled(Array.from({ length: 4 }, () => openPageFiles({ folder })));
      for (const one of opened)
        if (one.status === "rejected") assert.ok(one.reason instanceof PageFolderRefused, String(one.reason));
      const all = opened.flatMap((one) => (one.status === "fulfilled" ? [one.value] : []));
      all.forEach((files, at) => files.keep(pageAt(`/p${at}`, sentence)));
      await Promise.all(all.map((files) => files.settled()));
      assert.ok(readdirSync(folder).filter((name) => name.startsWith("owner-")).length <= 1);
      assert.ok(filesIn(path.join(folder, "pages")).filter((file) => file.endsWith("page.html")).length <= 1);
      const last = await openPageFiles({ folder });
      last.keep(pageAt("/", sentence));
      await last.settled();
      assert.equal(readAt(folder, "/"), sentence, "من جاء بعدهم يكتب");
      for (const files of [...all, last]) await files.close();
    }
  });

  it("مجلّد فيه ما ليس لمحور يُرفض ولا يُمسّ", async () => {
    for (const [name, prepare] of [
      ["ملف غريب", (folder: string) => writeFile(path.join(folder, "تقرير.txt"), "لا يُحذف")],
      ["مجلّد باسم الصفحات بلا علامة", (folder: string) => mkdir(path.join(folder, "pages"))],
      [
        "علامة وملف غريب",
        async (folder: string) => {
          await writeFile(path.join(folder, ".mihwar-pages"), "");
          await writeFile(path.join(folder, "notes"), "");
        },
      ],
    ] as const) {
      const folder = newFolder();
      await mkdir(folder);
      await prepare(folder);
      const there = readdirSync(folder, { recursive: true });
      await assert.rejects(
        openPageFiles({ folder }),
        (fault) => fault instanceof PageFolderRefused && fault.code === "foreign",
        name,
      );
      await assert.rejects(emptyPageFiles(folder), PageFolderRefused);
      assert.deepEqual(readdirSync(folder, { recursive: true }), there, name);
    }
    const file = newFolder();
    await writeFile(file, "");
    await assert.rejects(openPageFiles({ folder: file }), (fault) => (fault as PageFolderRefused).code === "no-folder");
  });

  it("حين لا ينقل نظام الملفات ما يُسقط يُحذف في مكانه", () =>
    withFiles({}, async (files, folder, troubles) => {
      for (const address of ["/", "/world", "/about"]) files.keep(pageAt(address, sentence));
      await files.settled();
      const [corner = ""] = (await readdir(folder)).filter((name) => name.startsWith("owner-"));
      const gone = path.join(folder, corner, "gone");
      await rename(gone, `${gone}-away`);
      await writeFile(gone, "no folder");
      files.drop(["/"]);
      assert.deepEqual([readAt(folder, "/"), readAt(folder, "/world")], [undefined, sentence]);
      files.dropAll();
      assert.equal(existsSync(path.join(folder, "pages")), false);
      await rm(gone);
      await rename(`${gone}-away`, gone);
      files.keep(pageAt("/", sentence));
      await files.settled();
      assert.equal(readAt(folder, "/"), sentence);
      assert.deepEqual(troubles, []);
    }));

  it("صفحة تعذّرت كتابتها ليست ملفًّا ولا تبقى القديمة مكانها، ويُقال ذلك مرّة", () =>
    withFiles({}, async (files, folder, troubles) => {
      files.keep(pageAt("/", "قديمة"));
      await files.settled();
      const [corner = ""] = (await readdir(folder)).filter((name) => name.startsWith("owner-"));
      const made = path.join(folder, corner, "new");
      await rename(made, `${made}-away`);
      for (const address of ["/", "/world", "/about"]) files.keep(pageAt(address, "جديدة"));
      await files.settled();
      assert.deepEqual(filesIn(path.join(folder, "pages")), []);
      await rename(`${made}-away`, made);
      files.keep(pageAt("/", "أجدّ"));
      await files.settled();
      assert.equal(readAt(folder, "/"), "أجدّ");
      assert.deepEqual(
        troubles.map(({ code }) => code),
        ["write-failed"],
      );
    }));

  it("من حذف المجلد كلّه لا يُسقط الموقع", () =>
    withFiles({}, async (files, folder, troubles) => {
      files.keep(pageAt("/", sentence));
      await files.settled();
      await rm(folder, { recursive: true });
      files.keep(pageAt("/world", sentence));
      files.drop(["/"]);
      files.dropAll();
      await files.settled();
      assert.deepEqual(
        troubles.map(({ code }) => code),
        ["taken-over"],
      );
    }));

  it("لكلّ قارئ على الجهاز أن يقرأ ما كُتب", () =>
    withFiles({}, async (files, folder) => {
      files.keep(pageAt("/world", sentence));
      await files.settled();
      const mask = 0o777 & ~process.umask();
      assert.equal(statSync(fileAt(folder, "/world")).mode & 0o777, 0o644 & mask);
      assert.equal(statSync(path.dirname(fileAt(folder, "/world"))).mode & 0o777, 0o755 & mask);
    }));
});

describe("أيًّا كان ترتيب الحفظ والإسقاط", () => {
  const addresses = ["/", "/world", "/world/feed.xml", "/7k2m9q/%D8%B3%D8%AF", "/7k2m9q", "/text/7k2m9q", "/world/a/b"];
  const deed = fc.oneof(
    {
      weight: 6,
      arbitrary: fc.record({ do: fc.constant("keep" as const), at: fc.constantFrom(...addresses), long: fc.boolean() }),
    },
    {
      weight: 4,
      arbitrary: fc.record({ do: fc.constant("drop" as const), of: fc.subarray(addresses, { minLength: 1 }) }),
    },
    { weight: 1, arbitrary: fc.record({ do: fc.constant("dropAll" as const) }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant("lose" as const), at: fc.constantFrom(...addresses) }) },
    { weight: 4, arbitrary: fc.record({ do: fc.constant("turns" as const), many: fc.integer({ min: 1, max: 12 }) }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant("settle" as const) }) },
  );

  it(`ما بقي هو ما حُفظ ولم يُسقط، وما أُسقط لا يُقرأ بعدها (البذرة ${seed})`, async (t) => {
    t.diagnostic(`PAGE_FILES_SEED=${seed}`);
    await fc.assert(
      fc.asyncProperty(
        fc.array(deed, { minLength: 1, maxLength: 60 }),
        fc.integer({ min: 1, max: 3 }),
        fc.constantFrom(1, 2, 200),
        (deeds, writers, oneByOne) =>
          withFiles({ writers, oneByOne }, async (files, folder, troubles) => {
            /** What must stand once all is settled. */
            const model = new Map<string, string>();
            /** What was kept since the last drop: each of them was true, and may be read meanwhile. */
            const true_ = new Map<string, Set<string>>();
            let version = 0;
            const look = (): void => {
              for (const address of addresses) {
                const now = readAt(folder, address);
                if (now !== undefined) assert.ok(true_.get(address)?.has(now), `${address} يُقرأ بعد إسقاطه`);
              }
            };
            const exact = async (): Promise<void> => {
              await files.settled();
              for (const address of addresses) assert.equal(readAt(folder, address), model.get(address), address);
              const names = [...model.keys()].map((address) => fileAt(folder, address)).toSorted();
              const plain = filesIn(path.join(folder, "pages")).filter((file) => !file.endsWith(".gz"));
              assert.deepEqual(plain.toSorted(), names);
            };
            for (const now of deeds) {
              switch (now.do) {
                case "keep": {
                  const body = `${version++} ${sentence.repeat(now.long ? 30 : 1)}`;
                  files.keep(pageAt(now.at, body));
                  model.set(now.at, body);
                  true_.set(now.at, (true_.get(now.at) ?? new Set()).add(body));
                  break;
                }
                case "drop":
                  files.drop(now.of);
                  for (const address of now.of) {
                    model.delete(address);
                    true_.delete(address);
                    assert.equal(readAt(folder, address), undefined);
                  }
                  break;
                case "dropAll":
                  files.dropAll();
                  model.clear();
                  true_.clear();
                  break;
                case "lose":
                  // kept anew as something that is no file
                  files.keep(pageAt(now.at, "لا صفحة", { status: 404 }));
                  model.delete(now.at);
                  true_.delete(now.at);
                  break;
                case "turns":
                  for (let turn = 0; turn < now.many; turn++) {
                    await new Promise((resolve) => setImmediate(resolve));
                    look();
                  }
                  break;
                case "settle":
                  await exact();
              }
              look();
            }
            await exact();
            assert.deepEqual(troubles, []);
          }),
      ),
      { seed, numRuns: 60 },
    );
  });
});
