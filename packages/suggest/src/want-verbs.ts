import { foldForSearch } from "@mihwar/arabic/fold";
import type { Act } from "@mihwar/newsroom";

/** How a verb takes whom it turns to and what it is about: «طلب من أحد شيئًا», «طالب أحدًا بشيء», «دعا أحدًا إلى شيء». */
export interface WantVerb {
  readonly act: Exclude<Act, "stance">;
  /** The particle before whom it turns to. Absent: nothing stands between. */
  readonly to?: string;
  /** The particle before what it is about; `ب` is written as part of the word. Absent: nothing stands between. */
  readonly about?: string;
}

const rows: readonly (readonly [WantVerb, string])[] = [
  [{ act: "ask", to: "من" }, "طلب طلبت يطلب تطلب أراد أرادت يريد تريد"],
  [{ act: "ask", about: "ب" }, "طالب طالبت يطالب تطالب"],
  [{ act: "ask", about: "إلى" }, "دعا دعت يدعو تدعو"],
  [{ act: "ask", about: "على" }, "حثّ حثّت يحثّ تحثّ"],
  [{ act: "ask", about: "أن" }, "ناشد ناشدت يناشد تناشد"],
  [{ act: "ask", about: "إلى" }, "سعى سعت يسعى تسعى"],
  [{ act: "offer", to: "على" }, "عرض عرضت يعرض تعرض"],
  [{ act: "commit", about: "ب" }, "تعهّد تعهّدت يتعهّد تتعهّد التزم التزمت يلتزم تلتزم وعد وعدت يعد تعد"],
];

/** By the folded verb, without «و» or «ف». */
export const wantVerbs: ReadonlyMap<string, WantVerb> = new Map(
  rows.flatMap(([verb, words]) => words.split(" ").map((word) => [foldForSearch(word), verb] as const)),
);
