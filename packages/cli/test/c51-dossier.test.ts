import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, describe, it } from "node:test";
import { type OpenNewsroom, openNewsroom } from "@mihwar/cli/open-newsroom";
import { wordsAr } from "@mihwar/cli/words-ar";
import { type Site, createSite } from "@mihwar/site";
import { mihwar } from "./terminal-in-arabic.ts";

/** The worked example of the design: it lies beside the checkout, and is read and never copied. */
const root = path.join(import.meta.dirname, "../../..");
const file = path.join(process.env["MIHWAR_DATA"] ?? path.join(root, "../shared/data"), "c51-dossier.json");
const skip = existsSync(file) ? false : `${file} is not here`;

describe("قمة آسيا الوسطى كما وُصفت في التصميم", { skip, timeout: 120_000 }, () => {
  let base: string;
  let newsroom: OpenNewsroom;
  let site: Site;
  before(async () => {
    base = await mkdtemp(path.join(tmpdir(), "mihwar-c51-"));
    const dataDir = path.join(base, "data");
    const brought = await mihwar(["dossier", "import", file, "--data", dataDir]);
    assert.equal(brought.code, 0, brought.words);
    newsroom = await openNewsroom({ dataDir }, wordsAr);
    const never = () => assert.fail("لا صورة هنا");
    const pictures = { rendition: never, card: never, inspect: never, close: () => Promise.resolve() };
    site = createSite({ archive: newsroom.archive.reading, pictures, door: { bytes: 0 } });
  });
  after(async () => {
    site?.drain();
    await newsroom?.close();
    await rm(base, { recursive: true, force: true });
  });

  /** What a page says of an event, and of an ask, offer or promise; empty where it is not in it. */
  async function said(address: string, event: string, position: string): Promise<readonly string[]> {
    const asked = await site.produce(address);
    const page = asked.status === 301 ? await site.produce(asked.headers["location"] ?? "") : asked;
    assert.equal(page.status, 200, address);
    const html = new TextDecoder().decode(page.body);
    const [, state = ""] = new RegExp(`data-state="(\\w+)"(?:(?!data-state)[^])*?<h3>${event}</h3>`).exec(html) ?? [];
    const row = new RegExp(`<tr id="${position}">[^]*?</tr>`).exec(html)?.[0] ?? "";
    const [, fate = ""] = /data-fate="(\w+)"/.exec(row) ?? [];
    return [state, fate, /<td>(ت?ي?طلب)<\/td>/.exec(row)?.[1] ?? ""];
  }
  const summit = "قمة (?:(?!</h3>).)*البيت الأبيض";

  it("قبل انعقادها مقرَّرة والطلب مطروح، وبعده انعقدت والطلب يتحرّك", async () => {
    assert.deepEqual(await said("/d/m-c51/as-of?day=2025-11-03", summit, "p-pntr"), ["scheduled", "open", "تطلب"]);
    assert.deepEqual(await said("/d/m-c51/as-of?day=2025-12-31", summit, "p-pntr"), ["held", "moving", "تطلب"]);
    assert.deepEqual(await said("/d/m-c51", summit, "p-pntr"), ["held", "moving", "تطلب"]);
  });

  it("وقبل أن تُعرف لا ملف", async () => {
    assert.equal((await site.produce("/d/m-c51/as-of?day=2025-10-31")).status, 404);
  });
});
