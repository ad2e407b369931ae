import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { describe, it } from "node:test";
import { fontFiles, preloads } from "@mihwar/site/fonts";
import { frontPage } from "@mihwar/site/pages/front-page";
import { problemPage } from "@mihwar/site/pages/problem-page";
import { storyPage } from "@mihwar/site/pages/story-page";
import { textPage } from "@mihwar/site/pages/text-page";
import { inks, paper, toneLightness, tones } from "@mihwar/site/styles/palette";
import { styleBytes, styleHashes } from "@mihwar/site/styles/sheets";
import { readPage } from "./read-page.ts";
import { frame, storyView } from "./small-paper.ts";

type Colour = readonly [number, number, number];

const hex = (colour: string): Colour =>
  [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255) as unknown as Colour;

function hsl(hue: number, fullness: number, light: number): Colour {
  const reach = fullness * Math.min(light, 1 - light);
  const channel = (n: number): number => {
    const k = (n + hue / 30) % 12;
    return light - reach * Math.max(-1, Math.min(k - 3, 9 - k, 1));
  };
  return [channel(0), channel(8), channel(4)];
}

/** Contrast by WCAG 2: 1 to 21. */
function contrast(one: Colour, other: Colour): number {
  const luminance = (colour: Colour): number => {
    const [red, green, blue] = colour.map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
  };
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

describe("أنماط الموقع", () => {
  it("كل صفحة تحمل أنماطًا تعرفها سياسة الأمان، ولا تزيد على ميزانيتها", () => {
    const view = storyView();
    const whole = [
      frontPage(frame(), { dossiers: [], mostRead: [], cards: [], bySection: [] }),
      storyPage(frame(), view),
      textPage(frame(), view),
      problemPage(undefined, { status: 503 }),
    ];
    for (const html of whole) {
      const css = readPage(html)
        .all("style")
        .map((style) => style.textContent ?? "");
      assert.equal(css.length, 1);
      assert.ok(
        styleHashes.includes(
          `sha256-${createHash("sha256")
            .update(css[0] ?? "")
            .digest("base64")}`,
        ),
      );
    }
    const most: Readonly<Record<string, number>> = { text: 3, liveblog: 9 };
    for (const [page, bytes] of Object.entries(styleBytes))
      assert.ok(bytes > 500 && bytes <= (most[page] ?? 8) * 1024, `${page}: ${bytes}`);
  });

  it("كل لون يُقرأ به على ورق الليل والنهار تباينه 4.5 وأكثر", () => {
    for (const scheme of ["light", "dark"] as const) {
      const ground = hex(paper[scheme]);
      for (const name of ["ink", "soft", "live"] as const)
        assert.ok(contrast(hex(inks[name][scheme]), ground) >= 4.5, `${name} ${scheme}`);
      for (const [tone, value] of Object.entries(tones)) {
        const [hue = 0, fullness = 0] = value.split(" ").map((part) => Number.parseFloat(part));
        const light = Number.parseFloat(toneLightness[scheme]) / 100;
        assert.ok(contrast(hsl(hue, fullness / 100, light), ground) >= 4.5, `${tone} ${scheme}`);
      }
      assert.ok(contrast(hex("#ffffff"), hex(inks.strip[scheme])) >= 4.5, `strip ${scheme}`);
    }
  });

  it("ملفا خط على الأكثر، كل منهما دون 24 كيلوبايت، واسمه من محتواه", () => {
    const files = fontFiles();
    assert.deepEqual(
      preloads(),
      files.map(({ path }) => path),
    );
    assert.ok(files.length <= 2);
    for (const { path, bytes } of files) {
      assert.ok(bytes.length <= 24 * 1024, `${path}: ${bytes.length}`);
      assert.equal(bytes.toString("latin1", 0, 4), "wOF2");
      assert.ok(path.includes(createHash("sha256").update(bytes).digest("hex").slice(0, 12)));
    }
  });
});
