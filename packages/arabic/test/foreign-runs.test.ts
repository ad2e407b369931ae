import { deepEqual, equal, ok } from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { foreignRuns } from "@mihwar/arabic/foreign-runs";

/** The runs between `<` and `>` of a marked text, with what the text then reads. */
function marked(text: string): { readonly plain: string; readonly runs: readonly string[] } {
  const runs = Array.from(text.matchAll(/⟨(.*?)⟩/gu), (match) => match[1] ?? "");
  return { plain: text.replaceAll(/[⟨⟩]/gu, ""), runs };
}

const cases: readonly (readonly [string, string])[] = [
  ["قمة بصيغة «⟨C5+1⟩» في واشنطن", "latin"],
  ["زار وفد ⟨NATO⟩ بغداد", "latin"],
  ["والـ⟨NATO⟩ وسواه", "latin"],
  ["على متن ⟨Air Force One⟩، ثم عاد", "latin"],
  ["شركة ⟨Boeing 737 MAX⟩ في أزمة", "latin"],
  ["تعليم لغة ⟨C++⟩ في المدارس", "latin"],
  ["قالت وزارة (⟨U.S.⟩) إن", "latin"],
  ["نشرته ⟨Le Monde⟩ أمس", "latin"],
  ["فيروس ⟨COVID-19⟩ يعود", "latin"],
  ["مؤشر ⟨S&P 500⟩ يتراجع", "latin"],
  ["قمة ⟨NATO⟩ 2025 في لاهاي", "latin"],
  ["شبكة ⟨5G⟩ في المدن", "latin"],
  ["كتبها ⟨O’Neill⟩ بقلمه", "latin"],
  ["العاصمة ⟨Москва⟩ تحت الثلج", "latin"],
  ["ارتفع ⟨3.5%⟩ أمس", "number"],
  ["بلغت ⟨-5⟩ درجات", "number"],
  ["بنسبة بـ⟨-5⟩ أو و⟨-6⟩", "number"],
  ["انتهت ⟨2-1⟩ للضيوف", "number"],
  ["انتهت ⟨2 - 1⟩ للضيوف", "number"],
  ["على بعد ⟨10–12⟩ كيلومترًا", "number"],
  ["بسعر ⟨$5⟩ للوحدة", "number"],
  ["بطاقة ⟨10 MW⟩ وسرعة ⟨120 km/h⟩", "number"],
  ["حرارة ⟨20°C⟩ نهارًا", "number"],
  ["تكلفته ⟨10 000 000⟩ دينار", "number"],
  ["الرقم ⟨+966 11 123 4567⟩ للاستعلام", "number"],
  ["الرقم ⟨+٩٦٦⟩ للاستعلام", "number"],
  ["في يوم ⟨2026-01-08⟩ عند الظهر", "number"],
  ["غرّد ⟨@mihwar_news⟩ بذلك", "handle"],
  ["وسم ⟨#COP30⟩ يتصدر", "handle"],
  ["راسلونا على ⟨info@example.org⟩.", "email"],
  ["على ⟨https://ar.example.org/wiki/محور⟩، وأيضًا", "address"],
  ["على ⟨example.com/path⟩ ثم", "address"],
  // None is needed
  ["في عام 2025 قُتل 300", "none"],
  ["بكلفة 1,234.5 دولار", "none"],
  ["الساعة 14:00 يوم 08/02/2019", "none"],
  ["ارتفع ٣٫٥٪ أي ١٠–١٢ وحدة", "none"],
  ["الفئة-5 من الأعاصير", "none"],
  ["نص بلا شيء … (؟!)", "none"],
];

for (const [text, kind] of cases) {
  test(`«${text}»`, () => {
    const { plain, runs } = marked(text);
    const found = foreignRuns(plain);
    deepEqual(
      found.map(({ start, end }) => plain.slice(start, end)),
      runs,
    );
    for (const run of found) equal(run.kind, kind);
  });
}

test("اللغة تُذكر حيث تدل عليها الحروف وحدها", () => {
  deepEqual(
    foreignRuns("من Reuters و Le Figaro و Москва و 5%").map(({ lang }) => lang),
    ["en", undefined, undefined, undefined],
  );
});

test("رقم قبل اسم أجنبي لا يُلحق به", () => {
  deepEqual(
    foreignRuns("في 2025 NATO").map(({ start }) => start),
    [8],
  );
});

test("المدى مرتب لا يتداخل ولا يبدأ بفراغ", () => {
  const unit = fc.constantFrom(
    "ا",
    "و",
    "ـ",
    "َ",
    " ",
    "A",
    "b",
    "1",
    "٥",
    "-",
    "+",
    "%",
    ".",
    "@",
    "#",
    "(",
    ")",
    "،",
    "«",
    "/",
    ":",
    "http://",
    "\u200f",
    "\n",
    "🚀",
  );
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 60 }), (text) => {
      let last = 0;
      for (const { start, end } of foreignRuns(text)) {
        ok(last <= start && start < end && end <= text.length);
        const run = text.slice(start, end);
        equal(run, run.trim());
        ok(!/[،«»\n\u200f]/u.test(run), run);
        last = end;
      }
    }),
    { numRuns: 2000 },
  );
});

test("خمسون ألف محرف عدائي تُقرأ مرة واحدة لا مرة لكل محرف", () => {
  for (const hostile of [
    "a ",
    "1-",
    "A&",
    "a.",
    "(",
    "@a",
    "-",
    "1 ",
    "000 ",
    "+1 11 ",
    "1 - ",
    "http://",
    "x@",
    "a@a.",
    "f(",
    "a'",
    "٣",
  ]) {
    const text = `ا+1 ${hostile.repeat(50_000 / hostile.length)}`;
    foreignRuns(text.slice(0, 500));
    const begun = performance.now();
    foreignRuns(text);
    const took = performance.now() - begun;
    // A tenth of this on a quiet machine; a look back for each letter would take a minute.
    ok(took < 4_000, `${JSON.stringify(hostile)}: ${took} ms`);
  }
});

test("نصّ كلّه عربي لا يُعزل منه شيء، وما بعده يُعزل كما لو كان وحده", () => {
  const home = fc.string({
    unit: fc
      .oneof(
        fc.integer({ min: 0x060c, max: 0x06ef }).filter((unit) => !(unit >= 0x0660 && unit <= 0x0669)),
        fc.constantFrom(..." .,!?:;()[]«»“”…–—_-/\\'\"%*+=".split("").map((sign) => sign.charCodeAt(0))),
      )
      .map((unit) => String.fromCharCode(unit)),
    maxLength: 60,
  });
  fc.assert(
    fc.property(home, (text) => {
      deepEqual(foreignRuns(text), []);
      // With one foreign word behind it the whole text is looked through: still nothing in front.
      deepEqual(
        foreignRuns(`${text} \u060c Reuters`).map(({ start }) => start),
        [text.length + 3],
      );
    }),
    { numRuns: 2000 },
  );
});
