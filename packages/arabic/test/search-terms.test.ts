import { deepEqual, equal, ok } from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import fc from "fast-check";
import { foldForSearch } from "@mihwar/arabic/fold";
import { searchTerms, stems } from "@mihwar/arabic/terms/search-terms";
import { stem } from "@mihwar/arabic/terms/stem";
import { termScore } from "@mihwar/arabic/terms/term-score";

const stemsOf = (text: string): string =>
  stems(text)
    .map((word) => word.stem)
    .join(" ");
const rootsOf = (text: string): string =>
  searchTerms(text)
    .flatMap(({ root }) => root)
    .join(" ");

for (const forms of [
  "حكومة والحكومة حكومتها وحكومتهم حكومات للحكومة بالحكومات الحكومية",
  "وزير الوزير ووزير ووزيرها الوزيرة وزيران والوزيرين",
  "لجنة اللجنة للجنة ولجنتها",
  "لاجئ اللاجئين للاجئين لاجئون لاجئة",
  "لغة اللغات لغات واللغة للغة",
  "فرنسا وفرنسا الفرنسية فرنسي الفرنسيين",
  "ألمانيا الألماني والألمانية الألمان",
  "سوريا سورية السوريين",
  "لبنان للبنان ولبنان اللبناني",
  "قالت قال وقال وقالت",
  "ولاية الولايات ولايات وولاية",
]) {
  test(`جذع واحد: ${forms}`, () => {
    const [first = "", ...others] = stemsOf(forms).split(" ");
    for (const other of others) equal(other, first);
  });
}

test("الصيغ الذهبية: ما ينبغي أن يلتقي يلتقي، وما لا ينبغي لا يلتقي", () => {
  const gold = JSON.parse(readFileSync(new URL("gold/stems.json", import.meta.url), "utf8")) as Readonly<
    Record<"tuned" | "held", readonly string[]>
  >;
  for (const [half, least] of [["tuned", 0.95] as const, ["held", 0.93] as const]) {
    const words = gold[half].flatMap((forms, group) =>
      stemsOf(forms)
        .split(" ")
        .map((own) => ({ group, own })),
    );
    const pairs = words.flatMap((one, place) => words.slice(place + 1).map((other) => [one, other] as const));
    const belong = pairs.filter(([one, other]) => one.group === other.group);
    const met = belong.filter(([one, other]) => one.own === other.own);
    ok(met.length / belong.length >= least, `${half}: ${met.length / belong.length}`);
    equal(pairs.filter(([one, other]) => one.own === other.own).length, met.length);
  }
});

test("الباء واللام تنفصلان حيث لا تكونان من الكلمة", () => {
  equal(stemsOf("بمدينة لمنظمات بتطوير لتحقيقها باستضافة"), "مدين منظم تطوير تحقيق استضاف");
  equal(stemsOf("بطاقة لقاء لمسات لمياء بترول بيت"), "بطاق لقاء لمس لمياء بترول بيت");
});

test("ما يشبه السابقة واللاحقة وليس منها يبقى", () => {
  const whole =
    "وزير وقت وفد والد الله إلغاء ألف بالون فلسطين رمضان تكوين كويت برلمان اتجاه مياه تلفزيون قانون ثلاثون لغة";
  equal(
    stemsOf(whole),
    "وزير وقت وفد والد الله الغاء الف بالون فلسطين رمضان تكوين كويت برلمان اتجاه مياه تلفزيون قانون ثلاثون لغه",
  );
});

test("الواو عطف حين لا تكون من الكلمة", () => {
  equal(stemsOf("وعدد ووعد وقتل ووقت وليس ووليد وفرنسا وادي"), "عدد وعد قتل وقت ليس وليد فرنس واد");
});

test("جمع التكسير ومفرده لهما أصل واحد", () => {
  for (const [one, many] of [
    ["وزير", "الوزراء"],
    ["مدرسة", "المدارس"],
    ["كتاب", "كتب"],
    ["مركز", "مراكز"],
    ["خبير", "خبراء"],
  ] as const) {
    equal(rootsOf(one), rootsOf(many));
  }
});

test("الكلمات على مواضعها، وكلمات الوسم فرادى", () => {
  deepEqual(stems("#القمّة_العربية و3"), [
    { text: "القمّة", start: 1, end: 7, stem: "قمه" },
    { text: "العربية", start: 8, end: 15, stem: "عرب" },
    { text: "و", start: 16, end: 17, stem: "و" },
    { text: "3", start: 17, end: 18, stem: "3" },
  ]);
  equal(stemsOf("1,234,567 ١٬٢٣٤ 1,5 أ.ف.ب NATO"), "1234567 1234 1,5 افب nato");
});

test("لكل كلمة حدودٌ من مصطلحاتها، ومع سابقتها زوج", () => {
  deepEqual(searchTerms("قمة و"), [
    { fourgram: ["<قمه", "قمه>"], trigram: ["<قم", "قمه", "مه>"], root: ["قمه"], pair: [] },
    { fourgram: ["<و>"], trigram: ["<و>"], root: ["و"], pair: ["قمه و"] },
  ]);
});

test("النادر أثقل من الشائع، والقصير من الطويل، ولا يضيف التكرار كالأول", () => {
  const one = { kind: "root", frequency: 1, length: 50, averageLength: 50, texts: 100, textsWithTerm: 1 } as const;
  ok(termScore(one) > termScore({ ...one, textsWithTerm: 50 }));
  ok(termScore(one) > termScore({ ...one, length: 500 }));
  ok(termScore({ ...one, frequency: 2 }) < 2 * termScore(one));
  ok(termScore({ ...one, textsWithTerm: 100 }) > 0);
  equal(termScore({ ...one, kind: "fourgram" }), 2 * termScore(one));
});

test("أي نص: كلماته في مواضعها، وجذوعها غير خالية، ومصطلحاته بعددها", () => {
  const piece = fc.constantFrom(
    ...Array.from("وفبكلالمتهيناءئ_#@.3a ,\u0640\u064b\u200c"),
    "ال",
    "ين",
    "ات",
    "ها",
    "\ud83d",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const text = pieces.join("");
      const words = stems(text);
      for (const word of words) {
        equal(text.slice(word.start, word.end), word.text);
        ok(word.stem.length > 0);
      }
      equal(searchTerms(text).length, words.length);
      for (const token of text.split(" ")) ok(stem(foldForSearch(token)).length <= foldForSearch(token).length + 1);
    }),
    { numRuns: 3000 },
  );
});

test("عشرة ملايين حرف بلا فاصل تُفهرس في زمن قراءتها", () => {
  const begun = performance.now();
  equal(searchTerms("ب".repeat(10_000_000))[0]?.fourgram.length, 63);
  ok(performance.now() - begun < 4_000);
});
