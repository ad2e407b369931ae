import type { CountedNoun } from "@mihwar/arabic/agree";
import type { DateStyle } from "@mihwar/arabic/date-format";

const minutes: CountedNoun = { one: "دقيقة", two: "دقيقتين", few: "دقائق", many: "دقيقة", other: "دقيقة" };
const posts: CountedNoun = {
  one: "منشور جديد",
  two: "منشوران جديدان",
  few: "منشورات جديدة",
  many: "منشورًا جديدًا",
  other: "منشور جديد",
};

/** What a live coverage says to a reader. */
export const liveblogWords = {
  live: "مباشر",
  ended: "انتهت التغطية",
  from: "منذ",
  posts: "التغطية المباشرة",
  keyPoints: "أبرز النقاط",
  key: "من أبرز النقاط",
  pinned: "مثبّت",
  corrected: "تصحيح",
  removed: "أزالت غرفة الأخبار هذا المنشور.",
  aboutPost: "المنشور",
  newestPost: (time: string, line: string) => `آخر ما نُشر، ${time}: ${line}`,
  /** What the page's script says while it is open. */
  client: (digits: DateStyle["digits"]) => ({
    now: "الآن",
    ago: "قبل",
    minutes,
    posts,
    changed: "تحديث جديد",
    stale: "صُحّح هذا المنشور",
    lost: "انقطع التحديث المباشر، ونحاول وصله",
    ended: "انتهت التغطية",
    digits: digits === "arabic-indic" ? "٠١٢٣٤٥٦٧٨٩" : "",
  }),
} as const;
