import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { createPageReader, readCapture, readPage, readStories } from "@mihwar/ingest";
import type { Draft } from "@mihwar/newsroom";
import fc from "fast-check";

const paragraphs = [
  "وصلت الدفعة الأولى من المضخات إلى قرية شعب الغار صباح الأحد، بعد أسبوعين من موعدها المعلن.",
  "وقال رئيس لجنة القرية إن الماء سيصل إلى البيوت العليا قبل نهاية الشهر إذا لم تنقطع الكهرباء مجددا.",
  "ورفضت الشركة المورّدة التعليق على سبب التأخير، واكتفت ببيان من سطرين نشرته مساء السبت.",
];

const page = (inside: string, head = ""): string =>
  `<!doctype html><html lang="ar"><head><title>مضخات شعب الغار تصل متأخرة</title>${head}</head><body><article><h1>مضخات شعب الغار تصل متأخرة</h1>${inside}${paragraphs
    .map((text) => `<p>${text}</p>`)
    .join("")}</article></body></html>`;

function read(html: string): Draft {
  const outcome = readPage(html);
  assert.ok(outcome.ok, JSON.stringify(outcome));
  return outcome.value;
}

const everything = (draft: Draft): string => JSON.stringify({ ...draft, furniture: [] });

describe("نص يريد الأذى", () => {
  test("لا يمر سكربت ولا معالج حدث ولا عنوان مريب", () => {
    const draft = read(
      page(`<script>alert(1)</script><p onclick="alert(2)">قرأ أهل القرية <a href="javascript:alert(3)">البيان الكامل</a> على باب المسجد ثم تفرقوا بهدوء.</p>
        <svg onload="alert(4)"><p>رسم</p></svg><iframe src="javascript:alert(5)"></iframe><img src="javascript:alert(6)" onerror="alert(7)">`),
    );
    assert.doesNotMatch(everything(draft), /alert|javascript|onclick|onerror|onload/);
    assert.ok(everything(draft).includes("البيان الكامل"), "the words of a refused link stay");
  });

  test("الوسوم المكتوبة نصًا تبقى نصًا", () => {
    const draft = read(
      page("<p>كتب المعلم على السبورة &lt;b&gt;سطر&lt;/b&gt; ثم شرح للتلاميذ كيف يقرأ المتصفح الوسوم.</p>"),
    );
    const texts = draft.body.flatMap((block) => (block.kind === "paragraph" ? [block.text] : []));
    assert.ok(texts.some((text) => text.includes("<b>سطر</b>")));
  });

  test("محارف الاتجاه لا تعبر إلى العنوان ولا إلى المتن", () => {
    const draft = read(page("<p>وزار \u202eNATO\u202c القرية وفد فني من ثلاثة مهندسين أمضوا فيها يومين كاملين.</p>"));
    assert.doesNotMatch(everything(draft), /[\u202a-\u202e\u2066-\u2069]/);
  });

  test("مئة ألف وسم متداخل لا توقف القراءة", () => {
    const started = process.cpuUsage();
    const draft = read(page("<div>".repeat(100_000)));
    assert.ok(draft.body.length >= 1);
    assert.ok(process.cpuUsage(started).user < 8_000_000, "CPU microseconds");
  });

  for (const [name, bytes] of [
    ["لا شيء", new Uint8Array()],
    ["بايتات صورة", Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1, 2, 3, 0, 0xfe])],
    ["صفحة بلا متن", new TextEncoder().encode("<html><body><nav><a href=/>الرئيسية</a></nav></body></html>")],
  ] as const) {
    test(`${name}: رفض واضح`, () => {
      const outcome = readPage(bytes);
      assert.equal(outcome.ok, false);
    });
  }

  test("سطر مكسور في ملف المواد يُذكر بمكانه ولا يوقف ما بعده", () => {
    const good = JSON.stringify({ headline: "عنوان", body: [{ kind: "paragraph", text: "نص" }] });
    const outcomes = [...readStories(`${good}\n{"headline": "ناقص\n\n${good}\n`)];
    assert.deepEqual(
      outcomes.map(({ line, outcome }) => [line, outcome.ok]),
      [
        [1, true],
        [2, false],
        [4, true],
      ],
    );
  });
});

describe("القارئ في خيط يمكن إيقافه", () => {
  test("ما طال يُقطع، وما بعده يُقرأ", async () => {
    const reader = createPageReader({ timeoutMs: 1 });
    try {
      const slow = await reader.read(new TextEncoder().encode(page("<div><span>".repeat(200_000))));
      assert.equal(slow.ok, false);
      assert.equal(slow.ok ? "" : slow.refusals[0].code, "timed-out");
    } finally {
      await reader.close();
    }
    const patient = createPageReader();
    try {
      const [first, second] = await Promise.all([
        patient.read(new TextEncoder().encode("<html></html>")),
        patient.read(new TextEncoder().encode(page(""))),
      ]);
      assert.equal(first.ok, false);
      assert.ok(second.ok);
    } finally {
      await patient.close();
    }
  });

  test("ما أكل الذاكرة يُقطع ويُقال، ولا يموت معه البرنامج", async () => {
    const reader = createPageReader({ memoryMb: 16 });
    try {
      const heavy = await reader.read(new TextEncoder().encode(page("<p>كلمة</p><b>x</b>".repeat(600_000))));
      assert.equal(heavy.ok, false);
      assert.ok(["out-of-memory", "too-large", "timed-out"].includes(heavy.ok ? "" : heavy.refusals[0].code));
    } finally {
      await reader.close();
    }
  });
});

describe("خصائص النسخة النصية", () => {
  const word = fc.constantFrom(
    "ماء",
    "وادي",
    "قالت",
    "الوزارة",
    "مضخة",
    "2025",
    "«نعم»",
    "تابعونا",
    "شارك",
    "NATO",
    "أخبار ذات علاقة",
    "logo",
    "المصدر:",
    ".",
    "؟",
  );
  const line = fc.array(word, { maxLength: 24 }).map((words) => words.join(" "));
  const capture = fc.oneof(
    fc.array(line, { maxLength: 40 }).map((lines) => lines.join("\n")),
    fc.string({ unit: "binary", maxLength: 400 }),
  );

  test("لا ترمي أبدًا، ولا تقول ما لم يُكتب", () => {
    fc.assert(
      fc.property(capture, (text) => {
        const outcome = readCapture(text);
        if (!outcome.ok) return;
        const letters = (from: string): string => from.normalize("NFC").replaceAll(/[^\p{L}\p{N}]/gu, "");
        const source = letters(text);
        for (const block of outcome.value.body)
          if ("text" in block) assert.ok(source.includes(letters(block.text)), block.text);
      }),
      { numRuns: 400 },
    );
  });

  test("كل سطر من المتن مرة واحدة وبترتيبه", () => {
    const prose = fc
      .uniqueArray(fc.integer({ min: 1, max: 9999 }), { minLength: 3, maxLength: 12 })
      .map((numbers) =>
        numbers.map(
          (n) => `وقال عضو اللجنة رقم ${n} إن القرية تنتظر الماء منذ الصيف، وإن الوعد الجديد لا يختلف كثيرا عمّا قبله.`,
        ),
      );
    fc.assert(
      fc.property(prose, (lines) => {
        const outcome = readCapture(
          ["مضخات شعب الغار تصل متأخرة أسبوعين", ...lines, "جميع الحقوق محفوظة © 2025"].join("\n\n"),
        );
        assert.ok(outcome.ok);
        assert.deepEqual(
          outcome.value.body.flatMap((block) => (block.kind === "paragraph" ? [block.text] : [])),
          lines,
        );
      }),
      { numRuns: 100 },
    );
  });
});
