import { lineKey, lineKeys } from "./line-key.ts";

/** Headings of boxes that lead to other stories. */
const markers = lineKeys(
  "أخبار ذات علاقة",
  "أخبار ذات صلة",
  "أخبار متعلقة",
  "أخبار مرتبطة",
  "خبر ذو صلة",
  "خبر ذو علاقة",
  "اخبار ذات صله",
  "أخبار مشابهة",
  "مواضيع ذات صلة",
  "مواضيع ذات علاقة",
  "موضوعات ذات صلة",
  "موضوعات متعلقة",
  "مواضيع متعلقة",
  "مواضيع مرتبطة",
  "موضوعات مرتبطة",
  "مواضيع مشابهة",
  "مقالات ذات صلة",
  "مقالات ذات علاقة",
  "مقالات متعلقة",
  "مقالات مشابهة",
  "قصص ذات صلة",
  "قصص مقترحة",
  "قصص متعلقة",
  "تقارير متعلقة",
  "تقارير ذات صلة",
  "ذات صلة",
  "ذات علاقة",
  "الأخبار المتعلقة",
  "المواضيع المتعلقة",
  "مواد ذات صلة",
  "محتوى ذو صلة",
  "فيديو ذو صلة",
  "فيديوهات ذات صلة",
  "ملفات ذات صلة",
  "اقرأ أيضا",
  "اقرأ أيضا على الموقع",
  "اقرأوا أيضا",
  "اقرؤوا أيضا",
  "إقرأ أيضا",
  "واقرأ أيضا",
  "اقرأ المزيد",
  "إقرأ المزيد",
  "اقرأ كذلك",
  "اقرأ ايضًا",
  "طالع أيضا",
  "شاهد أيضا",
  "شاهد ايضا",
  "تابع أيضا",
  "راجع أيضا",
  "اطلع أيضا",
  "انظر أيضا",
  "استمع أيضا",
  "قد يهمك",
  "قد يهمك أيضا",
  "قد يعجبك",
  "قد يعجبك أيضا",
  "ربما يهمك",
  "ربما يعجبك",
  "ربما يعجبك أيضا",
  "قد تهمك",
  "مما قد يهمك",
  "يهمك أيضا",
  "لا تفوت",
  "لا يفوتك",
  "من الأرشيف",
  "في السياق",
  "في السياق ذاته",
  "للمزيد",
  "للمزيد اقرأ",
  "المزيد عن هذا الموضوع",
  "اقرأ من الموقع",
  "مقترحات",
  "مقترح لك",
  "نرشح لك",
  "ننصحك بقراءة",
  "نوصي بقراءة",
  "موضوعات قد تهمك",
  "مواضيع قد تهمك",
  "مواضيع تهمك",
  "أخبار قد تهمك",
  "أخبار تهمك",
  "مقالات قد تهمك",
  "قصص قد تهمك",
  "تقارير قد تهمك",
  "خلفية",
  "related",
  "related stories",
  "related news",
  "related articles",
  "read also",
  "read more",
  "also read",
  "see also",
  "you may also like",
  "recommended",
  "recommended for you",
  "more on this",
);

const lead =
  /^(?:و?[إا]قرأ(?:وا|ؤوا)?\s+(?:أيض(?:ا|\u064b)+|المزيد|كذلك|عن)|(?:شاهد|طالع|تابع|راجع|انظر|استمع)\s+أيض(?:ا|\u064b)+|(?:أخبار|مواضيع|موضوعات|مقالات|قصص)\s+ذات\s+(?:صلة|علاقة)|قد\s+يهمك(?:\s+أيض(?:ا|\u064b)+)?|للمزيد|لا\s+يفوتك|نرشح\s+لك|(?:read|see)\s+also|also\s+read|read\s+more|related)\s*(?:[:|»›؛….\-–—←]+|\.\.)\s*(.+)$/iu;

const named =
  /^(?:اخبار|خبر|مواضيع|موضوعات|مقالات|قصص|تقارير|مواد|قراءات|فيديوهات|ملفات|حلقات|روابط) (?:مقترحه|ذات (?:ال)?(?:صله|علاقه)(?: بالموضوع)?|مرتبطه(?: بالموضوع)?|متعلقه|متصله|مشابهه|تهمكم?|قد (?:ت|ي)همكم?|تهمكم?|قد تعجبك|مختاره)$/u;

const offered = /^(?:و?نرشح|ننصحكم?|نقترح|نوصي|يقترح|اخترنا|انتقينا) (?:عليكم?|لكم?|لكم? ايضا|بقراءه)$/u;

/** Whether a line is the heading of a box of related stories. */
export function isRelatedMarker(key: string): boolean {
  return markers.has(key) || (key.length < 40 && (named.test(key) || offered.test(key)));
}

/**
 * The headline of a related story that stands on the line of its marker.
 * @example relatedOnLine("اقرأ أيضًا: سدٌّ جديد على وادي الريم") // "سدٌّ جديد على وادي الريم"
 */
export function relatedOnLine(text: string): string | undefined {
  if (text.length > 400) return undefined;
  const headline = lead.exec(text)?.[1]?.trim();
  return headline !== undefined && lineKey(headline).length >= 8 ? headline : undefined;
}

/** The name of a box in a line that offers to skip it («تخطى … وواصل القراءة», "Skip … and continue reading"). */
export function skippedBox(text: string): string | undefined {
  const found =
    /^(?:تخط[ىي]|تجاوز)\s+(.{3,60}?)\s+و(?:واصل|تابع|استمر)/u.exec(text) ??
    /^skip\s+(.{3,60}?)\s+and continue/iu.exec(text);
  return found?.[1] === undefined ? undefined : lineKey(found[1]);
}

/** The name of a box in the line that closes it («… نهاية», "End of …"). */
export function closedBox(text: string): string | undefined {
  const found = /^(.{3,60}?)\s+نهاية$/u.exec(text) ?? /^(?:نهاية|end of)\s+(.{3,60})$/iu.exec(text);
  return found?.[1] === undefined ? undefined : lineKey(found[1]);
}
