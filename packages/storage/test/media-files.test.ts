import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { mkdir, mkdtemp, readdir, rm, symlink, writeFile } from "node:fs/promises";
import { hostname, tmpdir } from "node:os";
import path from "node:path";
import { after, describe, it } from "node:test";
import { MediaDamaged, memoryMediaFiles, openMediaFolder } from "@mihwar/storage";
import { mediaFilesContract } from "./media-files-contract.ts";

const folders: string[] = [];
async function folder(): Promise<string> {
  const made = await mkdtemp(path.join(tmpdir(), "mihwar-media-"));
  folders.push(made);
  return made;
}
after(async () => {
  for (const made of folders) await rm(made, { recursive: true, force: true });
});

mediaFilesContract("في الذاكرة", async () => memoryMediaFiles());
mediaFilesContract("في مجلد", async () => openMediaFolder(path.join(await folder(), "media")));

describe("مجلد ملفات الوسائط", () => {
  const bytes = new TextEncoder().encode("صورة الجسر القديم");

  it("كل ملف في مكانه من بصمته، ولا يبقى من كتابته شيء", async () => {
    const root = await folder();
    const media = await openMediaFolder(root);
    const name = await media.keep(bytes);
    await media.keepDerived(name, "400.webp", bytes);
    const inside = path.join(root, name.slice(0, 2), name.slice(2, 4));
    assert.deepEqual((await readdir(inside)).toSorted(), [name, `${name}.d`]);
    assert.deepEqual(await readdir(path.join(root, "incoming")), []);
    assert.equal(Buffer.compare(Buffer.from((await (await openMediaFolder(root)).find(name)) ?? []), bytes), 0);
  });

  it("ملف تلف أو بُدّل لا يُعطى، ومن عنده أصله يصلحه", async () => {
    const root = await folder();
    const media = await openMediaFolder(root);
    const name = await media.keep(bytes);
    const file = path.join(root, name.slice(0, 2), name.slice(2, 4), name);
    await writeFile(file, "شيء آخر");
    await assert.rejects(media.find(name), MediaDamaged);
    assert.equal(await media.keep(bytes), name);
    assert.ok(await media.find(name));
    await rm(file);
    const secret = path.join(root, "secret");
    await writeFile(secret, bytes);
    await symlink(secret, file);
    assert.equal(await media.find(name), undefined, "a link is no kept file");
  });

  it("كتابة تعثّرت لا تترك أثرًا", async () => {
    const root = await folder();
    const media = await openMediaFolder(root);
    const name = await media.keep(bytes);
    const other = new TextEncoder().encode("صورة أخرى");
    const otherName = createHash("sha256").update(other).digest("hex");
    // a folder stands where the file should go
    await mkdir(path.join(root, otherName.slice(0, 2), otherName.slice(2, 4), otherName), { recursive: true });
    await assert.rejects(media.keep(other));
    assert.deepEqual(await readdir(path.join(root, "incoming")), []);
    assert.ok(await media.find(name));
  });

  it("ما تركه كاتب مات يُكنس، وما يكتبه حيّ يبقى", async () => {
    const root = await folder();
    await openMediaFolder(root);
    const incoming = path.join(root, "incoming");
    const host = createHash("sha256").update(hostname()).digest("hex").slice(0, 8);
    const dead = `${host}-2147483000-${"a".repeat(16)}`;
    const mine = `${host}-${process.pid}-${"b".repeat(16)}`;
    const living = `${host}-${process.ppid}-${"c".repeat(16)}`;
    const foreign = `00000000-12-${"d".repeat(16)}`;
    for (const name of [dead, mine, living, foreign]) await writeFile(path.join(incoming, name), "نصف صورة");
    await openMediaFolder(root);
    assert.deepEqual((await readdir(incoming)).toSorted(), [living, foreign].toSorted());
  });
});
