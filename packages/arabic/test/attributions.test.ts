import { deepEqual, equal, ok } from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { readAttributions } from "@mihwar/arabic/attributions/attribution";
import { type MarkedSentence, laterSentences, markedSentences } from "./attribution-gold.ts";

/** «phrase/level/who», an attribution after the other. */
const told = (text: string): string =>
  readAttributions(text)
    .map(({ text: phrase, level, who }) => `${phrase}/${level}${who === undefined ? "" : `/${who}`}`)
    .join(" · ");

const lines: readonly (readonly [string, string])[] = [
  ["وبحسب صحيفة «الضفة» فإن الجسر مغلق.", "وبحسب صحيفة «الضفة»/media/صحيفة «الضفة»"],
  ["عاد المركب سالما، وفقا للبحرية الليبية.", "وفقا للبحرية الليبية/named/البحرية الليبية"],
  ["عاد المركب سالما، وفقا لوزارة النقل.", "وفقا لوزارة النقل/official/وزارة النقل"],
  ["قال نائب سابق، طلب عدم ذكر اسمه، إن الملف أغلق.", "قال نائب سابق/unnamed/نائب سابق"],
  [
    "وكان وزير الري، حاتم اليافي، قد قال إن السد آمن.",
    "وزير الري، حاتم اليافي، قد قال/official/وزير الري، حاتم اليافي",
  ],
  ["ونقلت «الراية» عن دبلوماسي غربي قوله إن المهلة انتهت.", "ونقلت «الراية» عن دبلوماسي غربي/unnamed/دبلوماسي غربي"],
  [
    "وقال سليم حداد، عضو مجلس الشيوخ، لإذاعة «الجبل» إن الجلسة سرية.",
    "وقال سليم حداد، عضو مجلس الشيوخ/official/سليم حداد",
  ],
  [
    "قال وزير العمل نزار صبري إن الأجور سترفع. وأضاف صبري أن القرار فوري، فيما أكدت النقابة أنها لم تستشر.",
    "قال وزير العمل نزار صبري/official/وزير العمل نزار صبري · وأضاف صبري/official/صبري · أكدت النقابة/named/النقابة",
  ],
  ["قالت الوزيرة إن الصندوق جاهز. وقال إن المال قليل.", "قالت الوزيرة/official/الوزيرة · وقال/plain"],
  ["«قال لي أبي إن البحر لا يغدر»، تروي زينب.", "تروي زينب/named/زينب"],
  ["حسب سكان القرية فإن النبع جف.", "حسب سكان القرية/unnamed/سكان القرية"],
  [
    "تأجّل اللقاء، وفق ما قال وزير خارجيتها بختيار سعيدوف.",
    "وفق ما قال وزير خارجيتها بختيار سعيدوف/official/وزير خارجيتها بختيار سعيدوف",
  ],
  ["تُفتح المعابر غدا، وفق بيان وزعه مكتبه في جنيف.", "وفق بيان وزعه مكتبه/document/بيان وزعه مكتبه"],
  ["وقال نقيب الصاغة عماد الجندي إن المبيعات زادت.", "وقال نقيب الصاغة عماد الجندي/named/نقيب الصاغة عماد الجندي"],
  [
    "وقال وزير خارجية البلاد كمال أرسيان إن الجولة مفيدة.",
    "وقال وزير خارجية البلاد كمال أرسيان/official/وزير خارجية البلاد كمال أرسيان",
  ],
  ["وقال ديبلوماسي غربي إن الخلاف ضاق.", "وقال ديبلوماسي غربي/unnamed/ديبلوماسي غربي"],
  ["قد يزور الرئيس تونس، وفق «الشروق».", "وفق «الشروق»/media/الشروق"],
  ["المصدر: وكالات", ""],
  ["وصلت القافلة بعد أن أكد السائق موعدها.", ""],
  ["على أن يقدم الطلب حسب الأصول خلال أسبوع.", ""],
];

for (const [text, expected] of lines) test(`«${text}»`, () => equal(told(text), expected));

test("ما نُسب: من بعد «إنّ» إلى آخر الجملة، أو ما قبل «بحسب»، أو ما بين علامتي التنصيص", () => {
  const said = (text: string): readonly (readonly [string, boolean])[] =>
    readAttributions(text).map((one) => [text.slice(one.said?.start, one.said?.end), one.isDirect]);
  deepEqual(said("وقال مصدر أمني إن الطريق آمن."), [["الطريق آمن", false]]);
  deepEqual(said("وقالت الممرضة إنها لم تنم."), [["إنها لم تنم", false]]);
  deepEqual(said("تأخر القطار ساعة، بحسب الهيئة."), [["تأخر القطار ساعة", false]]);
  deepEqual(said("وأضاف الوزير: «لن نتراجع. هذا قرارنا»، ثم انصرف."), [["لن نتراجع. هذا قرارنا", true]]);
  deepEqual(said("«لن نتراجع»، قال الوزير."), [["لن نتراجع", true]]);
  deepEqual(said("قال الوزير إن المال كاف، وفق «الراية»."), [
    ["المال كاف", false],
    ["قال الوزير إن المال كاف", false],
  ]);
});

interface Score {
  readonly spanAndLevel: number;
  readonly who: number;
}

function scoreOf(sentences: readonly MarkedSentence[]): Score {
  let [hits, whoHits, marked, found, whoMarked, whoFound] = [0, 0, 0, 0, 0, 0];
  for (const { text, attributions } of sentences) {
    const read = readAttributions(text);
    marked += attributions.length;
    found += read.length;
    whoFound += read.filter(({ who }) => who !== undefined).length;
    for (const { start, end, level, who } of attributions) {
      if (who !== undefined) whoMarked += 1;
      const overlapping = read.filter((one) => one.start < end && one.end > start);
      if (overlapping.some((one) => one.start === start && one.end === end && one.level === level)) hits += 1;
      if (who !== undefined && overlapping.some((one) => one.who === who)) whoHits += 1;
    }
  }
  return { spanAndLevel: (2 * hits) / (marked + found), who: (2 * whoHits) / (whoMarked + whoFound) };
}

test("أربعمئة جملة: المدى والدرجة، والقائل", () => {
  const all = markedSentences();
  ok(all.length >= 400);
  ok(all.filter(({ attributions }) => attributions.length === 0).length >= 80);
  const tuned = scoreOf(all.filter(({ isKept }) => !isKept));
  const kept = scoreOf(all.filter(({ isKept }) => isKept));
  ok(tuned.spanAndLevel >= 0.99 && tuned.who >= 0.99, JSON.stringify(tuned));
  ok(kept.spanAndLevel >= 0.97 && kept.who >= 0.98, JSON.stringify(kept));
  const later = scoreOf(laterSentences());
  ok(later.spanAndLevel >= 0.97 && later.who >= 0.99, JSON.stringify(later));
});

test("أيّ نص: المواضع في مصدرها، مرتبة، لا تتداخل", () => {
  const piece = fc.constantFrom(
    ..."قال|وقالت|الوزير|إن|أن|:|«|»|\"|،|.|\n|بحسب|وفقا|ل|لـ|للشرطة|مصدر|كما|نقلت|عن|وكان|قد|في|على|علي|رويترز|َ|ـ|\u2067|\ud83d|😀|a|3|'|’|“|”|جاء|أعلن|مقتل|على حد قوله|".split(
      "|",
    ),
    " ",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), fc.constantFrom("", " "), (pieces, joint) => {
      const text = pieces.join(joint);
      let last = 0;
      for (const { text: own, start, end, said } of readAttributions(text)) {
        ok(last <= start && start < end, `${start} ${end}`);
        equal(text.slice(start, end), own);
        last = end;
        if (said !== undefined) ok(said.start < said.end && said.end <= text.length);
      }
    }),
    { numRuns: 3000 },
  );
});

test("الزمن على قدر الطول", () => {
  const million = 1_000_000;
  for (const hostile of [
    "ب",
    "قال ",
    "وقال الوزير ",
    "قال: ",
    "«",
    "« ",
    '"ا ',
    "بحسب ",
    "وفقا ل",
    "كما قال ",
    "وكان ",
    "نقلت عن ",
    "الوزير، ",
    "قال في ",
    "أن ",
    "«قال»\n",
  ]) {
    const begun = performance.now();
    readAttributions(hostile.repeat(million / 4 / hostile.length));
    const took = performance.now() - begun;
    ok(took < 8_000, `${hostile}: ${took} ms`);
  }
  equal(readAttributions("ب".repeat(10 * million)).length, 0);
});
