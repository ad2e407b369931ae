import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { parseHTML } from "linkedom";
import { cleanPasted, cleanPastedText } from "../src/client/editor/clean-pasted.ts";
import { findIn } from "../src/client/editor/find-words.ts";
import { keyOf } from "../src/client/editor/shortcut.ts";

function cleaned(html: string): { readonly html: string; readonly pictures: number } {
  const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`);
  const { pictures } = cleanPasted(document.body as unknown as Element, "rtl");
  return { html: document.body.innerHTML.replaceAll(/>\s+</g, "><").trim(), pictures };
}

describe("ما يُلصق من Word وDocs والصفحات", () => {
  it("قوائم Word فقراتٌ برموز مرسومة: تعود قوائم", () => {
    const bullet = (text: string): string =>
      `<p class="MsoListParagraphCxSpFirst" dir="RTL" style="mso-list:l0 level1 lfo1"><!--[if !supportLists]--><span style="font-family:Symbol"><span style="mso-list:Ignore">·<span style="font:7.0pt">&nbsp;&nbsp;</span></span></span><!--[endif]-->${text}<o:p></o:p></p>`;
    const counted = (mark: string, text: string): string =>
      `<p class="MsoListParagraph" style="mso-list:l1 level1 lfo2"><span style="mso-list:Ignore">${mark}<span>&nbsp;</span></span>${text}</p>`;
    const { html } = cleaned(
      `<p class="MsoNormal" dir="RTL">تمهيد</p>${bullet("بند أول")}${bullet("بند ثانٍ")}<p>فاصل</p>${counted("1.", "مرقّم")}${counted("2.", "ثانيه")}`,
    );
    assert.equal(
      html.replaceAll(/ class="[^"]*"/g, "").replaceAll(/<span[^>]*><\/span>/g, ""),
      "<p>تمهيد</p><ul><li>بند أول</li><li>بند ثانٍ</li></ul><p>فاصل</p><ol><li>مرقّم</li><li>ثانيه</li></ol>",
    );
  });

  it("غلاف Docs العريض ليس عريضًا، وروابط Google إلى حيث تقود", () => {
    const { html } = cleaned(
      '<b style="font-weight:normal;" id="docs-internal-guid-1"><p dir="rtl"><a href="https://www.google.com/url?q=https://example.org/%D8%A3&amp;sa=D">رابط</a> و<b>عريض</b></p></b>',
    );
    assert.equal(html, '<p><a href="https://example.org/%D8%A3">رابط</a> و<b>عريض</b></p>');
  });

  it("لا يدخل ما يُنفَّذ أو يُخفى أو يَعدّ القراء", () => {
    const { html, pictures } = cleaned(
      '<p>نص<script>alert(1)</script><span style="display: none">خفيّ</span><!-- تعليق --></p><iframe src="https://x.example"></iframe><img width="1" height="1" src="data:image/gif;base64,AA"><form><input value="كلمة السر"></form><style>p{}</style>',
    );
    assert.equal(html, "<p>نص</p>");
    assert.equal(pictures, 0);
  });

  it("صور الويب تبقى بعنوانها وتعليقها، وما ليس على الويب يُعدّ", () => {
    const { html, pictures } = cleaned(
      '<figure><img src="https://example.org/a.jpg" alt="السد"><figcaption>بوابات السد</figcaption></figure><img src="file:///C:/a.png"><img src="data:image/png;base64,AAAA" width="300">',
    );
    assert.match(html, /^<figure data-picture="[^"]*"><\/figure>$/);
    const picture = /data-picture="([^"]*)"/.exec(html)?.[1]?.replaceAll("&quot;", '"') ?? "";
    assert.deepEqual(JSON.parse(picture), { src: "https://example.org/a.jpg", alt: "السد", caption: "بوابات السد" });
    assert.equal(pictures, 2);
  });

  it("الاقتباس بقائله، والعناوين تعلو الفقرات، وجدول التخطيط ليس جدولًا", () => {
    assert.equal(
      cleaned("<blockquote><p>لن نعود</p><p>أبدًا</p><footer>— الوزير</footer></blockquote>").html,
      '<figure data-quote=""><blockquote data-quoted="">لن نعود<br>أبدًا</blockquote><figcaption data-attribution="">الوزير</figcaption></figure>',
    );
    assert.equal(cleaned('<p class="MsoTitle">عنوان</p>').html, "<h2>عنوان</h2>");
    assert.equal(cleaned("<table><tr><td><p>نص الصفحة</p></td></tr></table>").html, "<div><p>نص الصفحة</p></div>");
    assert.match(cleaned("<table><tr><td>أ</td><td>ب</td></tr></table>").html, /^<table>/);
  });

  it("اتجاه الفقرة يبقى حين يخالف المادة، وعلامات الاتجاه الخفية تزول", () => {
    assert.equal(
      cleaned('<p dir="LTR">In English</p><p dir="RTL">بالعربية\u200f\u202e</p><p>عام&nbsp;2026</p>').html,
      '<p dir="ltr">In English</p><p>بالعربية</p><p>عام 2026</p>',
    );
    assert.equal(cleanPastedText("السعر\u00a05\u200f$\ufeff"), "السعر 5$");
  });

  it("سطران فارغان فقرة جديدة، والقوائم المتداخلة تستوي", () => {
    assert.equal(cleaned("<p>أ<br><br>ب<br>ج<br><br>د</p>").html, "<p>أ</p><p>ب<br>ج</p><p>د</p>");
    assert.equal(
      cleaned("<ul><li><p>أ</p><ul><li>ب</li><li>ج</li></ul></li><li>د</li></ul>").html,
      "<ul><li>أ</li><li>ب</li><li>ج</li><li>د</li></ul>",
    );
  });
});

describe("البحث في النص", () => {
  const shown = (text: string, words: string, folds = true): readonly string[] =>
    findIn(text, { words, folds }).map(({ start, end }) => text.slice(start, end));

  it("يجد الكلمة بأي رسم، ويأخذها بحركاتها", () => {
    assert.deepEqual(shown("ذهب إلى المدرسةِ ثم الى مدرسة أخرى", "الى"), ["إلى", "الى"]);
    assert.deepEqual(shown("المَدْرَسَةُ كبيرة", "المدرسه"), ["المَدْرَسَةُ"]);
    assert.deepEqual(shown("عام ٢٠٢٦", "2026"), ["٢٠٢٦"]);
    assert.deepEqual(shown("قـــال", "قال"), ["قـــال"]);
  });

  it("وبالحرف حين يُطلب", () => {
    assert.deepEqual(shown("إلى الى", "الى", false), ["الى"]);
    assert.deepEqual(shown("نصّ", "", false), []);
    assert.deepEqual(shown("نصّ", "  "), []);
  });
});

describe("مفتاح الاختصار", () => {
  it("بحرفه حيث يكتب لاتينيًّا، وبموضعه حيث لا يكتبه", () => {
    assert.equal(keyOf({ key: "b", code: "KeyB" }), "b");
    assert.equal(keyOf({ key: "لا", code: "KeyB" }), "b");
    assert.equal(keyOf({ key: "٨", code: "Digit8" }), "8");
    assert.equal(keyOf({ key: "a", code: "KeyQ" }), "a", "لوحة AZERTY في الرباط");
    assert.equal(keyOf({ key: "Enter", code: "Enter" }), "Enter");
  });
});
