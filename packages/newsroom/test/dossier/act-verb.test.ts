import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { type Entity, actVerb } from "@mihwar/newsroom";

const doer = (entityKind: Entity["entityKind"], name: string, role?: string) => ({
  entityKind,
  name,
  ...(role === undefined ? {} : { role }),
});
const ministry = doer("org", "وزارة النقل");
const union = doer("org", "اتحاد السائقين");
const city = doer("place", "بلدة الساحل");

describe("الفعل يطابق من يفعله", () => {
  it("واحدًا ومثنّى وجمعًا، مذكّرًا ومؤنّثًا", () => {
    assert.equal(actVerb("ask", [ministry]), "تطلب");
    assert.equal(actVerb("offer", [union]), "يعرض");
    assert.equal(actVerb("commit", [doer("country", "كازاخستان")]), "تلتزم");
    assert.equal(actVerb("stance", [doer("org", "أهالي حوش الدلب")]), "يرون");
    assert.equal(actVerb("ask", [ministry, city]), "تطلبان");
    assert.equal(actVerb("ask", [ministry, union]), "يطلبان");
    assert.equal(actVerb("ask", [ministry, doer("org", "صيادو رأس النورس")]), "يطلبون");
    assert.equal(actVerb("stance", [ministry, city, doer("org", "هيئة السكك")]), "ترى");
    assert.equal(actVerb("ask", [ministry, union, city]), "يطلبون");
  });

  it("وصاحبة المنصب مؤنّثة وإن لم يقل اسمها ذلك", () => {
    assert.equal(actVerb("commit", [doer("person", "نور الخطيب", "وزيرة المالية")]), "تلتزم");
    assert.equal(actVerb("commit", [doer("person", "نور الخطيب", "وزير المالية")]), "يلتزم");
  });
});
