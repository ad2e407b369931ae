import { deepEqual, equal, ok } from "node:assert/strict";
import { describe, it } from "node:test";
import type { MediaAsset } from "@mihwar/newsroom";
import { fileName } from "@mihwar/desk/file-name";
import { enterMedia, isDay, stateOf, writtenOf } from "@mihwar/desk/media-entry";

const asset: MediaAsset = {
  id: "m7" as MediaAsset["id"],
  sha256: "0".repeat(64),
  mime: "image/jpeg",
  width: 10,
  height: 10,
  bytes: 1,
  alt: "جسر",
  credit: "ليلى",
  rightsUntil: "2026-12-31",
  focal: { x: 1 / 3, y: 0.5 },
};
const codes = (given: Partial<ReturnType<typeof writtenOf>>): readonly string[] => {
  const entered = enterMedia(asset, { ...writtenOf(asset), ...given });
  return entered.ok
    ? []
    : entered.refusals.map((refusal) => refusal.code + ("field" in refusal ? ` ${refusal.field}` : ""));
};

describe("ما يُكتب عن صورة", () => {
  it("ما لم يُمسّ يبقى كما هو إلى آخر رقم، وما فُرّغ يزول", () => {
    const same = enterMedia(asset, writtenOf(asset));
    deepEqual(same, { ok: true, value: asset });
    const emptied = enterMedia(asset, { ...writtenOf(asset), credit: " ", rightsUntil: "", alt: "" });
    ok(emptied.ok);
    deepEqual([emptied.value.alt, emptied.value.credit, emptied.value.rightsUntil], ["", undefined, undefined]);
    ok(!("credit" in emptied.value) && !("rightsUntil" in emptied.value));
  });

  it("بأرقام أي لوحة مفاتيح، وبلا ما يقلب السطر", () => {
    const entered = enterMedia(asset, {
      ...writtenOf(asset),
      focalX: " ٢٥ ",
      caption: "\u202eالجسر\u0000".replace("\0", ""),
    });
    ok(entered.ok);
    deepEqual(entered.value.focal, { x: 0.25, y: 0.5 });
    equal(entered.value.caption, "الجسر");
  });

  it("ويُردّ ما لا يصح، كله معًا", () => {
    deepEqual(codes({ alt: "أ".repeat(501), credit: "\0", focalX: "101", rightsUntil: "2026-02-30" }), [
      "text-too-long alt",
      "text-unusable credit",
      "focal-unusable",
      "day-unusable",
    ]);
    for (const focalY of ["", "-1", "x", "1e2", "100.5"]) deepEqual(codes({ focalY }), ["focal-unusable"], focalY);
    deepEqual(codes({ alt: "أ".repeat(500) }), []);
  });

  it("ما يُحفظ يُعرف أنه تغيّر", () => {
    equal(stateOf(asset), stateOf({ ...asset, bytes: 9 }));
    ok(stateOf(asset) !== stateOf({ ...asset, alt: "جسور" }));
    ok(isDay("2028-02-29") && !isDay("2026-02-29") && !isDay("0000-01-01") && !isDay("2026-1-1"));
  });
});

describe("اسم الملف", () => {
  for (const [sent, kept] of [
    ["جسر الوادي.jpg", "جسر الوادي.jpg"],
    ["../../../etc/passwd", "passwd"],
    ["C:\\صور\\جسر.jpg", "جسر.jpg"],
    ["صورة\u202egpj.exe", "صورةgpj.exe"],
    ["a\0b\r\nc.png", "ab c.png"],
    ["..", undefined],
    ["", undefined],
    ["/", undefined],
  ] as const)
    it(JSON.stringify(sent), () => equal(fileName(sent), kept));

  it("والطويل يُقصّ من وسطه ويبقى آخره", () => {
    const kept = fileName(`${"ط".repeat(400)}.jpeg`) ?? "";
    equal(kept.length, 119);
    ok(kept.endsWith(".jpeg"));
  });
});
