import { equal } from "node:assert/strict";
import { test } from "node:test";
import { toArabicIndicDigits, toWesternDigits } from "@mihwar/arabic/digits";

test("الأرقام تتحول بين المجموعات الثلاث، وما سواها يبقى", () => {
  equal(toWesternDigits("٠١٢٣٤٥٦٧٨٩ ۰۱۲۳۴۵۶۷۸۹ 0123456789"), "0123456789 0123456789 0123456789");
  equal(toArabicIndicDigits("٠١٢٣٤٥٦٧٨٩ ۰۱۲۳۴۵۶۷۸۹ 0123456789"), "٠١٢٣٤٥٦٧٨٩ ٠١٢٣٤٥٦٧٨٩ ٠١٢٣٤٥٦٧٨٩");
  equal(toWesternDigits("٪٣٫٥ و¾ و５"), "٪3٫5 و¾ و５");
});
