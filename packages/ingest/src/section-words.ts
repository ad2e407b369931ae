import { lineKeys } from "./line-key.ts";

/** What the words in addresses of sections mean on Arabic menus. */
const meanings: Readonly<Record<string, ReadonlySet<string>>> = {
  world: lineKeys("العالم", "عالم", "دولي", "دوليات", "أخبار العالم", "عربي ودولي"),
  international: lineKeys("العالم", "دولي", "دوليات", "أخبار دولية"),
  "middle-east": lineKeys("الشرق الأوسط", "شرق أوسط"),
  mideast: lineKeys("الشرق الأوسط"),
  arab: lineKeys("عربي", "الوطن العربي", "العالم العربي", "عربيات", "أخبار عربية"),
  arabic: lineKeys("عربي", "عربيات"),
  local: lineKeys("محليات", "محلي", "المحليات", "أخبار محلية"),
  politics: lineKeys("سياسة", "السياسة", "أخبار السياسة", "سياسي"),
  economy: lineKeys("اقتصاد", "الاقتصاد", "اقتصاد وأعمال", "مال وأعمال", "أعمال"),
  business: lineKeys("اقتصاد", "اقتصاد وأعمال", "أعمال", "مال وأعمال", "الاقتصاد"),
  sport: lineKeys("رياضة", "الرياضة"),
  sports: lineKeys("رياضة", "الرياضة"),
  culture: lineKeys("ثقافة", "الثقافة", "ثقافة وفن", "ثقافة وفنون"),
  art: lineKeys("فن", "فنون", "ثقافة وفن", "ثقافة وفنون"),
  entertainment: lineKeys("منوعات", "فن", "ترفيه"),
  lifestyle: lineKeys("منوعات", "أسلوب حياة", "نمط حياة"),
  variety: lineKeys("منوعات", "المنوعات"),
  misc: lineKeys("منوعات"),
  health: lineKeys("صحة", "الصحة", "صحة وعلوم", "صحة وتغذية", "صحة وتكنولوجيا"),
  science: lineKeys("علوم", "العلوم", "علوم وتكنولوجيا", "صحة وعلوم"),
  tech: lineKeys("تكنولوجيا", "علوم وتكنولوجيا", "تقنية", "صحة وتكنولوجيا"),
  technology: lineKeys("تكنولوجيا", "علوم وتكنولوجيا", "تقنية"),
  opinion: lineKeys("رأي", "الرأي", "آراء", "مقالات", "كتاب وآراء"),
  opinions: lineKeys("رأي", "الرأي", "آراء", "مقالات"),
  society: lineKeys("مجتمع", "المجتمع", "قضايا المجتمع"),
  women: lineKeys("المرأة", "مرأة"),
  education: lineKeys("تعليم", "التعليم"),
  accidents: lineKeys("حوادث", "الحوادث"),
  environment: lineKeys("بيئة", "البيئة", "بيئة ومناخ"),
};

const others = lineKeys(
  "أخبار",
  "الأخبار",
  "أخبار عاجلة",
  "تقارير",
  "تحقيقات",
  "حوارات",
  "حوار",
  "ملفات",
  "ملفات وتقارير",
  "قضايا",
  "تحليل",
  "تحليلات",
  "منوعات",
  "المنوعات",
  "سياسة دولية",
  "مغاربيات",
  "مجتمع",
  "حوادث وقضايا",
  "أمن وقضاء",
  "حريات",
  "طاقة",
  "عقارات",
  "أسواق",
  "سيارات",
  "سفر",
  "سياحة",
  "موضة وجمال",
  "مناخ",
  "المناخ",
  "تراث",
  "كتب",
  "أدب",
  "سينما",
  "موسيقى",
  "مسرح",
  "كرة القدم",
  "بورصة",
  "تعليم",
  "الأسرة",
  "شؤون عربية",
  "شؤون محلية",
  "صباح العالم",
);
const all: ReadonlySet<string> = new Set([...others, ...Object.values(meanings).flatMap((names) => [...names])]);

/** Whether a folded label is what sections are called. */
export function isSectionName(key: string): boolean {
  return all.has(key);
}

/**
 * The folded names that the words of an address's path may have on a menu.
 * @example [...addressSections("https://press.example/2021/middle_east/4/9/water")] // ["الشرق الاوسط", "شرق اوسط"]
 */
export function addressSections(url: string): ReadonlySet<string> {
  const names = new Set<string>();
  const path = url.replace(/^[a-z]+:\/\/[^/]*/iu, "").replace(/[?#].*$/u, "");
  for (const part of path.split("/").slice(0, -1))
    for (const name of meanings[part.toLowerCase().replaceAll("_", "-")] ?? []) names.add(name);
  return names;
}
