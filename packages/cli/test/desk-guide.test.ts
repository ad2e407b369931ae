import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { deskGuide } from "@mihwar/cli/desk-guide";

describe("دليل غرفة الأخبار داخلها", () => {
  it("كل صفحة بعنوانها، والأولى أولًا، وكل رابط داخله يقود إلى صفحة فيه", async () => {
    const pages = await deskGuide();
    assert.deepEqual([pages[0]?.name, pages[0]?.title], ["", "دليل غرفة الأخبار"]);
    assert.ok(pages.length >= 8);
    const paths = new Set(pages.map(({ name }) => (name === "" ? "/desk/guide" : `/desk/guide/${name}`)));
    for (const { title, html } of pages) {
      assert.match(html, /^<h1>/, title);
      for (const [, href = ""] of html.matchAll(/href="([^"]*)"/g)) {
        assert.doesNotMatch(href, /\.md$/, title);
        if (href.startsWith("/desk/guide")) assert.ok(paths.has(href), `${title}: ${href}`);
      }
    }
  });

  it("جداوله وأوامره تُعرض جداول وأوامر", async () => {
    const pages = await deskGuide();
    assert.match(pages.find(({ name }) => name === "editor")?.html ?? "", /<table>[\s\S]*Ctrl\+Alt\+2/);
    assert.match(pages[0]?.html ?? "", /<pre><code[^>]*>npx mihwar|<pre><code[^>]*>npm start/);
  });
});
