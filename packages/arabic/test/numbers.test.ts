import { deepEqual, equal, ok } from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import fc from "fast-check";
import { type NumberRead, numberOf, readNumbers } from "@mihwar/arabic/numbers/read-numbers";
import { numberInWords } from "@mihwar/arabic/numbers/number-in-words";
import { ordinalInWords } from "@mihwar/arabic/numbers/ordinal-in-words";

/** «text=value», with the kind where it is no cardinal and the unit or money behind it. */
const told = ({ text, value, kind, unit, currency }: NumberRead): string =>
  [`${text}=${value}`, ...(kind === "cardinal" ? [] : [kind]), ...[unit ?? [], currency ?? []].flat()].join(" ");

const reads = (line: string, ...numbers: readonly string[]): void => deepEqual(readNumbers(line).map(told), numbers);

test("الأعداد بالكلمات في كل جنس وإعراب", () => {
  reads("ثلاثة رجال وثلاث نساء وثماني طفلات", "ثلاثة=3", "ثلاث=3", "ثماني=8");
  reads("أحد عشر كوكبًا واثنتا عشرة عينًا", "أحد عشر=11", "اثنتا عشرة=12");
  reads("بعد خمسٍ وعشرين ليلة", "خمسٍ وعشرين=25");
  reads("خمسة و عشرون", "خمسة و عشرون=25");
  reads("مئتا متطوع وثلاث مئة متبرع وتسعمائة زائر", "مئتا=200", "ثلاث مئة=300", "تسعمائة=900");
  reads("مئة واحد عشر لاعبا", "مئة واحد عشر=111");
  reads("مئة وأحد عشر لاعبا", "مئة وأحد عشر=111");
});

test("الألوف والملايين تعد كما تعد الأسماء", () => {
  reads("شارك ألفا جندي", "ألفا=2000");
  reads("شارك أحد عشر ألفا", "أحد عشر ألفا=11000");
  reads("دفع ألفا ومئتي درهم", "ألفا ومئتي=1200 dirham");
  reads("مئة ألف وألف", "مئة ألف وألف=101000");
  reads("3 ملايين و500 ألف و٢١ صوتا", "3 ملايين و500 ألف و٢١=3500021");
  reads("مليون ونصف المليون، ومليونان ونصف", "مليون ونصف المليون=1500000", "مليونان ونصف=2500000");
  reads("نصف مليون وربع مليار ونصف دستة", "نصف مليون=500000", "ربع مليار=250000000", "نصف دستة=6");
});

test("ما لا يجمعه عدد واحد يبقى أعدادا", () => {
  reads("ثلاثة وأربعة", "ثلاثة=3", "أربعة=4");
  reads("بين عشرة وعشرين", "عشرة=10", "عشرين=20");
  reads("300 و212", "300=300", "212=212");
  reads("من مليون ومليونين إلى ألف وثلاثة آلاف", "مليون=1000000", "مليونين=2000000", "ألف=1000", "ثلاثة آلاف=3000");
  reads("نتيجة 3-2 في 10:30 يوم 6/11/2025", "3=3", "2=2", "10=10", "30=30", "6=6", "11=11", "2025=2025");
});

test("الأرقام بمجموعاتها الثلاث وفواصلها", () => {
  reads("١٬٢٣٤٬٥٦٧٫٨ و1,234.5 و۱۲۳", "١٬٢٣٤٬٥٦٧٫٨=1234567.8", "1,234.5=1234.5", "۱۲۳=123");
  reads("5،7 و12،220,13 و1 500 000", "5،7=5.7", "12،220,13=12220.13", "1 500 000=1500000");
  reads("1.234.567 و0,65 (.77)", "1.234.567=1234567", "0,65=0.65", ".77=0.77");
  reads("25\u202a,\u202a5", "25\u202a,\u202a5=25.5");
  reads("1e3 و-2,5^-1 و3/4 و2 1/4", "1e3=1000", "-2,5^-1=-0.4 power", "3/4=0.75 fraction", "2 1/4=2.25");
  reads("موسم 2024/2025", "2024=2024", "2025=2025");
});

test("السالب يعرف من السياق", () => {
  reads("سالب خمسة، -3، بين 10-20", "سالب خمسة=-5", "-3=-3", "10=10", "20=20");
  reads("ثلاث درجات تحت الصفر", "ثلاث درجات تحت الصفر=-3 degree");
  reads("عشرة ناقص خمسة", "عشرة=10", "خمسة=5");
});

test("الكسور والفواصل بالكلمات", () => {
  equal(numberOf("ثلاثة أرباع"), 0.75);
  equal(numberOf("ثلثا"), 2 / 3);
  equal(numberOf("ثلاثة فاصلة صفر خمسة"), 3.05);
  equal(numberOf("واحد على عشرين"), 0.05);
  equal(numberOf("مئتان وثلاثة أجزاء من مئة"), 200.03);
  reads("خُمس الميزانية وخمس سنوات", "خُمس=0.2 fraction", "خمس=5 year");
  reads("خمس السكان وثمن الخبز", "خمس=0.2 fraction");
  reads("واحدة من كل ثلاث نساء", "واحدة من كل ثلاث=0.3333333333333333 fraction");
});

test("النسب المئوية", () => {
  reads("5% و٪٧ و3 في المئة", "5%=5 percent", "٪٧=7 percent", "3 في المئة=3 percent");
  reads("عشرون بالمائة وسبعة في الألف", "عشرون بالمائة=20 percent", "سبعة في الألف=7 permille");
});

test("الأعداد الترتيبية، ومنها ما لا يعرف إلا بما قبله", () => {
  reads("الحادي عشر والخامسة والعشرين", "الحادي عشر=11 ordinal", "الخامسة والعشرين=25 ordinal");
  reads("القرن العشرون والدول العشرون", "العشرون=20 ordinal", "العشرون=20");
  reads("الذكرى الـ50 والدول الـ27", "50=50 ordinal", "27=27");
  reads("الخامس والعشرون بعد المئة", "الخامس والعشرون بعد المئة=125 ordinal");
  reads("تشرين الثاني وجمادى الأولى وأمس الأول");
});

test("الوحدات والعملات، والمثنى منها عدد", () => {
  reads("ساعتين و57 كيلومترا", "ساعتين=2 hour", "57=57 kilometer");
  reads("وبدولارين و10 جنيهات مصرية", "دولارين=2 USD", "10=10 EGP");
  reads("20 دولارا و43 سنتا", "20 دولارا و43 سنتا=20.43 USD");
  reads("سنة 1441هـ/2020م", "1441=1441", "2020=2020");
  reads("سنة ونصف، و3 ساعات وربع الساعة", "سنة ونصف=1.5 year", "3 ساعات وربع الساعة=3.25 hour");
  reads("250مل و10kg و€30", "250=250 milliliter", "10=10 kilogram", "30=30 EUR");
});

test("ما ليس عددا", () => {
  reads("قال أحد الشهود إن إحدى السيارات واحدة من أقدمها");
  reads("آلاف المتظاهرين وعشرات الجرحى مساء الاثنين في بئر السبع");
  reads("عثر على رجل ميت، والثلث المعطل في يد الحزب");
  reads("لست أدري، والمباراة في ربع النهائي، وثاني أكسيد الكربون");
  reads("هاتف 22345678 أو +962-6-5001234 أو 0501234567، والخادم 192.168.1.2");
  reads("كوفيد-19 وG20 وF-16 وhttps://example.org/2025/3 و#عام_2025");
});

interface GoldLine {
  readonly text: string;
  readonly numbers: readonly (readonly [text: string, start: number, value: number, kind: string])[];
}

const gold = JSON.parse(readFileSync(new URL("gold/numbers.json", import.meta.url), "utf8")) as readonly GoldLine[];

test("ثلاثمئة جملة من الأخبار: كل عدد بمكانه وقيمته، ولا عدد سواه", () => {
  let [right, wanted, given] = [0, 0, 0];
  for (const { text, numbers } of gold) {
    const read = readNumbers(text);
    wanted += numbers.length;
    given += read.length;
    right += numbers.filter(([words, start, value]) =>
      read.some((one) => one.text === words && one.start === start && Math.abs(one.value - value) < 1e-3),
    ).length;
  }
  equal(gold.length, 300);
  ok((2 * right) / (wanted + given) >= 0.99, `${right} right of ${wanted} wanted and ${given} given`);
});

const genders = ["masculine", "feminine"] as const;
const cases = ["nominative", "accusative", "genitive"] as const;
const place = fc.record({
  gender: fc.constantFrom(...genders),
  case: fc.constantFrom(...cases),
  hundred: fc.constantFrom("مئة" as const, "مائة" as const),
});
const upTo = (digits: number): fc.Arbitrary<number> =>
  fc.integer({ min: 1, max: digits }).chain((count) => fc.integer({ min: 0, max: 10 ** count }));

test("كل عدد يكتب بالكلمات يقرأ منها", () => {
  fc.assert(
    fc.property(upTo(15), place, (n, where) => equal(numberOf(numberInWords(n, where)), n)),
    { numRuns: 2000 },
  );
  fc.assert(fc.property(upTo(5), place, (n, where) => equal(numberOf(numberInWords(n / 100, where)), n / 100)));
});

test("وكل ترتيب", () => {
  const rank = fc.integer({ min: 1, max: 9999 }).filter((n) => n % 100 !== 0);
  fc.assert(
    fc.property(rank, place, (n, where) => {
      deepEqual(
        readNumbers(ordinalInWords(n, where)).map(({ value, kind }) => [value, kind]),
        [[n, "ordinal"]],
      );
    }),
  );
});

const pieces = fc.constantFrom(
  ..."و ف 1 ٢ ۳ . , ، ٫ / : - + % ٪ ^ e ( ) $ ° خمس خمسا ألف ألفا مليون مئة نصف ونصف وربع ثلث عشر عشرون واحد أحد صفر فاصلة سالب ناقص على من كل جزء في المئة بالمئة الثاني بعد الألف ساعة ساعتين تحت الصفر دولار و43 سنتا \u202a \u064b \ud800 \n #وسم".split(
    " ",
  ),
);
const jumble = fc.array(pieces, { maxLength: 40 }).chain((words) => fc.constantFrom(words.join(" "), words.join("")));

test("لا يرمي نص خطأ، والمواضع من النص بالترتيب", () => {
  fc.assert(
    fc.property(fc.oneof(jumble, fc.string({ unit: "binary" }), fc.string()), (text) => {
      let end = 0;
      for (const read of readNumbers(text)) {
        ok(read.start >= end && read.end > read.start && read.end <= text.length);
        equal(read.text, text.slice(read.start, read.end));
        ok(Number.isFinite(read.value));
        ({ end } = read);
      }
    }),
    { numRuns: 3000 },
  );
});

test("الزمن على قدر الطول مهما كان النص", () => {
  const inputs = [
    "م",
    "1",
    "1 2 ",
    "1:",
    "1/",
    "و ",
    "خمس ",
    "نصف ",
    "ألف ",
    "مليون و",
    "سالب ",
    "صفر فاصلة ",
    "-",
    "\u202a",
    "1\u202a",
    "\ud800",
    "جزء من ",
  ];
  for (const input of inputs) {
    const text = input.repeat(200_000 / input.length);
    const before = process.cpuUsage();
    readNumbers(text);
    const { user } = process.cpuUsage(before);
    ok(user < 4e6, `${JSON.stringify(input)}: ${user / 1e3} ms`);
  }
  const word = "م".repeat(10_000_000);
  deepEqual(readNumbers(word), []);
});
