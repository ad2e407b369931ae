import { equal, ok } from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import fc from "fast-check";
import { lemmas, segment } from "@mihwar/arabic/clitics/segment";
import { printedWord } from "./printed-word.ts";

const parted = (line: string): string =>
  line
    .split(" ")
    .map((word) =>
      segment(word)
        .map((part) => part.text)
        .join("+"),
    )
    .join(" ");

const lines: readonly (readonly [what: string, line: string, expected: string])[] = [
  [
    "ما يشبه اللواصق وليس منها",
    "والد وزير بيان كتاب لجنة فريق سلام الوليد",
    "والد وزير بيان كتاب لجن+ة فريق سلام ال+وليد",
  ],
  ["أسماء أولها حرف عطف أو جر", "واشنطن بوتين لندن كابول فرنسا سوريا", "واشنطن بوتين لندن كابول فرنسا سوريا"],
  ["أسماء أولها أل", "ألمانيا ألبانيا الجزائر والعراق", "ألمانيا ألبانيا ال+جزائر و+ال+عراق"],
  ["الضمير وما يشبهه", "بها بهاء منه منهج وجه مياه اتجاه أهم", "ب+ها بهاء من+ه منهج وجه مياه اتجاه أهم"],
  [
    "لام الجر وأل",
    "للعلم للغة للجنة للبنانيين وللوزير لليبيا",
    "ل+ال+علم ل+ال+لغ+ة ل+ال+لجن+ة ل+ال+لبناني+ين و+ل+ال+وزير ل+ليبيا",
  ],
  ["اللواصق مجتمعة", "وبمدارسهم فسيكتبونها وكالعادة", "و+ب+مدارس+هم ف+س+يكتب+ون+ها و+ك+ال+عاد+ة"],
  ["التاء المربوطة قبل الضمير", "حكومتها وقتها بيته صوتهم لغته", "حكوم+ت+ها وقت+ها بيت+ه صوت+هم لغ+ت+ه"],
  [
    "كراسي الهمزة والألف المقصورة",
    "أعضائه أصدقاؤنا مستواه إحداهن مبادئها",
    "أعضائ+ه أصدقاؤ+نا مستوا+ه إحدا+هن مبادئ+ها",
  ],
  ["المثنى والجمع وما بقي منهما", "الدولتين لاعبيهم مهندسو عازفون سنوات", "ال+دول+ت+ين لاعب+ي+هم مهندس+و عازف+ون سنو+ات"],
  ["جمع مكسر آخره كالسالم", "أصوات أوقات قوانين بساتين سكان", "أصوات أوقات قوانين بساتين سكان"],
  ["أفعال معتلة", "دعت رأوا يبقون ألقاها قلنا يدعوه نفت", "دع+ت رأ+وا يبق+ون ألقا+ها قل+نا يدعو+ه نف+ت"],
  ["نون مدغمة", "كنا أعلنا أعلننا منا إنا", "كن+نا أعلن+نا أعلن+نا من+نا إن+نا"],
  ["حروف وأدوات", "مما عمن كما بينما فقد وهم كذلك لأنه للذين", "من+ما عن+من كما بينما ف+قد و+هم ك+ذلك ل+أن+ه ل+الذين"],
  ["كلمات لا يعرفها المعجم", "بالترمبولين وزعفرنها متزعفرون", "ب+ال+ترمبولين و+زعفرن+ها متزعفر+ون"],
  ["بلا همزات", "الامارات اعلنت واسرائيل", "ال+امار+ات اعلن+ت و+اسرائيل"],
];

for (const [what, line, expected] of lines) test(what, () => equal(parted(line), expected));

test("الحركات والتطويل مع الحرف الذي قبلها", () => {
  const word = "وَبِكِتـابِهِمْ";
  const parts = segment(word).map(({ text, start, end }) => [text, word.slice(start, end)]);
  equal(
    JSON.stringify(parts),
    JSON.stringify([
      ["و", "وَ"],
      ["ب", "بِ"],
      ["كتاب", "كِتـابِ"],
      ["هم", "هِمْ"],
    ]),
  );
});

test("صيغ الكلمة الواحدة إلى مدخل واحد", () => {
  const groups = [
    "مدرسة المدارس والمدارس مدارسنا مدرستهم",
    "وزير الوزراء وزيرها للوزير بوزرائه",
    "كتبوا كتب يكتب سيكتبونها وكتبت",
    "قضية القضايا بقضاياهم قضيتين",
    "مستشفى المستشفيات مستشفاها",
    "امرأة نساء والنساء لنسائهم",
    "فلسطيني الفلسطينيين فلسطينية وفلسطينيات",
    "لجنة للجنة ولجنتها",
    "اجتماع اجتماعين الاجتماعات باجتماعهم",
    "مسؤول مسئول المسئولين",
  ];
  for (const group of groups) {
    const [head = "", ...forms] = group.split(" ");
    for (const form of forms) ok(lemmas(form).includes(lemmas(head)[0] ?? ""), `${form}: ${lemmas(form).join("، ")}`);
  }
});

test("جُمَل محكَّمة: ما عُدِّلت القواعد عليه وما لم يُنظر فيه", () => {
  const halves = readFileSync(new URL("gold/clitics.txt", import.meta.url), "utf8").split("# Held");
  for (const [half, least] of [0.985, 0.985].entries()) {
    const words = (halves[half] ?? "")
      .split("\n")
      .filter((line) => line !== "" && /^[^#:]/u.test(line))
      .flatMap((line) => line.split(" "));
    const right = words.filter((word) => parted(printedWord(word)) === word).length;
    ok(right / words.length >= least, `${right} of ${words.length}`);
  }
});

test("كل نص يعود كاملًا، ولا شيء يوقف القراءة", () => {
  const piece = fc.constantFrom(
    ..."وفبكلسأالتنيهمةىءئؤآإا".split(""),
    "ال",
    "لل",
    "ها",
    "هم",
    "ون",
    "نا",
    "َّ",
    "ـ",
    "\u200f",
    "\ud83d",
    "😀",
    "A",
    " ",
    "٣",
    "ﻻ",
    "گ",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const word = pieces.join("");
      let at = 0;
      for (const { start, end, text } of segment(word)) {
        equal(start, at);
        ok(end > start);
        ok(text !== "");
        at = end;
      }
      equal(at, word.length);
      ok(lemmas(word).length > 0);
    }),
    { numRuns: 5000 },
  );
});

test("عشرة ملايين حرف في زمن القراءة", () => {
  for (const letter of ["ب", "وال", "ه", "َ", "ا\u200c"]) {
    const word = letter.repeat(10_000_000 / letter.length);
    const begun = performance.now();
    equal(segment(word).at(-1)?.end, word.length);
    // A tenth of this on a quiet machine.
    ok(performance.now() - begun < 20_000, letter);
  }
});
