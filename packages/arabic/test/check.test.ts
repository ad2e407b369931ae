import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import fc from "fast-check";
import { type CheckOptions, check } from "@mihwar/arabic/check/check";
import { usualNames } from "@mihwar/arabic/check/usual-name";
import { ruleCodes } from "@mihwar/arabic/check/rule-code";

/** «كلمة→تصحيح [قاعدة]» for every finding. */
const marked = (text: string, options?: CheckOptions): readonly string[] =>
  check(text, options).map(
    ({ start, end, rule, suggest }) => `${text.slice(start, end)}→${suggest[0] ?? "؟"} [${rule}]`,
  );

const lines: readonly (readonly [string, ...string[]])[] = [
  ["اعلن الوزير ان الاجتماع انتهى", "اعلن→أعلن [hamza]", "ان→أن [hamza]"],
  ["والاحزاب الاسلامية قاطعت", "والاحزاب→والأحزاب [hamza]", "الاسلامية→الإسلامية [hamza]"],
  ["إستقبل الرئيس إبن عمه", "إستقبل→استقبل [hamzat-wasl]", "إبن→ابن [hamzat-wasl]"],
  ["المسئول عن الشئون", "المسئول→المسؤول [hamza-seat]", "الشئون→الشؤون [hamza-seat]"],
  [
    "المدرسه القديمه في حكومه",
    "المدرسه→المدرسة [ta-marbuta]",
    "القديمه→القديمة [ta-marbuta]",
    "حكومه→حكومة [ta-marbuta]",
  ],
  ["عاد مع زوجتة", "زوجتة→زوجته [ta-marbuta]"],
  ["فى المجلس التجارى", "فى→في [alef-maqsura]", "التجارى→التجاري [alef-maqsura]"],
  ["قالو إنهم عادوا", "قالو→قالوا [final-alef]"],
  ["نرجوا منكم أن تعودوا", "نرجوا→نرجو [final-alef]"],
  ["سلاح المنضمات وأعظاء الوفد", "المنضمات→المنظمات [letters]", "وأعظاء→وأعضاء [letters]"],
  ["قال الوزير أن العمل تم", "أن→إن [inna]"],
  ["أكد رئيس الحكومة إنه باق", "إنه→أنه [inna]"],
  ["حيث أن الطريق مقطوع", "أن→إن [inna]"],
  ["قال الوزير بعد أن غادر إن الحوار مستمر"],
  ["لم يستطيع ولم يدعو", "يستطيع→يستطع [jussive]", "يدعو→يدع [jussive]"],
  ["لم يعين الوزير ولم يتعاون"],
  ["لن يذهبون", "يذهبون→يذهبوا [verb-plural]"],
  ["معلمين المدرسة", "معلمين→معلمي [construct-plural]"],
  ["ثلاث رجال وخمسة سنوات", "ثلاث رجال→ثلاثة رجال [counted-noun]", "وخمسة سنوات→وخمس سنوات [counted-noun]"],
  ["ثلاثة عشر دولة", "ثلاثة عشر دولة→ثلاث عشرة دولة [counted-noun]"],
  ["قتل 25 شخص عام 1989", "25 شخص→25 شخصا [counted-accusative]"],
  [
    "في 25 أشخاص و200 دول و5 شخص",
    "25 أشخاص→25 شخصا [counted-noun]",
    "200 دول→200 دولة [counted-noun]",
    "5 شخص→5 أشخاص [counted-noun]",
  ],
  ["المادة 5 دولة، عام 2020 شركات، 15 أيار، 7.5 مليون"],
  ["أحد الشركات وإحدى المواقع", "أحد الشركات→إحدى الشركات [one-of]", "وإحدى المواقع→وأحد المواقع [one-of]"],
  ["هذا الدولة وهذه المشروع", "هذا الدولة→هذه الدولة [demonstrative]", "وهذه المشروع→وهذا المشروع [demonstrative]"],
  ["علاقة ذلك الوثيقة بجاره، لأنني رأيت"],
  ["هذه الطريق وهذا الطريق وهذا الخليفة"],
  ["وصل إلى إلى المطار", "إلى إلى→إلى [doubled-word]"],
  ["خطوة خطوة، لا لا، والمباحثات الأفغانية الأفغانية"],
  ["وصل سامي و رامي", "و رامي→ورامي [detached-letter]"],
  ["في المجموعة ب تأهل"],
  ["سوف لن نعود", "سوف لن→لن [future-negation]"],
  ["القرار الغير قانوني", "الغير قانوني→غير القانوني [ghayr]"],
  ["كلما زاد كلما نقص", "كلما نقص→نقص [kullama-twice]"],
  ["حضر التجول", "حضر التجول→حظر التجول [idiom]"],
  ["المدرسة مغلقه منذ فترة طويله", "مغلقه→مغلقة [ta-marbuta]", "طويله→طويلة [ta-marbuta]"],
  ["تلبية والديه، ومدرسة غيره، وسنة وفيه، وما مجموعه"],
  ["عاد إلى مدرسة صديقه، وقال كبيرهم"],
  ["وصل , ثم غادر", " ,→، [latin-punctuation]"],
  ["وصل، ثم غادر?", "?→؟ [latin-punctuation]"],
  ["وصل ، ثم غادر", " ،→، [space-before]"],
  ["وصل.وقال", ".→.  [space-after]"],
  ["( نور )", "( →( [space-inside]", " )→) [space-inside]"],
  ['قال: «نعم"', '"→» [quotes]'],
  ["بلغ ١2", "١2→12 [digits]"],
  ["بناءاً على مساءا", "بناءاً→بناءً [tanwin]", "مساءا→مساءً [tanwin]"],
  ["الملك خالد ابن فهد", "ابن→بن [misspelling]"],
  ["من المسؤولون إلى الدولتان", "المسؤولون→المسؤولين [case-ending]", "الدولتان→الدولتين [case-ending]"],
  ["قال المسؤولين إن القانون نافذ", "المسؤولين→المسؤولون [case-ending]"],
  ["أشبه بالدوران حول البرلمان، ومن القانون إلى الميدان"],
  ["في بناءه ولأعضاءه، وحضر لقاءه، ولقاءه طويل", "بناءه→بنائه [hamza-seat]", "ولأعضاءه→ولأعضائه [hamza-seat]"],
  ["مواطن متفاءل ورجل متشائم", "متفاءل→متفائل [hamza-seat]"],
  ["قتل ألفين شخص، ثم ألفان ومئة", "ألفين شخص→ألفي شخص [counted-noun]"],
  ["الرجلين اللذين والرجال الذين"],
  ["كان الوضع خطير، وأصبح السفر صعب للغاية", "خطير→خطيرا [predicate]", "صعب→صعبا [predicate]"],
  ["وكان كثير من الناس هناك"],
  ["كان كبير المفاوضين حاضرا، وكان الوزير مدير الحملة"],
  ["في المدينة الذي هدمت، ووزير الدولة الذي غاب", "الذي→التي [relative-pronoun]"],
  ["الدورة الثالثة عشر", "الثالثة عشر→الثالثة عشرة [counted-noun]"],
  ["اثنا عشرة دولة", "اثنا عشرة→اثنتا عشرة [counted-noun]"],
  ["هل وصل الوفد. لا أعلم.", ".→؟ [question-mark]"],
  ["قال الوزير، «لن نعود»", "،→: [speech-colon]"],
  ["ذكر أن، العمل مستمر", "أن، →أن  [stray-comma]"],
  ["من مدينة كانو إلى باريس"],
];

for (const [text, ...expected] of lines) test(`«${text}»`, () => assert.deepEqual(marked(text), expected));

test("ما اختارته الدار: الأرقام والشهور وعلامات الاقتباس والتنوين", () => {
  const text = 'في 3 نوفمبر 2025 قال "نعم" شكراً';
  assert.deepEqual(marked(text), []);
  assert.deepEqual(
    marked(text, {
      house: { digits: "arabic-indic", months: "levantine", quotes: "guillemets", tanwin: "before-alef" },
    }),
    [
      "3→٣ [digits]",
      "نوفمبر→تشرين الثاني [month-name]",
      "2025→٢٠٢٥ [digits]",
      '"→« [quotes]',
      '"→» [quotes]',
      "شكراً→شكرًا [tanwin]",
    ],
  );
});

test("الاسم المزدوج للشهر يبقى إن كان هو المعتمد", () => {
  assert.deepEqual(marked("في نوفمبر/تشرين الثاني 2025", { house: { months: "dual" } }), []);
});

test("الأسماء من دليل يأتي من الخارج", () => {
  const names = (text: string) => [
    { start: text.indexOf("نتانياهو"), end: text.indexOf("نتانياهو") + 8, usual: "نتنياهو" },
  ];
  assert.deepEqual(marked("قال نتانياهو", { names }), ["نتانياهو→نتنياهو [name]"]);
  assert.deepEqual(marked("اجتمعوا في أستانة", { names: usualNames }), ["أستانة→أستانا [name]"]);
  assert.deepEqual(marked("اجتمعوا في أستانا", { names: usualNames }), []);
});

test("الياء بلا نقط عادة مصرية إن اطردت، وخطأ إن لم تطرد", () => {
  const cairo = "قال المسئول فى المؤتمر الصحفى إن القرار الذى صدر نهائى";
  assert.deepEqual(marked(cairo), []);
  assert.deepEqual(marked(cairo.replace("الذى", "الذي")).length, 4);
  assert.deepEqual(marked(cairo, { house: { finalYa: "dotted" } }).length, 5);
});

test("كل قاعدة تُطفأ وحدها", () => {
  for (const [text] of lines) {
    for (const { rule } of check(text)) {
      assert.ok(check(text, { rules: { [rule]: false } }).every((one) => one.rule !== rule));
    }
  }
});

test("لكل قاعدة شرح بالعربية والإنكليزية", () => {
  const [finding] = check("اعلن");
  assert.equal(finding?.message, "همزة القطع تُكتب: «أعلن» لا «اعلن».");
  assert.equal(check("اعلن", { language: "en" })[0]?.message, "The cutting hamza is written: أعلن, not اعلن.");
  const page = readFileSync(new URL("../../../docs/language/check.md", import.meta.url), "utf8");
  for (const code of ruleCodes) assert.ok(page.includes(`\`${code}\``), `${code} is not in docs/language/check.md`);
});

interface Gold {
  readonly slips: Readonly<Record<string, readonly string[]>>;
  readonly clean: readonly string[];
}
const gold = JSON.parse(readFileSync(new URL("gold/check.json", import.meta.url), "utf8")) as Gold;
const houses: Readonly<Record<string, CheckOptions>> = {
  months: { house: { months: "levantine" } },
  digits: { house: { digits: "western" } },
  quotes: { house: { quotes: "guillemets" } },
};

test("من أخطاء الجمل الثلاثمئة يُرى تسعون في المئة، ولا يُعلَّم صواب", () => {
  let [slips, found, wrong] = [0, 0, 0];
  for (const [kind, all] of Object.entries(gold.slips)) {
    for (const line of all) {
      let text = "";
      let at = 0;
      const wanted: { start: number; end: number }[] = [];
      for (const { 0: whole, 1: inner = "", index } of line.matchAll(/\{([^{}]*)\}/gu)) {
        text += line.slice(at, index);
        const [own = ""] = inner.split("|");
        wanted.push({ start: text.length, end: text.length + Math.max(1, own.length) });
        text += own;
        at = index + whole.length;
      }
      text += line.slice(at);
      const made = check(text, houses[kind]);
      slips += wanted.length;
      found += wanted.filter((one) => made.some(({ start, end }) => start < one.end && end > one.start)).length;
      wrong += made.filter(({ start, end }) => !wanted.some((one) => start < one.end && end > one.start)).length;
    }
  }
  assert.ok(found / slips >= 0.9, `${found} of ${slips}`);
  assert.ok(wrong <= 2, `${wrong} marks on what is right`);
});

test("الجمل الصعبة السليمة: علامتان في كل ألف كلمة على الأكثر", () => {
  const marks = gold.clean.flatMap((line) => marked(line).map((mark) => `${line}: ${mark}`));
  assert.ok(marks.length <= 4, marks.join("\n"));
});

const pieces = fc.array(
  fc.oneof(
    fc.constantFrom(
      ...'ان اعلن المدرسه ثلاث رجال عشر 25 شخص أن قال لم يكون و ب إلى هذا الدولة « » " ( ) , ? . ، ؛ الغير كلما ابن محمد نوفمبر / تشرين الثاني ٣4 شكراَ آ ًا ـ \u200f \ud83c'.split(
        " ",
      ),
    ),
    fc.constantFrom(" ", "  ", "\n", "", "\u0651"),
  ),
  { maxLength: 60 },
);

test("كل علامة على النص في مكانها، ولا تقع علامة على علامة", () => {
  fc.assert(
    fc.property(
      fc.oneof(
        pieces.map((all) => all.join("")),
        fc.string({ unit: "binary", maxLength: 80 }),
      ),
      (text) => {
        const found = check(text, {
          house: { digits: "western", months: "dual", quotes: "guillemets", tanwin: "on-alef" },
        });
        let last = 0;
        for (const { start, end, message } of found) {
          assert.ok(last <= start && start < end && end <= text.length);
          assert.ok(message.length > 0);
          last = end;
        }
      },
    ),
    { numRuns: 500 },
  );
});

test("الزمن على قدر النص وإن طال ما فيه", () => {
  for (const unit of [
    "ا",
    "ض",
    "ظه",
    "\n",
    "و ",
    '"',
    "« ",
    "قال ",
    "أن ",
    "الا",
    " ",
    ",",
    "( ",
    "كلما ",
    "3",
    "ثلاث ",
    "المدرسه",
    "'ا",
    "<<",
    "م\u0651",
  ]) {
    const text = unit.repeat(Math.floor(200_000 / unit.length));
    const before = performance.now();
    check(text);
    assert.ok(performance.now() - before < 6000, `${JSON.stringify(unit)}: ${performance.now() - before} ms`);
  }
});
