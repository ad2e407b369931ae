import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { type Doer, type Entity, actLine, actVerb, whomName } from "@mihwar/newsroom";

const doer = (entityKind: Entity["entityKind"], name: string, more: Partial<Doer> = {}): Doer => ({
  entityKind,
  name,
  ...more,
});
const ministry = doer("org", "وزارة النقل");
const union = doer("org", "اتحاد السائقين");
const city = doer("place", "بلدية الساحل");
const boats = doer("org", "صيادو رأس النورس");
const iraq = doer("country", "العراق");

describe("الفعل يطابق من يفعله", () => {
  it("واحدًا، مذكّرًا ومؤنّثًا، وجماعة من الناس", () => {
    assert.equal(actVerb("ask", [ministry]), "تطلب");
    assert.equal(actVerb("offer", [union]), "يعرض");
    assert.equal(actVerb("commit", [doer("country", "كازاخستان")]), "تلتزم");
    assert.equal(actVerb("ask", [doer("org", "دول آسيا الوسطى الخمس")]), "تطلب");
    assert.equal(actVerb("commit", [doer("org", "«كوف كاز كابيتال»")]), "تلتزم");
    assert.equal(actVerb("stance", [doer("org", "أهالي حوش الدلب")]), "يرون");
    assert.equal(actVerb("ask", [doer("org", "راقعات الشباك")]), "يطلبن");
    assert.equal(actVerb("ask", [doer("org", "الفريقان")]), "يطلبان");
    assert.equal(actVerb("stance", [doer("org", "النقابتان")]), "تريان");
  });

  it("واثنين: يغلب المذكّر، ومع جماعة من الناس جمع", () => {
    assert.equal(actVerb("ask", [ministry, city]), "تطلبان");
    assert.equal(actVerb("ask", [ministry, union]), "يطلبان");
    assert.equal(actVerb("stance", [iraq, ministry]), "يريان");
    assert.equal(actVerb("ask", [ministry, boats]), "يطلبون");
  });

  it("وأكثر: غير العاقل مؤنّث، والناس جمع", () => {
    assert.equal(actVerb("stance", [ministry, city, doer("org", "هيئة السكك")]), "ترى");
    assert.equal(actVerb("ask", [iraq, doer("country", "مصر"), doer("country", "الأردن")]), "تطلب");
    const [salma, huda, sami] = ["سلمى العلي", "هدى سرمين", "سامي الحلبي"].map((name) => doer("person", name));
    assert.ok(salma && huda && sami);
    assert.equal(actVerb("ask", [salma, huda, doer("person", "ريم داغر")]), "يطلبن");
    assert.equal(actVerb("ask", [salma, huda, sami]), "يطلبون");
    assert.equal(actVerb("ask", [ministry, city, sami]), "يطلبون");
  });

  it("وصاحبة المنصب مؤنّثة وإن لم يقل اسمها ذلك، وما قاله الملف عن الاسم أصدق من ظاهره", () => {
    assert.equal(actVerb("commit", [doer("person", "نور الخطيب", { role: "وزيرة المالية" })]), "تلتزم");
    assert.equal(actVerb("commit", [doer("person", "نور الخطيب", { role: "وزير المالية" })]), "يلتزم");
    assert.equal(actVerb("commit", [doer("person", "نجمة الصالح", { gender: "masculine" })]), "يلتزم");
    assert.equal(actVerb("ask", [doer("org", "بايرن ميونيخ", { gender: "masculine" })]), "يطلب");
  });
});

describe("من يفعل ماذا بمن", () => {
  it("بفعل يطابق، وحرف الجرّ الذي يليق به", () => {
    const congress = doer("org", "الكونغرس الأميركي");
    assert.equal(actLine("ask", [doer("country", "كازاخستان")], [congress]), "كازاخستان تطلب من الكونغرس الأميركي");
    assert.equal(actLine("offer", [union], [ministry, city]), "اتحاد السائقين يعرض على وزارة النقل وبلدية الساحل");
    assert.equal(
      actLine("commit", [ministry, union], [boats]),
      "وزارة النقل واتحاد السائقين يلتزمان تجاه صيادي رأس النورس",
    );
    assert.equal(actLine("stance", [ministry], [doer("org", "قرى المصبّ")]), "وزارة النقل ترى إزاء قرى المصبّ");
    assert.equal(actLine("ask", [boats], []), "صيادو رأس النورس يطلبون");
  });

  it("وبعد حرف الجرّ ياء الجمع والمثنّى، وما سواهما كما هو", () => {
    const said = [
      "الموظفون المصروفون",
      "مجلسا النواب والشيوخ",
      "النقابتان",
      "أهالي حوش الدلب",
      "نادي الساحل",
      "سكان الحيّ",
    ];
    assert.deepEqual(
      said.map((name) => whomName(doer("org", name))),
      ["الموظفين المصروفون", "مجلسي النواب والشيوخ", "النقابتين", "أهالي حوش الدلب", "نادي الساحل", "سكان الحيّ"],
    );
  });
});
