import assert from "node:assert/strict";
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, test } from "node:test";
import { systemIds } from "@mihwar/cli/ids";
import { localPicture } from "@mihwar/cli/local-picture";
import { noonOf } from "@mihwar/cli/noon";
import { setUpArchive } from "@mihwar/cli/starter-edition";
import { type Arrival, takeIn } from "@mihwar/cli/take-in";
import { printable } from "@mihwar/cli/terminal";
import { type Archive, type Draft, accept, parseDraft, refuse, toInstant } from "@mihwar/newsroom";
import { openPictureIntake } from "@mihwar/site";
import { memoryArchive, memoryMediaFiles } from "@mihwar/storage";
import sharp from "sharp";

const picture = new URL("../../../sample/pictures/c5-map.jpg", import.meta.url);

async function openDesk() {
  const archive: Archive = memoryArchive({ clock: { now: () => toInstant(Date.UTC(2025, 10, 6, 9)) } });
  await setUpArchive(archive);
  return {
    archive,
    media: memoryMediaFiles(),
    ids: systemIds(),
    take: (bytes: Uint8Array) =>
      Promise.resolve(
        bytes[0] === 0xff
          ? accept({ mime: "image/jpeg" as const, width: 1600, height: 900, bytes, told: {} })
          : refuse({ code: "picture-broken" as const }),
      ),
  };
}

function draftOf(given: object): Draft {
  const body = [{ kind: "paragraph", text: "وصلت المضخات إلى شعب الغار صباح الأحد." }];
  const parsed = parseDraft({ headline: "مضخات شعب الغار تصل متأخرة", body, ...given });
  assert.ok(parsed.ok, JSON.stringify(parsed));
  return parsed.value;
}

const arrivalOf = (draft: Draft, given: Partial<Arrival> = {}): Arrival => ({
  draft,
  provenance: { format: "page", furniture: [] },
  folder: tmpdir(),
  live: true,
  by: "cli:import",
  ...given,
});

describe("إدخال مادة", () => {
  test("القسم المعروف باسم آخر هو نفسه، والجديد يُفتح مرة واحدة", async () => {
    const desk = await openDesk();
    for (const section of ["الإقتصاد", "منوعات", "منوّعات", "زراعة الواحات"])
      assert.ok((await takeIn(desk, arrivalOf(draftOf({ section })))).ok);
    const names = (await desk.archive.reading.listSections()).map((section) => `${section.id} ${section.name}`);
    assert.ok(names.includes("economy اقتصاد"));
    assert.deepEqual(names.slice(6), ["variety منوعات", "zraaa-alwahat زراعة الواحات"]);
  });

  test("المرفوض لا يترك أثرًا: لا قسم ولا صحفي ولا صورة", async () => {
    const desk = await openDesk();
    const before = await desk.archive.listAudit({ limit: 100 });
    const folder = await mkdtemp(join(tmpdir(), "mihwar-take-in-"));
    await writeFile(join(folder, "a.jpg"), await readFile(picture));
    const withoutCredit = draftOf({ section: "قسم جديد", byline: [{ name: "هند العقباوي" }], hero: { src: "a.jpg" } });
    const refused = await takeIn(desk, arrivalOf(withoutCredit, { folder }));
    assert.deepEqual(refused, {
      ok: false,
      refusals: [{ code: "not-published", refusal: { code: "hero-without-credit" } }],
    });
    const future = draftOf({ section: "قسم جديد", published: "2031-01-01" });
    assert.equal((await takeIn(desk, arrivalOf(future))).ok, false);
    assert.deepEqual(await desk.archive.listAudit({ limit: 100 }), before);
    await rm(folder, { recursive: true });
  });

  test("بالتاريخ الذي في النسخة، وبعنوانها القديم، وبتصحيحاتها", async () => {
    const desk = await openDesk();
    const draft = draftOf({
      published: "2019-02-08",
      source: { url: "https://example.org/article/164913/?utm=1" },
      corrections: [{ at: "2019-02-09T10:00:00Z", text: "عدد المضخات أربع لا خمس." }],
    });
    const taken = await takeIn(desk, arrivalOf(draft));
    assert.ok(taken.ok);
    const { story } = taken.value;
    assert.deepEqual(
      [story.state.kind, story.published, story.corrections.length],
      ["corrected", "2019-02-08T09:00:00.000Z", 1],
    );
    assert.equal(await desk.archive.reading.findOldAddress("/article/164913/"), story.id);
    const again = await takeIn(desk, arrivalOf({ ...draft, id: story.id }));
    assert.deepEqual(again, { ok: false, refusals: [{ code: "story-exists", id: story.id }] });
  });

  test("الصورة التي تأتي مع المادة تُنظّف كغيرها: لا يُحفظ أين صُوّرت، ولا تُحفظ مرتين", async () => {
    const intake = openPictureIntake();
    const desk = { ...(await openDesk()), take: (bytes: Uint8Array) => intake.take(bytes, { keepTold: false }) };
    const folder = await mkdtemp(join(tmpdir(), "mihwar-take-in-"));
    const bytes = await sharp(await readFile(picture))
      .withExif({ IFD3: { GPSLatitudeRef: "N", GPSLatitude: "33/1 53/1 0/1" } })
      .toBuffer();
    await writeFile(join(folder, "جسر.jpg"), bytes);
    const hero = { src: encodeURI("جسر.jpg"), credit: "رسم: محور" };
    const ids = [];
    for (let turn = 0; turn < 2; turn++) {
      const taken = await takeIn(desk, arrivalOf(draftOf({ hero }), { folder }));
      assert.ok(taken.ok);
      ids.push(taken.value.story.content.hero?.media);
    }
    assert.equal(ids[0], ids[1]);
    const asset = ids[0] === undefined ? undefined : await desk.archive.findMedia(ids[0]);
    assert.deepEqual([asset?.fileName, asset?.addedBy, asset?.likeness?.length], ["جسر.jpg", "cli:import", 16]);
    const kept = await desk.media.find(asset?.sha256 ?? "");
    assert.ok(kept !== undefined && asset?.received !== undefined);
    assert.equal((await sharp(kept).metadata()).exif, undefined);
    await intake.close();
    await rm(folder, { recursive: true });
  });

  test("الصورة المذكورة مرتين تُحفظ مرة، والمفقودة لا تمنع المادة", async () => {
    const desk = await openDesk();
    const folder = await mkdtemp(join(tmpdir(), "mihwar-take-in-"));
    await writeFile(join(folder, "a.jpg"), await readFile(picture));
    await writeFile(join(folder, "not-a-picture.jpg"), "نص");
    const credit = "رسم: محور";
    const body = [
      { kind: "paragraph", text: "وصلت المضخات." },
      { kind: "image", src: "a.jpg", credit },
      { kind: "image", src: "not-a-picture.jpg", credit },
      { kind: "image", src: "https://elsewhere.example/b.jpg", credit },
    ];
    const taken = await takeIn(desk, arrivalOf(draftOf({ hero: { src: "a.jpg", credit }, body }), { folder }));
    assert.ok(taken.ok);
    const { hero, body: kept } = taken.value.story.content;
    assert.ok(hero?.media);
    assert.deepEqual(
      kept.flatMap((block) => (block.kind === "image" ? [block.media] : [])),
      [hero.media, undefined, undefined],
    );
    await rm(folder, { recursive: true });
  });
});

test("صورة من خارج المجلد لا تُقرأ: لا بمسار صاعد ولا برابط ولا من الشبكة", async () => {
  const outside = await mkdtemp(join(tmpdir(), "mihwar-outside-"));
  const folder = join(outside, "page");
  await mkdir(folder);
  await writeFile(join(outside, "secret.jpg"), "سرّ");
  await writeFile(join(folder, "own picture.jpg"), "صورة");
  await symlink(join(outside, "secret.jpg"), join(folder, "link.jpg"));
  for (const src of [
    "../secret.jpg",
    "%2e%2e/secret.jpg",
    "link.jpg",
    `${outside}/secret.jpg`,
    "//host/a.jpg",
    "http://h/a.jpg",
    "file:///etc/passwd",
    "\0",
    "%ff",
    "",
  ])
    assert.equal(await localPicture(folder, src), undefined, src);
  assert.equal(Buffer.from((await localPicture(folder, "own%20picture.jpg?w=800")) ?? []).toString(), "صورة");
  await rm(outside, { recursive: true });
});

test("ظهر اليوم في كل منطقة زمنية هو من ذلك اليوم", () => {
  for (const [zone, noon] of [
    ["Asia/Riyadh", "2025-11-06T09:00:00.000Z"],
    ["Africa/Casablanca", "2025-11-06T11:00:00.000Z"],
    ["Pacific/Auckland", "2025-11-05T23:00:00.000Z"],
    ["Pacific/Kiritimati", "2025-11-05T22:00:00.000Z"],
    ["America/Los_Angeles", "2025-11-06T20:00:00.000Z"],
  ] as const)
    assert.equal(noonOf("2025-11-06", zone), noon, zone);
});

test("ما يُطبع في الطرفية لا يلوّنها ولا يقلب اتجاهها", () => {
  assert.equal(printable("خبر\u001b[31m\u202eأحمر\u2069\u0007"), "خبر[31mأحمر");
});
