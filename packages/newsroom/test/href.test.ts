import { equal, ok } from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { parseHref } from "@mihwar/newsroom";

const friendly = [
  "https://example.org/خبر/1",
  "http://example.org",
  "HTTPS://EXAMPLE.ORG/A?b=c#d",
  "mailto:desk@example.org",
  "tel:+96611123",
  "/7k2m9q/هدنة-هشة",
  "/",
  "#p3",
];
for (const href of friendly) test(`يُربط به: ${href}`, () => equal(parseHref(href), href));

const hostile: readonly unknown[] = [
  "javascript:alert(1)",
  "JaVaScRiPt:alert(1)",
  " javascript:alert(1)",
  "\u0001javascript:alert(1)",
  "java\nscript:alert(1)",
  "java\tscript:alert(1)",
  "javascript\u200b:alert(1)",
  "&#106;avascript:alert(1)",
  "data:text/html,<script>alert(1)</script>",
  "vbscript:msgbox(1)",
  "file:///etc/passwd",
  "blob:https://example.org/1",
  "intent://scan#Intent;end",
  "//evil.example/x",
  "/\\evil.example",
  "\\\\evil.example",
  "/ /evil.example",
  "https:evil.example",
  "https:/evil.example",
  "https:///evil.example",
  "https://",
  "https://@evil.example",
  "http://exa mple.org",
  "https://example.org/\u202egpj.exe",
  "https://example.org/\u2066x",
  "article.html",
  "?q=1",
  "../x",
  "",
  "   ",
  `https://example.org/${"ا".repeat(3000)}`,
  null,
  undefined,
  7,
  {},
  ["https://example.org"],
];
for (const href of hostile)
  test(`لا يُربط به: ${JSON.stringify(href)?.slice(0, 50)}`, () => equal(parseHref(href), undefined));

test("لا يمر إلا ما بدأ بمخطط مأمون أو بمسار من هذا الموقع", () => {
  const unit = fc.constantFrom(
    "j",
    "a",
    "v",
    "s",
    "c",
    "r",
    "i",
    "p",
    "t",
    ":",
    "/",
    "\\",
    "h",
    "#",
    "\n",
    "\u200b",
    " ",
    "@",
    "data:",
    "https:",
    "//",
  );
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 20 }), (text) => {
      const href = parseHref(text);
      if (href !== undefined)
        ok(/^(?:https?:\/\/[^/?#@]|mailto:|tel:|\/(?!\/)|#)/i.test(href) && !/[\s\\]/.test(href), href);
    }),
    { numRuns: 3000 },
  );
});
