import { equal, ok } from "node:assert/strict";
import { test } from "node:test";
import {
  type PermissionRefusal,
  permissionRefusalWordsAr,
  permissionRefusalWordsEn,
  permissionWordsAr,
  permissionWordsEn,
  type SectionId,
} from "@mihwar/newsroom";

const refusals: readonly PermissionRefusal[] = [
  { code: "signed-out" },
  { code: "role", call: "withdraw", role: "editor", needed: "chief" },
  { code: "section", call: "save-ticker-line" },
  { code: "not-yours", call: "edit" },
  { code: "story-state", call: "edit", state: "review" },
  { code: "media-not-yours", call: "change-media" },
  { code: "coverage-not-yours", call: "save-coverage" },
  { code: "note-not-yours", call: "resolve-note" },
  { code: "media-shown", call: "change-media" },
  { code: "rights-ended", at: { media: "m1" as never, place: 0 }, until: "2026-01-31" },
  { code: "yourself", call: "disable-member" },
  { code: "above-you", call: "change-member", role: "admin" },
  { code: "last-admin" },
  { code: "step-untrue", step: "draft" },
  { code: "step-untrue", step: "publish" },
];

test("لكل ردّ كلام بالعربية وكلام بالإنكليزية", () => {
  const codes = new Set([...refusals.map(({ code }) => code), "another-actor", "working-copy"]);
  equal(codes.size, Object.keys(permissionWordsAr.refusals).length);
  for (const refusal of refusals) {
    const arabic = permissionRefusalWordsAr(refusal);
    ok(/^[\p{Script=Arabic}\p{M}\p{N}\p{P}\p{S} ]+$/u.test(arabic), arabic);
    ok(/^[\p{ASCII}]+$/u.test(permissionRefusalWordsEn(refusal)), permissionRefusalWordsEn(refusal));
  }
  for (const part of ["roles", "calls", "refusals"] as const)
    equal(
      Object.keys(permissionWordsAr[part]).toSorted().join(),
      Object.keys(permissionWordsEn[part]).toSorted().join(),
    );
  for (const call of Object.values(permissionWordsAr.calls)) ok(/^[\p{Script=Arabic}\p{M} ]+$/u.test(call), call);
});

test("الردّ يسمّي الفعل والصفة والقسم", () => {
  equal(
    permissionRefusalWordsAr({ code: "role", call: "withdraw", role: "editor", needed: "chief" }),
    "سحب المادة: ليس من صلاحيات «محرر»؛ اطلبه ممن صفته «رئيس تحرير» فما فوق",
  );
  equal(
    permissionRefusalWordsAr({ code: "section", call: "publish", section: "economy" as SectionId }),
    "نشر المادة: القسم economy ليس من أقسامك؛ اطلبه من مشرف",
  );
  equal(
    permissionRefusalWordsAr({ code: "another-actor", by: "u:sami" }),
    "ما أُرسل مسجّل باسم u:sami لا باسمك؛ أعد تحميل الصفحة",
  );
  equal(
    permissionRefusalWordsAr({ code: "working-copy", by: "u:sami" }),
    "في المادة تعديلات من u:sami لم تُحفظ نسخةً بعد؛ احفظها أو أسقطها ثم أعد المحاولة",
  );
});
