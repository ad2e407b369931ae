import { deepEqual, equal, ok } from "node:assert/strict";
import { test } from "node:test";
import { gzipSync } from "node:zlib";
import { readFileSync, readdirSync } from "node:fs";
import { findCountry, findEntities, findEntity, knownPersonWords, latinName } from "@mihwar/arabic/authority/authority";
import { entities } from "@mihwar/arabic/authority/entity";
import { nameKey } from "@mihwar/arabic/authority/name-key";
import { sameName } from "@mihwar/arabic/authority/same-name";

const sizeOf = (kind: string): number => entities().filter((entity) => entity.kind === kind).length;

test("كل إقليم في سجل يونيكود معروف باسمه العربي", () => {
  const regions = new Intl.DisplayNames("ar", { type: "region" });
  const english = new Intl.DisplayNames("en", { type: "region" });
  for (const { country: code = "" } of entities().filter(({ kind }) => kind === "country")) {
    // CLDR puts «(منطقة إدارية خاصة)» and a second name in brackets.
    const name = (regions.of(code) ?? "").replace(/\s*\([^)]*\)/u, "");
    ok(
      findEntities(name).some((entity) => entity.kind === "country" && entity.country === code),
      `${code} ${name} ${english.of(code) ?? ""}`,
    );
  }
  equal(sizeOf("country"), 250);
});

test("الحجم: بلدان ومدن وهيئات وأعلام وأسماء", () => {
  ok(sizeOf("place") >= 1200, `${sizeOf("place")}`);
  ok(sizeOf("org") >= 600, `${sizeOf("org")}`);
  ok(sizeOf("person") >= 500, `${sizeOf("person")}`);
  ok(knownPersonWords().size >= 3000, `${knownPersonWords().size}`);
});

test("لكل كيان مفتاح لا يشاركه فيه غيره، إلا الشعب وبلده", () => {
  const met = new Set<string>();
  for (const { id, kind } of entities()) {
    if (kind === "people") continue;
    ok(!met.has(id), id);
    met.add(id);
  }
});

test("الاسم بأي رسم يصل إلى صاحبه", () => {
  for (const name of ["عبدالفتاح السيسي", "عبد الفتاح السيسى", "السيسي"]) {
    deepEqual(
      findEntities(name).map(({ id }) => id),
      ["عبد الفتاح السيسي"],
    );
  }
  deepEqual(
    findEntities("أبوظبي").map(({ id }) => id),
    ["أبوظبي"],
  );
  deepEqual(
    findEntities("أبو ظبي").map(({ id }) => id),
    ["أبوظبي"],
  );
  deepEqual(findEntities("لا أحد بهذا الاسم"), []);
  equal(findEntity("كازاخستان")?.country, "KZ");
  equal(findEntity("لا أحد"), undefined);
  equal(findCountry("MR")?.id, "موريتانيا");
});

test("الاسم اللاتيني المعهود", () => {
  equal(latinName("محمد بن سلمان"), "Mohammed bin Salman");
  equal(latinName("صنعاء"), "Sanaa");
  equal(latinName("شتاينماير"), "Frank-Walter Steinmeier");
  equal(latinName("بوعلام"), "Boualem");
  equal(latinName("كرسي"), undefined);
});

test("أسرة الرسم: مدارس الجيم والغين، والهمزات، والوصل والفصل، واللاتيني", () => {
  for (const [a, b] of [
    ["غوتيريش", "جوتيريش"],
    ["ميخائيل غورباتشوف", "ميخائيل جورباتشوف"],
    ["دونالد ترامب", "دونالد ترمب"],
    ["أحمد إبراهيم", "احمد ابراهيم"],
    ["عبد الله بن زايد", "عبدالله ابن زايد"],
    ["القذافي", "قذافي"],
    ["محمّد", "Mohammed"],
    ["حسين", "Hussein"],
    ["فلاديمير بوتين", "Vladimir Putin"],
  ] as const) {
    ok(sameName(a, b), `${a} = ${b}`);
    ok(sameName(b, a), `${b} = ${a}`);
  }
  for (const [a, b] of [
    ["سالم", "سليم"],
    ["سعاد", "سعد"],
    ["محمد", "محمود"],
    ["كيري", "غاري"],
    ["محمد مرسي", "مرسي"],
    ["", "محمد"],
  ] as const) {
    ok(!sameName(a, b), `${a} ≠ ${b}`);
  }
});

test("المفتاح ثابت على نفسه", () => {
  for (const name of ["عبد الله بن إدريس", "أبو ظبي", "الولايات المتحدة الأميركية", "آل ثاني"]) {
    equal(nameKey(nameKey(name)), nameKey(name));
  }
});

test("السلطة مع القارئ دون ربع ميغابايت مضغوطة", () => {
  const folder = new URL("../src/", import.meta.url);
  const bytes = ["authority", "names"]
    .flatMap((part) => readdirSync(new URL(`${part}/`, folder)).map((file) => new URL(`${part}/${file}`, folder)))
    .reduce((sum, file) => sum + gzipSync(readFileSync(file)).length, 0);
  ok(bytes < 250_000, `${bytes}`);
});
