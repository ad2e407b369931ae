import { foldForSearch } from "@mihwar/arabic/fold";
import type { SectionTone } from "@mihwar/newsroom";

interface SectionName {
  /** The word in the address. */
  readonly id: string;
  readonly tone: SectionTone;
  /** What Arabic newsrooms call it; the first is the name that a new section is given. */
  readonly names: readonly string[];
}

/** The departments that Arabic news sites have, with the names they go by. */
const known: readonly SectionName[] = [
  {
    id: "world",
    tone: "clay",
    names: [
      "العالم",
      "عالم",
      "دولي",
      "دوليات",
      "أخبار دولية",
      "أخبار العالم",
      "الأخبار العالمية",
      "عربي ودولي",
      "شؤون دولية",
    ],
  },
  { id: "arab-world", tone: "olive", names: ["العالم العربي", "عربي", "عربيات", "أخبار عربية", "الوطن العربي"] },
  { id: "middle-east", tone: "olive", names: ["الشرق الأوسط", "شرق أوسط"] },
  { id: "politics", tone: "rose", names: ["سياسة", "السياسة", "أخبار سياسية"] },
  {
    id: "local",
    tone: "teal",
    names: ["محليات", "محلي", "أخبار محلية", "الوطن", "وطنية", "أخبار البلد", "الحياة الوطنية"],
  },
  {
    id: "economy",
    tone: "ochre",
    names: ["اقتصاد", "الاقتصاد", "اقتصاد وأعمال", "مال وأعمال", "أسواق", "أعمال", "الاقتصادية"],
  },
  { id: "society", tone: "teal", names: ["مجتمع", "المجتمع", "قضايا المجتمع", "حوادث", "أسرة ومجتمع"] },
  { id: "technology", tone: "slate", names: ["تقنية", "تكنولوجيا", "علوم وتكنولوجيا", "علوم وتقنية", "التقنية"] },
  { id: "science", tone: "slate", names: ["علوم", "صحة وعلوم"] },
  { id: "health", tone: "moss", names: ["صحة", "الصحة", "صحة وتغذية", "صحة وتكنولوجيا"] },
  { id: "culture", tone: "plum", names: ["ثقافة", "الثقافة", "ثقافة وفنون", "ثقافة وفن", "فكر و فن", "فكر وفن"] },
  { id: "arts", tone: "plum", names: ["فن", "فنون", "فنّ", "مشاهير"] },
  { id: "variety", tone: "rose", names: ["منوعات", "المنوعات", "متفرقات"] },
  { id: "sport", tone: "moss", names: ["رياضة", "الرياضة", "أخبار الرياضة"] },
  { id: "opinion", tone: "ochre", names: ["رأي", "آراء", "الرأي", "مقالات", "مقالات الرأي", "كتاب وآراء"] },
  { id: "investigations", tone: "clay", names: ["تحقيقات", "تقارير", "ملفات وتقارير", "تقارير وتحقيقات"] },
  { id: "news", tone: "slate", names: ["أخبار", "الأخبار", "آخر الأخبار", "عام"] },
];

const byName = new Map(known.flatMap((one) => one.names.map((name) => [foldForSearch(name), one] as const)));

/**
 * The department that a printed section name means.
 * @example knownSection("الإقتصاد")?.id // "economy"
 */
export function knownSection(
  name: string,
): { readonly id: string; readonly name: string; readonly tone: SectionTone } | undefined {
  const found = byName.get(foldForSearch(name).trim());
  return found === undefined ? undefined : { id: found.id, tone: found.tone, name: found.names[0] ?? name };
}
