import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { brotliCompressSync, constants } from "node:zlib";
import { type Serving, run, startServing } from "../journeys/serving.ts";
import { type PageBudget, budgets } from "./page-budgets.ts";

const brotli = (bytes: string | Buffer): number =>
  brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).byteLength;

/** An own story of 1,000 words, as the contract weighs it: sentences that do not repeat, so that nothing compresses too well. */
function longStory(): string {
  const who = [
    "المهندسة رباب",
    "رئيس البلدية",
    "صيادو المرفأ",
    "لجنة الأهالي",
    "شركة المقاولات",
    "معلمو المدرسة",
    "الطبيبة شذى",
  ];
  const does = [
    "تطلب تأجيل",
    "تراجع كلفة",
    "تعترض على",
    "ترحب بنتائج",
    "تنتظر موافقة على",
    "تحصي أضرار",
    "تقترح بديلًا من",
  ];
  const what = [
    "ترميم الجسر القديم",
    "مدّ أنابيب المياه",
    "سوق الخضار المسقوف",
    "حافلات الأحياء العليا",
    "مستوصف القرية",
    "سدّ المصبّ",
  ];
  const when = ["قبل موسم الأمطار", "حتى نهاية الشهر", "بعد جلسة أمس", "منذ مطلع العام", "في الصيف المقبل"];
  const body = Array.from({ length: 25 }, (_, paragraph) => {
    const sentences = Array.from({ length: 4 }, (_, sentence) => {
      const n = paragraph * 4 + sentence;
      return `${who[n % 7]} ${does[(n * 3) % 7]} ${what[(n * 5) % 6]} ${when[(n * 7) % 5]}، بمبلغ ${(n * 37) % 900} ألف دينار.`;
    });
    return { id: `p${paragraph + 1}`, kind: "paragraph", text: sentences.join(" ") };
  });
  return JSON.stringify({
    id: "w1000",
    headline: "ألف كلمة تُوزن: كم تحمل الصفحة من الخبر نفسه",
    section: "مجتمع",
    language: "ar",
    body,
  });
}

/** A live coverage of thirty posts that goes on. */
function longCoverage(): string {
  const { body } = JSON.parse(longStory()) as {
    readonly body: readonly { readonly id: string; readonly text: string }[];
  };
  const sentences = body.flatMap(({ text }) => text.split(/(?<=\.) /));
  const posts = Array.from({ length: 30 }, (_, n) => [
    {
      id: `p-w${n}`,
      kind: "post",
      at: `2026-08-22T${String(20 - Math.floor(n / 3)).padStart(2, "0")}:00:00.000Z`,
      key: n % 6 === 0,
    },
    { id: `p-w${n}-1`, kind: "paragraph", text: sentences.slice(n * 3, n * 3 + 3).join(" ") },
  ]);
  return JSON.stringify({
    id: "w30p",
    headline: "ثلاثون منشورًا تُوزن: كم تحمل التغطية من الخبر نفسه",
    section: "مجتمع",
    liveblog: { from: "2026-08-22T10:00:00.000Z" },
    body: posts.flat(),
  });
}

interface Weights {
  readonly html: number;
  readonly css: number;
  readonly script: number;
  readonly fonts: readonly number[];
}

async function weigh(origin: string, path: string): Promise<Weights> {
  const html = await (await fetch(`${origin}${path}`)).text();
  const css = [...html.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g)].reduce(
    (sum, [, text = ""]) => sum + Buffer.byteLength(text),
    0,
  );
  const addresses = (pattern: RegExp): readonly string[] => [
    ...new Set([...html.matchAll(pattern)].map(([, address = ""]) => address)),
  ];
  const size = async (address: string): Promise<Buffer> =>
    Buffer.from(await (await fetch(new URL(address, origin))).arrayBuffer());
  const scripts = await Promise.all(addresses(/<script[^>]*\ssrc="([^"]+)"/g).map(size));
  const fonts = await Promise.all(addresses(/url\(["']?(\/assets\/[^)"']+\.woff2)/g).map(size));
  return {
    html: brotli(html),
    css,
    script: scripts.reduce((sum, bytes) => sum + brotli(bytes), 0),
    fonts: fonts.map((bytes) => bytes.byteLength),
  };
}

describe("the weights of the page contract", () => {
  let serving: Serving;
  before(async () => {
    serving = await startServing("--sample");
    for (const input of [longStory(), longCoverage()]) {
      const created = await run(["story", "create", "-", "--live", "--data", serving.dataDir], { input });
      assert.equal(created.code, 0, created.stderr);
    }
  });
  after(async () => {
    await serving?.stop();
  });

  const within = (name: string, value: number, { least, most }: PageBudget["html"]): void => {
    assert.ok(value <= most, `${name}: ${value} bytes, at most ${most}`);
    assert.ok(
      value >= least,
      `${name}: ${value} bytes, under its floor of ${least}: lower the budget, or something is missing`,
    );
  };

  for (const [name, path] of [
    ["story", "/w1000"],
    ["liveblog", "/w30p"],
    ["front", "/"],
    ["search", "/search?q=سد"],
    ["text", "/text/w1000"],
  ] as const) {
    test(`${name} stays within its budget`, async (t) => {
      const budget: PageBudget = budgets[name];
      const weights = await weigh(serving.origin, path);
      t.diagnostic(
        `${name}: html ${weights.html} B br, css ${weights.css} B, script ${weights.script} B br, fonts ${weights.fonts.join(" + ") || "none"} B`,
      );
      within(`${name} html`, weights.html, budget.html);
      within(`${name} css`, weights.css, budget.css);
      within(`${name} script`, weights.script, budget.script);
      assert.ok(weights.fonts.length <= budget.fonts.files, `${name}: ${weights.fonts.length} font files`);
      for (const bytes of weights.fonts) assert.ok(bytes <= budget.fonts.largest, `${name}: a font of ${bytes} bytes`);
    });
  }
});
