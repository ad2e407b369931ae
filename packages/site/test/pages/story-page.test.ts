import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Block, BlockId } from "@mihwar/newsroom";
import type { DateStyle } from "@mihwar/arabic/date-format";
import { storyPage } from "@mihwar/site/pages/story-page";
import type { RelatedStory } from "@mihwar/site/views";
import { readPage, wordsOf } from "./read-page.ts";
import {
  card,
  edition,
  frame,
  harbour,
  layan,
  moment,
  paragraph,
  pictured,
  story,
  storyView,
  tickerLine,
  world,
} from "./small-paper.ts";

const read = (...of: Parameters<typeof storyView>) =>
  readPage(storyPage(frame({ href: "/7k2m9q/x" }), storyView(...of)));
const body = (...blocks: readonly object[]) => ({ content: { body: blocks as readonly Block[] } });

describe("صفحة الخبر: ترتيب الأجزاء", () => {
  const page = readPage(
    storyPage(
      frame({ ticker: [tickerLine()] }),
      storyView(
        story({
          updated: "2026-08-22T12:00:00.000Z",
          corrections: [{ at: moment("2026-08-22T12:00:00.000Z"), text: "الوفد من خمسة لا من ستة." }],
          content: {
            standfirst: "يومان بلا إطلاق نار، والمراقبون لم يصلوا",
            hero: pictured,
            sources: ["بيان لجنة الهدنة"],
            tags: ["وادي الرمّانة"],
          },
        }),
        {
          related: [{ card: card("a1b", "كيف وصلنا إلى الهدنة"), reason: { kind: "about", names: ["وادي الرمّانة"] } }],
          latest: [card("a2b", "سعر القمح يرتفع ثالث يوم")],
        },
      ),
    ),
  );

  it("عربية من اليمين، وعنوان واحد، وما يراه القارئ هو ما يسمعه", () => {
    assert.equal(page.document.documentElement.getAttribute("lang"), "ar");
    assert.equal(page.document.documentElement.getAttribute("dir"), "rtl");
    assert.deepEqual(page.headings(1), ["هدنة هشّة في وادي الرمّانة"]);
    page.inOrder(
      "a[href='#main']",
      "[data-ticker]",
      "header.masthead",
      "main article a[href='/world']",
      "h1",
      ".standfirst",
      ".byline",
      ".credits time",
      "figure.hero",
      "#p1",
      "#p2",
      ".corrections",
      ".sources",
      ".related",
      ".latest",
      "footer",
    );
  });

  it("الكاتبة برابط صفحتها وصفتها، والنشر والتحديث بوقتين تقرؤهما الآلة", () => {
    assert.equal(page.get(".byline a").getAttribute("href"), encodeURI(`/author/p1/${layan.slug}`));
    assert.deepEqual(page.words(".byline li"), ["ليان الحدّاد مراسلة العالم"]);
    assert.deepEqual(
      page.all(".credits time").map((time) => [time.getAttribute("datetime"), wordsOf(time)]),
      [
        ["2026-08-22T09:30:00.000Z", "22 أغسطس/آب 2026، 12:30"],
        ["2026-08-22T12:00:00.000Z", "22 أغسطس/آب 2026، 15:00"],
      ],
    );
    assert.deepEqual(page.words(".credits .changed"), ["محدّث"]);
  });

  it("التصحيح مؤرَّخ ظاهر، والمصدر مذكور، والوسم رابط", () => {
    assert.deepEqual(page.words(".corrections li p"), ["22 أغسطس/آب 2026، 15:00", "الوفد من خمسة لا من ستة."]);
    assert.deepEqual(page.words(".sources li"), ["بيان لجنة الهدنة"]);
    assert.equal(page.get("a[rel='tag']").getAttribute("href")?.startsWith("/tag/"), true);
  });

  it("ذو العلاقة بسببه كلامًا", () => {
    assert.deepEqual(page.words(".related li .kicker"), ["عن: وادي الرمّانة"]);
  });

  it("معالم الصفحة: رأس وقوائم مسمّاة ومتن واحد وتذييل", () => {
    assert.equal(page.all("main").length, 1);
    for (const nav of page.all("nav")) assert.ok(nav.getAttribute("aria-label"), "a nav without a name");
    assert.deepEqual(page.words("nav[aria-label='الأقسام'] li"), ["العالم", "الاقتصاد"]);
    assert.equal(page.get("[aria-current]").getAttribute("href"), "/world");
  });
});

describe("صفحة الخبر: ما ينقص لا يترك فراغًا", () => {
  it("بلا صورة ولا كاتب ولا تحديث: لا صورة ولا قائمة كتّاب ولا كلمة «محدّث»", () => {
    const page = read(story({ content: { byline: [] } }));
    assert.equal(page.find("figure"), undefined);
    assert.equal(page.find(".byline"), undefined);
    assert.equal(page.find(".changed"), undefined);
    assert.equal(page.all("article img").length, 0);
    assert.ok(page.find("article.unpictured"));
  });

  it("صورة ليست في حوزة غرفة الأخبار لا تُطلب من مكانها، ويبقى كلامها", () => {
    const hero = { src: "https://elsewhere.example/a.jpg", caption: "الوفد عند الجسر", credit: "وكالة" };
    const page = read(story({ content: { hero } }));
    assert.equal(page.html.includes("elsewhere.example"), false);
    assert.deepEqual(page.words("figure .caption"), ["الصورة: الوفد عند الجسر"]);
    assert.ok(page.find("article.unpictured"));
  });

  it("قسم لا يُعرف كاتبه في الأرشيف: الاسم بلا رابط", () => {
    const page = read(story({ content: { byline: [{ name: "وكالة السنديان", role: "مراسلون" }] } }));
    assert.equal(page.find(".byline a"), undefined);
    assert.deepEqual(page.words(".byline li"), ["وكالة السنديان مراسلون"]);
  });

  it("شريط العاجل مخفيّ ما لم يكن فيه خبر حيّ", () => {
    assert.ok(read().get("[data-ticker-strip]").hasAttribute("hidden"));
    const gone = tickerLine({ expires: moment("2026-08-22T18:05:00.000Z") });
    assert.ok(
      readPage(storyPage(frame({ ticker: [gone] }), storyView()))
        .get("[data-ticker-strip]")
        .hasAttribute("hidden"),
    );
    const live = readPage(storyPage(frame({ ticker: [tickerLine({ href: "/7k2m9q" })] }), storyView()));
    assert.equal(live.get("[data-ticker-strip]").hasAttribute("hidden"), false);
    assert.deepEqual(live.words("[data-ticker-line]"), ["عاجل اتفاق على وقف النار في وادي الرمّانة"]);
    assert.equal(live.get("[data-ticker-line] a").getAttribute("href"), "/7k2m9q");
  });
});

describe("صفحة الخبر: الصور", () => {
  const page = read(
    story({ content: { hero: pictured, body: [{ id: "i1", kind: "image", ...pictured, alt: "رصيف" } as Block] } }),
  );

  it("البطلة تُطلب أولًا بأبعادها وصيغها وأربعة عروض، وسائر الصور عند الحاجة", () => {
    const hero = page.get("figure.hero img");
    assert.equal(hero.getAttribute("fetchpriority"), "high");
    assert.equal(hero.hasAttribute("loading"), false);
    assert.equal(hero.getAttribute("width"), "1600");
    assert.equal(hero.getAttribute("height"), "900");
    assert.equal(hero.getAttribute("alt"), harbour.alt);
    assert.deepEqual(
      page.all("figure.hero source").map((source) => source.getAttribute("type")),
      ["image/avif", "image/webp"],
    );
    const widths = page.get("figure.hero source").getAttribute("srcset")?.split(", ");
    assert.deepEqual(
      widths,
      ["400", "800", "1200", "1600"].map((width) => `/media/m1/${width}.avif ${width}w`),
    );
    assert.equal(page.get("#i1 img").getAttribute("loading"), "lazy");
    assert.equal(page.get("#i1 img").getAttribute("alt"), "رصيف");
  });

  it("الشرح والمصدر تحت الصورة", () => {
    assert.deepEqual(page.words("figure.hero figcaption"), ["رصيف مرسى اللوز المصدر: رسم: محور"]);
  });

  it("صورة ضيّقة لا تُكبَّر", () => {
    const narrow = { ...harbour, width: 620, height: 400 };
    const small = readPage(
      storyPage(frame({ media: new Map([[harbour.id, narrow]]) }), storyView(story({ content: { hero: pictured } }))),
    );
    assert.equal(
      small.get("figure.hero source").getAttribute("srcset"),
      "/media/m1/400.avif 400w, /media/m1/800.avif 620w",
    );
  });
});

describe("صفحة الخبر: المتن", () => {
  it("عناوين فرعية لها مراسٍ، وقوائم واقتباس وجدول وتضمين لا يُجلب قبل أن يُطلب", () => {
    const page = read(
      story(
        body(
          { id: "h1", kind: "subhead", level: 2, text: "ما بعد الهدنة" },
          { id: "l1", kind: "list", ordered: true, items: [{ text: "تبادل الأسرى" }, { text: "فتح الطريق" }] },
          { id: "q1", kind: "quote", text: "لا ضامن إلا الأهالي.", attribution: "مختار القرية" },
          { id: "g1", kind: "gallery", pictures: [pictured, { src: "https://x.example/1.jpg" }] },
          { id: "t1", kind: "table", caption: "الخروق", header: ["اليوم", "العدد"], rows: [["الأحد", "3"]] },
          { id: "e1", kind: "embed", url: "https://video.example/1", title: "لحظة الإعلان", provider: "Video" },
          { id: "e2", kind: "embed", url: "javascript:alert(1)", title: "خدعة", provider: "x" },
        ),
      ),
    );
    assert.equal(page.get("h2#h1 a").getAttribute("href"), "#h1");
    assert.deepEqual(page.words("ol#l1 li"), ["تبادل الأسرى", "فتح الطريق"]);
    assert.deepEqual(page.words("#q1 figcaption"), ["مختار القرية"]);
    assert.equal(page.all("#g1 img").length, 1);
    assert.deepEqual(page.words("#t1 th[scope='col']"), ["اليوم", "العدد"]);
    assert.equal(page.get("#t1").getAttribute("tabindex"), "0");
    assert.equal(page.get("#e1 a").getAttribute("href"), "https://video.example/1");
    assert.equal(page.find("iframe"), undefined);
    assert.equal(page.find("#e2 a"), undefined);
  });

  it("صندوق «أخبار ذات علاقة» في مكانه الذي اختاره المحرر", () => {
    const known = card("a1b", "زيارة كسرت عزلة عقدين", { hero: pictured });
    const items = [
      { headline: "زيارة كسرت عزلة عقدين", story: known.id },
      { headline: "خبر من موقع قديم", url: "https://old.example/9", alt: "رئيس الوفد" },
    ];
    const page = read(
      story(body(paragraph("p1", "أول."), { id: "r1", kind: "related", items }, paragraph("p2", "ثان."))),
      {
        cards: new Map([[known.id, known]]),
        inlineRelated: [{ card: card("a9z", "لا مكان له"), reason: { kind: "section", section: world } }],
      },
    );
    page.inOrder("#p1", "#r1", "#p2");
    assert.equal(page.get("#r1").getAttribute("aria-label"), "أخبار ذات علاقة");
    assert.deepEqual(
      page.all("#r1 a").map((link) => link.getAttribute("href")),
      ["/a1b/a1b", "https://old.example/9"],
    );
    assert.equal(wordsOf(page.get("#r1")).includes("رئيس الوفد"), true);
    assert.equal(page.html.includes("لا مكان له"), false);
  });

  it("صندوق تركه المحرر للأرشيف: في مكانه، وفيه الأقرب", () => {
    const near: RelatedStory = {
      card: card("a1b", "كيف وصلنا إلى الهدنة"),
      reason: { kind: "section", section: world },
    };
    const page = read(
      story(body(paragraph("p1", "أول."), { id: "r1", kind: "related", items: [] }, paragraph("p2", "ثان."))),
      { filledBoxes: new Map([["r1" as BlockId, [near]]]) },
    );
    page.inOrder("#p1", "#r1", "#p2");
    assert.deepEqual(
      page.all("#r1 a").map((link) => link.getAttribute("href")),
      ["/a1b/a1b"],
    );
  });

  it("فقرة تجري بغير اتجاه لغتها تقوله، وغيرها يسكت", () => {
    const page = read(
      story(
        body(paragraph("p1", "نصّ البيان:"), {
          id: "p2",
          kind: "paragraph",
          dir: "ltr",
          text: "We, the undersigned, agree.",
        }),
      ),
    );
    assert.equal(page.get("#p2").getAttribute("dir"), "ltr");
    assert.equal(page.get("#p1").hasAttribute("dir"), false);
  });

  it("ومن غير صندوق: حيث في الخبر متّسع، بعد الفقرة الثالثة، ولا قبل عنوان فرعي", () => {
    const inlineRelated: readonly RelatedStory[] = [
      { card: card("a1b", "كيف وصلنا إلى الهدنة"), reason: { kind: "section", section: world } },
    ];
    const paragraphs = [1, 2, 3, 4, 5, 6].map((n) => paragraph(`p${n}`, `فقرة رقم ${n}.`));
    const plain = read(story(body(...paragraphs)), { inlineRelated });
    plain.inOrder("#p3", "aside.box", "#p4");
    const withHead = [
      ...paragraphs.slice(0, 3),
      { id: "h1", kind: "subhead", level: 2, text: "عودة" },
      ...paragraphs.slice(3),
    ];
    read(story(body(...withHead)), { inlineRelated }).inOrder("#p3", "#h1", "#p4", "aside.box", "#p5");
    assert.equal(read(story(body(...paragraphs.slice(0, 4))), { inlineRelated }).find("aside.box"), undefined);
  });

  it("المنقول يقول عمّن نُقل، برابطه", () => {
    const page = read(story({ provenance: { name: "صحيفة السنديان", url: "https://sindyan.example/1" } }));
    assert.deepEqual(page.words(".taken-from"), ["نقلًا عن صحيفة السنديان"]);
    assert.equal(page.get(".taken-from a").getAttribute("href"), "https://sindyan.example/1");
    assert.equal(read(story({ provenance: { url: "data:text/html,x" } })).find(".taken-from"), undefined);
  });

  it("خبر بلغة أخرى يقولها حيث يقف، باتجاهها", () => {
    const page = read(story({ content: { language: "en", headline: "A fragile truce" } }));
    assert.equal(page.get("article").getAttribute("lang"), "en");
    assert.equal(page.get("article").getAttribute("dir"), "ltr");
    assert.equal(read().get("article").hasAttribute("lang"), false);
  });
});

describe("صفحة الخبر: التواريخ على أربع هيئات", () => {
  const styles: readonly (readonly [string, Partial<DateStyle>])[] = [
    ["22 أغسطس 2026، 12:30", { months: "gregorian" }],
    ["22 آب 2026، 12:30", { months: "levantine" }],
    ["22 أغسطس/آب 2026، 12:30", { months: "dual" }],
    ["22 أوت 2026، 12:30", { months: "maghrebi" }],
    ["٢٢ آب ٢٠٢٦، ١٢:٣٠", { months: "levantine", digits: "arabic-indic" }],
  ];
  for (const [printed, style] of styles)
    it(printed, () => {
      const house = { ...edition, dates: { ...edition.dates, ...style } };
      const page = readPage(storyPage(frame({ edition: house }), storyView()));
      assert.equal(wordsOf(page.get(".credits time")), printed);
    });

  it("والهجري بجانبه إن شاءت الدار", () => {
    const house = { ...edition, dates: { ...edition.dates, hijri: true } };
    assert.match(wordsOf(readPage(storyPage(frame({ edition: house }), storyView())).get(".credits time")), /1448هـ/);
  });

  it("مدة القراءة توافق عددها", () => {
    const long = story(body(...Array.from({ length: 40 }, (_, n) => paragraph(`p${n}`, "كلمة ".repeat(50)))));
    assert.match(wordsOf(read(long).get(".credits")), /القراءة: (\d+ دقائق|\d+ دقيقة)/);
    assert.match(wordsOf(read().get(".credits")), /القراءة: دقيقة واحدة/);
  });
});

describe("صفحة الخبر: للآلات", () => {
  const page = read(story({ content: { standfirst: "يومان بلا إطلاق نار" } }));
  const property = (name: string) => page.get(`meta[property='${name}']`).getAttribute("content");

  it("عنوانها الثابت ووصفها وبطاقتها وخلاصاتها", () => {
    assert.equal(page.get("link[rel='canonical']").getAttribute("href"), "https://mihwar.example/7k2m9q/x");
    assert.equal(page.get("meta[name='description']").getAttribute("content"), "يومان بلا إطلاق نار");
    assert.equal(page.get("meta[name='robots']").getAttribute("content"), "max-image-preview:large");
    assert.equal(property("og:image"), "https://mihwar.example/card/7k2m9q.png");
    assert.equal(property("og:image:width"), "1200");
    assert.equal(property("og:type"), "article");
    assert.deepEqual(
      page.all("link[rel='alternate']").map((link) => link.getAttribute("href")),
      ["/feed.xml", "/feed.atom", "/feed.json", "/world/feed.xml", "/world/feed.atom", "/world/feed.json"],
    );
    assert.equal(page.all("link[rel='manifest']").length, 1);
    assert.equal(page.all("script[type='application/ld+json']").length, 1);
  });

  it("لا نصّ برمجي يلزم للقراءة، ولا صفة style ولا معالج في سطر", () => {
    for (const element of page.all("*"))
      for (const { name } of element.attributes)
        assert.doesNotMatch(name, /^(style|on)/, `${element.tagName} has ${name}`);
    assert.deepEqual(
      page.all("script:not([type])").map((script) => [script.hasAttribute("defer"), script.textContent]),
      [
        [true, ""],
        [true, ""],
      ],
    );
  });
});
