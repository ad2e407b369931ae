import assert from "node:assert/strict";
import { mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, describe, it } from "node:test";
import { type BackupTrouble, backupArchive, openMediaFolder, restoreArchive, verifyBackup } from "@mihwar/storage";
import { tarPadding } from "@mihwar/storage/tar-block";
import { chances, everyOriginal, everyRow, fillRichly } from "./backup-copy.ts";
import { troubleOf } from "./backup-suite.ts";
import { type TestDatabase, type TestServer, sharedCluster } from "./test-cluster.ts";

const seed = Number(process.env["BACKUP_SEED"] ?? Math.floor(Math.random() * 2 ** 31));
const rounds = Number(process.env["BACKUP_FLIP_ROUNDS"] ?? 400);

let server: TestServer;
let base: string;
let source: TestDatabase;
let file: string;
const at = (name: string): string => path.join(base, name);
before(async () => {
  server = await sharedCluster();
  base = await mkdtemp(path.join(tmpdir(), "mihwar-flip-"));
  source = await server.fresh();
  await fillRichly(source.url, at("media"));
  file = at("whole.tar");
  await backupArchive({ url: source.url, media: await openMediaFolder(at("media")), file, place: base });
});
after(async () => {
  await source.drop();
  await server.close();
  await rm(base, { recursive: true, force: true });
});

const codesOfDamage = new Set<BackupTrouble["code"]>([
  "truncated",
  "part-damaged",
  "parts-differ",
  "not-a-backup",
  "form-newer",
]);

/** The parts of a backup as bytes: header, content and padding of each, and what follows the last. */
function partsOf(whole: Buffer): readonly Buffer[] {
  const parts: Buffer[] = [];
  let begins = 0;
  while (whole[begins] !== 0) {
    const bytes = Number.parseInt(whole.toString("latin1", begins + 124, begins + 135), 8);
    const ends = begins + 512 + bytes + tarPadding(bytes);
    parts.push(whole.subarray(begins, ends));
    begins = ends;
  }
  return [...parts, whole.subarray(begins)];
}

describe("نسخة احتياطية عبث بها القرص أو غيره", () => {
  it(`بايت يُقلب أو ملف يُبتر في أي موضع: يُسمّى، ولا يُستعاد منه شيء (البذرة ${seed})`, async (context) => {
    const chance = chances(seed);
    const whole = await readFile(file);
    const broken = at("broken.tar");
    const found = new Map<string, number>();
    for (let round = 0; round < rounds; round++) {
      const place = Math.floor(chance() * whole.length);
      const bytes = Buffer.from(whole);
      const what = round % 4;
      if (what === 0) bytes[place] = (bytes[place] ?? 0) ^ (1 << Math.floor(chance() * 8));
      if (what === 1) bytes[place] = ((bytes[place] ?? 0) + 1 + Math.floor(chance() * 255)) % 256;
      if (what === 2) bytes.subarray(place - (place % 4096), place - (place % 4096) + 4096).fill(0);
      const left = what === 3 ? bytes.subarray(0, place) : bytes;
      if (left.equals(whole)) continue;
      await writeFile(broken, left);
      const trouble = await troubleOf(verifyBackup(broken));
      assert.ok(codesOfDamage.has(trouble.code), `round ${round}, byte ${place}: ${JSON.stringify(trouble)}`);
      found.set(trouble.code, (found.get(trouble.code) ?? 0) + 1);
    }
    context.diagnostic(`${[...found].map(([code, count]) => `${code}: ${count}`).join(", ")}`);
    await verifyBackup(file);
  });

  it("كل بايت من الأجزاء الأولى والأخيرة محسوب", async () => {
    const whole = await readFile(file);
    const broken = at("ends.tar");
    const places = [...Array(600).keys(), ...Array.from({ length: 3200 }, (_, back) => whole.length - 1 - back)];
    for (const place of places.filter((_, turn) => turn % 11 === 0)) {
      const bytes = Buffer.from(whole);
      bytes[place] = (bytes[place] ?? 0) ^ 1;
      await writeFile(broken, bytes);
      const trouble = await troubleOf(verifyBackup(broken));
      assert.ok(codesOfDamage.has(trouble.code), `byte ${place}`);
    }
  });

  it("جزء يُحذف أو يُكرَّر أو يُنقل أو يُضاف من نسخة أخرى: أجزاء سليمة في ملف غير سليم", async () => {
    const whole = await readFile(file);
    const parts = partsOf(whole);
    assert.deepEqual(Buffer.concat(parts), whole);
    const broken = at("shuffled.tar");
    for (let one = 1; one < parts.length; one++) {
      const gone = parts.filter((_, place) => place !== one);
      const twice = parts.flatMap((part, place) => (place === one ? [part, part] : [part]));
      const moved = parts.map((part, place) =>
        place === one ? (parts[one - 1] ?? part) : place === one - 1 ? (parts[one] ?? part) : part,
      );
      for (const bent of [gone, twice, moved]) {
        await writeFile(broken, Buffer.concat(bent));
        const trouble = await troubleOf(verifyBackup(broken));
        assert.ok(codesOfDamage.has(trouble.code), `part ${one}: ${JSON.stringify(trouble)}`);
      }
    }
    await writeFile(broken, Buffer.concat([whole, whole]));
    assert.equal((await troubleOf(verifyBackup(broken))).code, "part-damaged");
  });

  it("الجزء التالف يُسمّى باسمه", async () => {
    const whole = await readFile(file);
    const broken = at("named.tar");
    const [head, ...others] = partsOf(whole);
    let begins = head?.length ?? 0;
    for (const part of others.slice(0, -2)) {
      const bytes = Buffer.from(whole);
      // a letter for a letter and a digit for a digit: what is read is as well formed as before
      const letter = Math.max(
        0,
        part.subarray(512).findIndex((byte) => /[a-z2-8]/.test(String.fromCharCode(byte))),
      );
      const place = begins + 512 + letter;
      bytes[place] = (bytes[place] ?? 0) ^ 1;
      await writeFile(broken, bytes);
      const trouble = await troubleOf(verifyBackup(broken));
      const [folder, name] = [part.toString("latin1", 345, 500), part.toString("latin1", 0, 100)].map((text) =>
        text.replaceAll("\0", ""),
      );
      assert.deepEqual(
        [trouble.code, "part" in trouble ? trouble.part : "", "at" in trouble ? trouble.at : 0],
        ["part-damaged", `${folder}/${name}`, begins],
      );
      begins += part.length;
    }
  });

  it("ملف تغيّر بعد التحقق منه لا يُستعاد منه شيء", async () => {
    const target = await server.fresh();
    try {
      const whole = await readFile(file);
      const was = await everyRow(target.url);
      const media = await openMediaFolder(at("late-media"));
      for (const change of ["flip", "cut", "other"]) {
        const late = at(`late-${change}.tar`);
        await writeFile(late, whole);
        const backup = await verifyBackup(late);
        if (change === "flip")
          await writeFile(
            late,
            whole.map((byte, place) => (place === whole.length - 4000 ? byte ^ 1 : byte)),
          );
        if (change === "cut") await writeFile(late, whole.subarray(0, whole.length - 700));
        if (change === "other") {
          // sound, and not the one that was verified
          await rm(late);
          await backupArchive({ url: source.url, media: await openMediaFolder(at("media")), file: late, place: base });
        }
        await troubleOf(restoreArchive({ backup, url: target.url, media, trustMemory: true }));
        assert.deepEqual(await everyRow(target.url), was, change);
      }
    } finally {
      await target.drop();
    }
  });

  it("ملفات أخرى ليست نسخًا احتياطية، وتقال أسماؤها", async () => {
    for (const [name, content] of [
      ["فارغ", ""],
      ["نص", "كان يا ما كان ".repeat(100)],
      ["أصفار", "\0".repeat(10_000)],
    ] as const) {
      await writeFile(at(name), content);
      assert.deepEqual(await troubleOf(verifyBackup(at(name))), { code: "not-a-backup", file: at(name) });
    }
    assert.equal((await troubleOf(verifyBackup(at("لا وجود له")))).code, "unreadable");
    assert.equal((await troubleOf(verifyBackup(base))).code, "not-a-backup");
    assert.ok((await readdir(base)).every((name) => !name.includes(".mihwar-")));
    assert.equal(Object.keys(await everyOriginal(at("media"))).length, 3);
  });
});
