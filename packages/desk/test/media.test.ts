import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import { after, before, describe, it } from "node:test";
import type { PictureKeeper } from "@mihwar/desk";
import {
  type KeptMedia,
  type MediaId,
  type StoryId,
  accept,
  actorOf,
  draftStory,
  publishStory,
} from "@mihwar/newsroom";
import { openPictureIntake } from "@mihwar/site/picture-intake";
import { createPictures } from "@mihwar/site/pictures";
import { memoryMediaFiles } from "@mihwar/storage";
import sharp from "sharp";
import { type TestServer, sharedCluster } from "../../storage/test/test-cluster.ts";
import { type DeskBrowser, type DeskUnderTest, type Got, browserAt, deskUnderTest, origin } from "./desk-under-test.ts";

const media = memoryMediaFiles();
const intake = openPictureIntake();
const pictures = createPictures({ media });
let opened = 0;
const keeper: PictureKeeper = {
  async take(bytes, given) {
    opened += 1;
    const taken = await intake.take(bytes, given);
    if (!taken.ok) return taken;
    const { bytes: kept, ...facts } = taken.value;
    return accept({ ...facts, sha256: await media.keep(kept), bytes: kept.byteLength });
  },
  async preview(asset, width) {
    const made = await pictures.rendition(asset, width, "webp");
    return made.ok ? made.value : undefined;
  },
};

let server: TestServer;
let under: DeskUnderTest;
let reporter: DeskBrowser;
let other: DeskBrowser;
let editor: DeskBrowser;
before(async () => {
  server = await sharedCluster();
  under = await deskUnderTest(server, { pictures: keeper });
  await under.add("rima", { name: "ريما العبدالله" });
  await under.add("sami");
  await under.add("hind", { role: "editor" });
  [reporter, other, editor] = ["203.0.113.1", "203.0.113.2", "203.0.113.3"].map((client) =>
    browserAt(under, { client }),
  ) as [DeskBrowser, DeskBrowser, DeskBrowser];
  await reporter.signIn("rima");
  await other.signIn("sami");
  await editor.signIn("hind");
});
after(async () => {
  await Promise.all([intake.close(), pictures.close()]);
  await under.close();
  await server.close();
});

/** A picture like no other. */
async function scene(
  format: "jpeg" | "png" | "webp" | "avif" = "jpeg",
  patches: Uint8Array = randomBytes(90),
): Promise<Buffer> {
  const across = 6;
  return sharp(patches, { raw: { width: across, height: 5, channels: 3 } })
    .resize(320, 240)
    [format]()
    .toBuffer();
}

const sameOrigin = { origin, "sec-fetch-site": "same-origin" };

/** Sends files as a browser's form does. */
function upload(
  browser: DeskBrowser,
  files: readonly (readonly [name: string, bytes: Uint8Array, type?: string])[],
  credit?: string,
): Promise<Got> {
  const form = new FormData();
  if (credit !== undefined) form.append("credit", credit);
  for (const [name, bytes, type = "image/jpeg"] of files)
    form.append("pictures", new Blob([new Uint8Array(bytes)], { type }), name);
  return browser.ask("/desk/media", { method: "POST", body: form, headers: sameOrigin });
}

const send = (browser: DeskBrowser, bytes: BodyInit, headers: Readonly<Record<string, string>> = {}): Promise<Got> =>
  browser.ask("/desk/api/media", {
    method: "POST",
    body: bytes,
    headers: { ...sameOrigin, "content-type": "image/jpeg", ...headers },
  });

async function kept(got: Got): Promise<KeptMedia> {
  const id = /^\/desk\/media\/([^?]+)\?/.exec(got.to ?? "")?.[1];
  const found = await under.archive.findMedia((id ?? "") as MediaId);
  assert.ok(found !== undefined, `${got.status} ${got.to} ${got.text}`);
  return found;
}

const written = { alt: "", caption: "", credit: "", rightsNote: "", rightsUntil: "", focalX: "50", focalY: "50" };
const wasOf = (html: string): string => /name="was" value="([^"]+)"/.exec(html)?.[1] ?? "";
const alerts = (html: string): readonly string[] =>
  [...html.matchAll(/role="alert"[^>]*>([^<]*)</g)].map(([, text = ""]) => text);

describe("رفع الصور", () => {
  it("صورة واحدة من النموذج: تُحفظ باسم من رفعها وتُفتح صفحتها ليصفها", async () => {
    const got = await upload(reporter, [["../جسر\u202e الوادي.jpg", await scene()]], "ليلى حدّاد");
    assert.equal(got.status, 303);
    assert.match(got.to ?? "", /told=media-added$/);
    const asset = await kept(got);
    assert.deepEqual(
      [asset.fileName, asset.credit, asset.addedBy, asset.width, asset.mime],
      ["جسر الوادي.jpg", "ليلى حدّاد", "u:rima", 320, "image/jpeg"],
    );
    assert.match(asset.likeness ?? "", /^[0-9a-f]{16}$/);
    const page = await reporter.get(got.to ?? "");
    assert.match(page.text, /رُفعت الصورة؛ اكتب وصفها/);
    assert.match(page.text, /ريما العبدالله/);
  });

  it("عدة ملفات: كل ملف وما صار به، والمقبول منها يدخل وإن رُدّ غيره", async () => {
    const good = await scene("png");
    const got = await upload(reporter, [
      ["جيد.png", good],
      ["شعار.jpg", Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')],
      ["مقطوع.jpg", (await scene()).subarray(0, 2_000)],
      ["عشوائي.jpg", randomBytes(3 * 1024 * 1024)],
      ["<b>\u202egpj.exe", Buffer.from("MZ")],
      ["فارغ.jpg", Buffer.alloc(0)],
    ]);
    assert.equal(got.status, 400);
    assert.deepEqual(alerts(got.text), [
      "ملف SVG، ولا نأخذ هذا النوع؛ احفظ الصورة JPEG أو PNG أو WebP أو AVIF ثم ارفعها",
      "الملف ناقص أو معطوب؛ أعد حفظه من أصله ثم ارفعه",
      "ليس صورة نقرؤها؛ ارفع JPEG أو PNG أو WebP أو AVIF",
      "ليس صورة نقرؤها؛ ارفع JPEG أو PNG أو WebP أو AVIF",
      "الملف فارغ؛ اختر غيره",
    ]);
    assert.ok(!got.text.includes("<b>") || !got.text.includes("<b>gpj"), "الاسم كلام لا وسوم");
    assert.ok(!got.text.includes("\u202e"));
    const two = await upload(reporter, [
      ["أ.webp", await scene("webp")],
      ["ب.avif", await scene("avif")],
    ]);
    assert.match(two.to ?? "", /^\/desk\/media\?new=\w+\.\w+$/);
    assert.match((await reporter.get(two.to ?? "")).text, /رُفعت الآن/);
  });

  it("النوع ببايتاته لا باسمه ولا بما يدّعيه", async () => {
    const got = await upload(reporter, [["وثيقة.txt", await scene("webp"), "text/html"]]);
    assert.equal((await kept(got)).mime, "image/webp");
  });

  it("والصورة نفسها لا تُحفظ مرتين، من أي يد وبأي اسم: يُقاد إليها", async () => {
    const withPlace = await sharp(await scene())
      .withExif({ IFD3: { GPSLatitudeRef: "N", GPSLatitude: "33/1 53/1 0/1" } })
      .toBuffer();
    const first = await kept(await upload(reporter, [["a.jpg", withPlace]]));
    const before = opened;
    const again = await upload(other, [["b.jpg", withPlace]]);
    assert.equal(opened, before, "ولا تُفتح ثانية");
    assert.equal(again.to, `/desk/media/${first.id}?told=media-known`);
    const bytes = await media.find(first.sha256);
    assert.ok(bytes !== undefined);
    assert.equal((await sharp(bytes).metadata()).exif, undefined, "المكان لا يُحفظ");
    assert.equal((await kept(await upload(other, [["c.jpg", bytes]]))).id, first.id, "ولا بعد أن نُظّفت");
  });

  it("والقنبلة تُردّ بما هي، ولا تُفتح", async () => {
    const { deflateSync, crc32 } = await import("node:zlib");
    const chunk = (name: string, content: Buffer): Buffer => {
      const body = Buffer.concat([Buffer.from(name), content]);
      const [head, tail] = [Buffer.alloc(4), Buffer.alloc(4)];
      head.writeUInt32BE(content.length);
      tail.writeUInt32BE(crc32(body));
      return Buffer.concat([head, body, tail]);
    };
    const header = Buffer.alloc(13);
    header.writeUInt32BE(30_000, 0);
    header.writeUInt32BE(30_000, 4);
    header.set([1, 0, 0, 0, 0], 8);
    const bomb = Buffer.concat([
      Buffer.from("\u0089PNG\r\n\u001a\n", "latin1"),
      chunk("IHDR", header),
      chunk("IDAT", deflateSync(Buffer.alloc(3_751 * 3_000))),
      chunk("IEND", Buffer.alloc(0)),
    ]);
    assert.ok(bomb.length < 100_000);
    const got = await upload(reporter, [["صغيرة.png", bomb, "image/png"]]);
    assert.match(alerts(got.text)[0] ?? "", /^مقاسها 30000×30000 بكسل/);
  });

  for (const [why, body, type, status] of [
    ["حدّ غير حدّه", "--y8\r\n\r\nx\r\n--y8--", "multipart/form-data; boundary=x9", 400],
    ["بلا حدّ", "x", "multipart/form-data", 415],
    ["نموذج بلا ملفات", "pictures=x", "application/x-www-form-urlencoded", 415],
    [
      "مقطوع في ملف",
      '--x9\r\nContent-Disposition: form-data; name="pictures"; filename="a.jpg"\r\n\r\n\u00ff\u00d8\u00ff',
      "multipart/form-data; boundary=x9",
      400,
    ],
    [
      "لا ملف فيه",
      '--x9\r\nContent-Disposition: form-data; name="pictures"; filename=""\r\n\r\n\r\n--x9--\r\n',
      "multipart/form-data; boundary=x9",
      400,
    ],
  ] as const) {
    it(`نموذج لا يُفهم: ${why}`, async () => {
      const got = await reporter.ask("/desk/media", {
        method: "POST",
        body,
        headers: { ...sameOrigin, "content-type": type },
      });
      assert.equal(got.status, status);
    });
  }

  it("وما زاد على عشرين ملفًا يُقال أيّه", async () => {
    const bytes = Buffer.from("GIF89a");
    const got = await upload(
      reporter,
      Array.from({ length: 21 }, (_, place) => [`${place}.gif`, bytes] as const),
    );
    const said = alerts(got.text);
    assert.equal(said.length, 21);
    assert.match(said[0] ?? "", /^ملف GIF/);
    assert.match(said[20] ?? "", /^زاد على 20 ملفًا في المرة/);
  });

  it("ونموذج من آلاف الأجزاء يُترك حيث يجاوز حدّه", async () => {
    const part = '--x9\r\nContent-Disposition: form-data; name="pictures"; filename="a.gif"\r\n\r\nGIF89a\r\n';
    const got = await reporter.ask("/desk/media", {
      method: "POST",
      body: `${part.repeat(5_000)}--x9--\r\n`,
      headers: { ...sameOrigin, "content-type": "multipart/form-data; boundary=x9" },
    });
    assert.equal(got.status, 400);
    assert.equal(alerts(got.text).length, 101);
    assert.match(alerts(got.text)[100] ?? "", /^انقطع الرفع/);
  });

  it("ولا يُقرأ بايت ممن لم يدخل، ولا مما أُرسل من مكان آخر", async () => {
    let asked = 0;
    const endless = () =>
      new ReadableStream<Uint8Array>(
        { pull: (controller) => (asked++, controller.enqueue(new Uint8Array(65_536))) },
        { highWaterMark: 0 },
      );
    const post = (browser: DeskBrowser, path: string, headers: Readonly<Record<string, string>>) =>
      browser.ask(path, { method: "POST", body: endless(), headers, duplex: "half" } as RequestInit);
    const stranger = browserAt(under, { client: "203.0.113.99" });
    const type = { "content-type": "multipart/form-data; boundary=x9" };
    assert.equal((await post(stranger, "/desk/media", { ...sameOrigin, ...type })).to?.split("?")[0], "/desk/sign-in");
    assert.equal((await post(stranger, "/desk/api/media", { ...sameOrigin, "content-type": "image/png" })).status, 401);
    assert.equal((await post(reporter, "/desk/media", { origin: "https://evil.example", ...type })).status, 403);
    assert.equal((await post(reporter, "/desk/api/media", { "content-type": "image/png" })).status, 403);
    assert.equal(asked, 0);
    assert.deepEqual(
      [under.desk.mostSent("/desk/account"), under.desk.mostSent("/desk/media/x")],
      [undefined, undefined],
    );
  });
});

describe("الصور لبرامج المتصفح", () => {
  it("صورة كما هي تُحفظ ويُجاب بما يلزم لوضعها في مادة", async () => {
    const bytes = await scene();
    const got = await send(reporter, new Uint8Array(bytes), { "x-file-name": encodeURIComponent("صور/جسر.jpg") });
    assert.equal(got.status, 201);
    const { media: told } = JSON.parse(got.text) as { readonly media: Readonly<Record<string, unknown>> };
    assert.deepEqual([told["width"], told["height"], told["alt"], told["known"]], [320, 240, "", undefined]);
    assert.equal((await under.archive.findMedia(told["id"] as MediaId))?.fileName, "جسر.jpg");
    const small = await reporter.get(String(told["src"]));
    assert.equal(small.headers.get("content-type"), "image/webp");
    assert.equal(small.headers.get("cache-control"), "private, max-age=600");
    const again = await send(reporter, new Uint8Array(bytes), { "x-file-name": "%E0%A4%A" });
    assert.equal(again.status, 200);
    assert.equal((JSON.parse(again.text) as { readonly media: { readonly known?: boolean } }).media.known, true);
  });

  it("والمردود برمز وكلام", async () => {
    for (const [body, type, status, code] of [
      [Buffer.from("GIF89a"), "image/jpeg", 415, "picture-unknown-format"],
      [(await scene()).subarray(0, 900), "image/jpeg", 400, "picture-broken"],
      [Buffer.from("{}"), "application/json", 415, "picture-unknown-format"],
      [Buffer.alloc(0), "image/jpeg", 400, "file-empty"],
    ] as const) {
      const got = await send(reporter, new Uint8Array(body), { "content-type": type });
      const said = JSON.parse(got.text) as { readonly code: string; readonly message: string };
      assert.deepEqual([got.status, said.code], [status, code]);
      assert.ok(said.message.length > 10);
    }
  });

  it("وما زاد على 60 ميغابايت يُردّ بلا أن يُحفظ منه شيء", async () => {
    const head = await scene();
    let left = 62;
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        if (left === 62) controller.enqueue(new Uint8Array(head));
        if (left-- > 0) controller.enqueue(new Uint8Array(1024 * 1024));
        else controller.close();
      },
    });
    const got = await reporter.ask("/desk/api/media", {
      method: "POST",
      body,
      headers: { ...sameOrigin, "content-type": "image/jpeg" },
      duplex: "half",
    } as RequestInit);
    assert.deepEqual(
      [got.status, (JSON.parse(got.text) as { readonly code: string }).code],
      [413, "picture-too-heavy"],
    );
  });

  it("وقائمة يُختار منها، بالبحث وصفحة بعد صفحة", async () => {
    const asset = await kept(await upload(reporter, [["قطار.jpg", await scene()]]));
    await under.archive.saveMedia({ ...asset, alt: "قطارات الضاحية الجنوبية" }, "u:rima");
    const got = await other.get(`/desk/api/media?q=${encodeURIComponent("قطار الضاحيه")}`);
    const { items } = JSON.parse(got.text) as { readonly items: readonly Readonly<Record<string, unknown>>[] };
    assert.deepEqual(
      items.map(({ id, alt, src }) => [id, alt, src]),
      [[asset.id, "قطارات الضاحية الجنوبية", `/desk/media/${asset.id}/small`]],
    );
    assert.ok(!got.text.includes("sha256") && !got.text.includes("rights"), "لا أكثر مما يلزم");
  });
});

describe("صفحة الصورة", () => {
  it("يصفها من رفعها، ويقرأها غيره ويُقال له لماذا لا يغيّرها، ويغيّرها المحرر", async () => {
    const asset = await kept(await upload(reporter, [["a.jpg", await scene()]]));
    const path = `/desk/media/${asset.id}`;
    const page = await reporter.get(path);
    const fields = {
      ...written,
      was: wasOf(page.text),
      alt: "رعاة يعبرون جسر الرمّانة",
      credit: "ليلى حدّاد",
      rightsNote: "لمرة واحدة",
      rightsUntil: "2027-01-31",
      focalX: "25",
      focalY: "٧٥",
    };
    assert.equal((await reporter.post(path, fields)).to, `${path}?told=saved`);
    const saved = await under.archive.findMedia(asset.id);
    assert.deepEqual(
      [saved?.alt, saved?.credit, saved?.rightsNote, saved?.rightsUntil, saved?.focal],
      ["رعاة يعبرون جسر الرمّانة", "ليلى حدّاد", "لمرة واحدة", "2027-01-31", { x: 0.25, y: 0.75 }],
    );
    const seen = await other.get(path);
    assert.equal(seen.status, 200);
    assert.match(seen.text, /لم ترفعها أنت/);
    assert.ok(!seen.text.includes(`action="${path}"`));
    assert.equal((await other.post(path, { ...fields, was: wasOf((await editor.get(path)).text) })).status, 403);
    const theirs = await editor.get(path);
    assert.match(theirs.text, /data-x="1" data-y="3"/);
    assert.equal((await editor.post(path, { ...fields, was: wasOf(theirs.text), caption: "عند الغروب" })).status, 303);
    assert.equal((await under.archive.findMedia(asset.id))?.caption, "عند الغروب");
  });

  it("ومن كتب فوق ما كتبه غيره يُنبَّه ولا يضيع ما كتب", async () => {
    const asset = await kept(await upload(reporter, [["a.jpg", await scene()]]));
    const path = `/desk/media/${asset.id}`;
    const was = wasOf((await reporter.get(path)).text);
    assert.equal((await editor.post(path, { ...written, was, alt: "كلام المحررة" })).status, 303);
    const late = await reporter.post(path, { ...written, was, alt: "كلام المراسلة" });
    assert.equal(late.status, 409);
    assert.match(alerts(late.text)[0] ?? "", /غيّر أحد هذه الصورة/);
    assert.match(late.text, /كلام المراسلة/);
    assert.equal((await reporter.post(path, { ...written, was: wasOf(late.text), alt: "كلام المراسلة" })).status, 303);
    const wrong = await reporter.post(path, { ...written, was: "", focalX: "300" });
    assert.equal(wrong.status, 400);
  });

  it("تقول أين تظهر، وأن حقها انتهى والقراء يرونها", async () => {
    const asset = await kept(await upload(reporter, [["a.jpg", await scene()]]));
    await under.archive.saveMedia({ ...asset, rightsUntil: "2020-01-01" }, "u:hind");
    const hand = { by: "u:hind", now: await under.archive.now() } as const;
    const draft = draftStory({
      id: "p7" as StoryId,
      content: {
        headline: "الرعاة يعودون من الوادي",
        section: "world" as never,
        byline: [],
        hero: { media: asset.id, alt: "رعاة", credit: "ليلى" },
        body: [{ id: "p1" as never, kind: "paragraph", text: "عادوا." }],
        tags: [],
        language: "ar",
        sources: [],
      },
      ...hand,
    });
    const live = publishStory(draft.story, hand);
    assert.ok(live.ok);
    await under.archive.saveStory([draft, live.value], undefined);
    const page = await editor.get(`/desk/media/${asset.id}`);
    assert.match(page.text, /الرعاة يعودون من الوادي/);
    assert.match(page.text, /انتهى حق استعمال هذه الصورة وما زال القراء يرونها/);
    assert.match((await reporter.get(`/desk/media/${asset.id}`)).text, /يراها القراء في مادة منشورة/);
    const expiring = await editor.get("/desk/media?only=expiring");
    assert.match(expiring.text, new RegExp(`/desk/media/${asset.id}"`));
  });

  it("وتقول ما يشبهها", async () => {
    const patches = Uint8Array.from({ length: 90 }, (_, place) => (place * 89 + 17) % 256);
    const bytes = await scene("jpeg", patches);
    const asset = await kept(await upload(reporter, [["a.jpg", bytes]]));
    const smaller = await kept(
      await upload(reporter, [["b.jpg", await sharp(bytes).resize(200).jpeg({ quality: 60 }).toBuffer()]]),
    );
    assert.notEqual(asset.id, smaller.id);
    assert.match((await reporter.get(`/desk/media/${asset.id}`)).text, new RegExp(`/desk/media/${smaller.id}/small`));
  });

  it("والصغيرة والكبيرة لمن دخل وحده، وما لا وجود له لا صفحة له", async () => {
    const asset = await kept(await upload(reporter, [["a.jpg", await scene()]]));
    const stranger = browserAt(under, { client: "203.0.113.98" });
    for (const size of ["small", "large"]) {
      assert.equal((await stranger.get(`/desk/media/${asset.id}/${size}`)).status, 303);
      assert.equal((await reporter.get(`/desk/media/${asset.id}/${size}`)).status, 200);
      assert.equal((await reporter.get(`/desk/media/zz9/${size}`)).status, 404);
    }
    assert.equal(await under.archive.reading.findMedia(asset.id), undefined, "ولا تُعطى من باب القراء");
    assert.equal((await reporter.get("/desk/media/zz9")).status, 404);
    assert.equal((await reporter.post("/desk/media/zz9", written)).status, 404);
  });

  it("وصوري، وما بلا مصدر", async () => {
    const mine = await other.get("/desk/media?only=mine");
    assert.match(mine.text, /لا صور بهذه الكلمات/);
    const asset = await kept(await upload(other, [["a.jpg", await scene()]]));
    for (const only of ["mine", "no-credit"])
      assert.match((await other.get(`/desk/media?only=${only}`)).text, new RegExp(asset.id));
    assert.equal(
      (await under.archive.listMedia({ limit: 1, addedBy: actorOf({ id: "sami" as never }) })).items.length,
      1,
    );
    assert.deepEqual(under.faults, []);
  });

  it("وبالإنكليزية كلها كلام", async () => {
    await editor.post("/desk/account/language", { language: "en" });
    const page = await editor.get("/desk/media");
    assert.match(page.text, /<h1>Pictures<\/h1>/);
    assert.doesNotMatch(page.text, />undefined</);
    await editor.post("/desk/account/language", { language: "ar" });
  });
});
