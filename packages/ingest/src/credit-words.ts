import { foldForSearch } from "@mihwar/arabic/fold";

/** What a line under a picture says: its caption, whose picture it is, or both. */
export interface PictureText {
  readonly caption?: string;
  readonly credit?: string;
  /** Whether it is only a label, and its text stands on the next line. */
  readonly label?: "caption" | "credit";
}

const creditWord =
  "(?:المصدر|مصدر الصورة|صدر الصورة|مصدر الصور|صاحب الصورة|حقوق الصورة|صورة|صور|تصوير|عدسة|الصورة من|بعدسة|الصورة|Photo|Photograph|Picture|Image|Credit|Source|Image source|Image credit|Photo credit|Getty)";
const captionWord = "(?:التعليق على الصورة|تعليق الصورة|نص التعليق|شرح الصورة|Image caption|Caption)";

const creditLine = new RegExp(`^${creditWord}\\s*[:،,]\\s*(.+)$`, "iu");
const creditLabel = new RegExp(`^${creditWord}\\s*[:،,]\\s*$`, "iu");
const captionLine = new RegExp(`^${captionWord}\\s*[:،,]\\s*(.+)$`, "iu");
const captionLabel = new RegExp(`^${captionWord}\\s*[:،,]?\\s*$`, "iu");
// The credit's word may be glued to the caption, as a copied page glues two boxes.
const glued = /^(.{6,}?)\s*[.،–—|-]?\s*(?:المصدر|مصدر الصورة|تصوير|عدسة|Source|Photo|Credit)\s*:\s*(.{2,80})$/u;

// The sign of rights behind a caption, with whose they are: «… © أ ف ب».
const signed = /^(.{8,}?)\s*©\s*([^©\d]{2,60}?)\.?$/u;

const agencies =
  "رويترز|فرانس برس|أ\\.? ?ف\\.? ?ب|ا ف ب|أسوشيتد برس|أسوشييتد برس|أ\\.? ?ب|غيتي|غيتي إيميجز|جيتي|الأناضول|الأناضولية|د\\.? ?ب\\.? ?أ|د ب ا|الألمانية|الفرنسية|الأوروبية|سانا|واس|وام|قنا|كونا|بترا|وفا|سبوتنيك|نوفوستي|شينخوا|أرشيف|أرشيفية|مواقع التواصل|مواقع التواصل الاجتماعي|انترنت|إنترنت|الجزيرة|العربية|التلفزيون|وكالات|Reuters|AFP|AP|Getty(?: Images)?|EPA(?:-EFE)?|REX|Shutterstock|Anadolu|AA|Sputnik|Xinhua|DPA|Alamy|iStock|Unsplash|الحساب الرسمي|الصفحة الرسمية";
const bracketed = new RegExp(
  `^(.{8,}?)\\s*[(\\[–—|-]\\s*((?:[^()\\[\\]]{0,30})?(?:${agencies})(?:[^()\\[\\]]{0,40})?)\\s*[)\\]]?$`,
  "iu",
);
const onlyAgency = new RegExp(`^[(\\[]?\\s*(?:${agencies})(?:\\s*[/،,–-]\\s*(?:${agencies}))*\\s*[)\\]]?\\.?$`, "iu");

/**
 * Reads a line as the words under a picture, or `undefined` where nothing marks it as such.
 * @example pictureText("جسر الميناء بعد الفيضانالمصدر: بلدية الساحل") // { caption: "جسر الميناء بعد الفيضان", credit: "بلدية الساحل" }
 */
export function pictureText(text: string): PictureText | undefined {
  if (text.length > 500) return undefined;
  if (captionLabel.test(text)) return { label: "caption" };
  if (creditLabel.test(text)) return { label: "credit" };
  const caption = captionLine.exec(text)?.[1];
  if (caption !== undefined) return { caption: caption.trim() };
  const credit = creditLine.exec(text)?.[1];
  if (credit !== undefined && credit.length <= 120) return { credit: credit.trim() };
  const both = /حقوق|rights|copyright/iu.test(text) ? null : (glued.exec(text) ?? signed.exec(text));
  if (both?.[1] !== undefined && both[2] !== undefined) return { caption: both[1].trim(), credit: both[2].trim() };
  return undefined;
}

/**
 * Splits a caption that closes with its agency, in brackets or after a dash; anything else is all caption.
 * @example captionAndCredit("متطوعون في الميناء (رويترز)") // { caption: "متطوعون في الميناء", credit: "رويترز" }
 */
export function captionAndCredit(text: string): PictureText {
  const known = pictureText(text);
  if (known !== undefined) return known;
  if (onlyAgency.test(text)) return { credit: text.replaceAll(/^[([]\s*|\s*[)\]]\.?$/gu, "") };
  const found = text.length <= 400 ? bracketed.exec(text) : null;
  if (found?.[1] !== undefined && found[2] !== undefined && found[2].split(" ").length <= 6)
    return { caption: found[1].trim(), credit: found[2].trim() };
  return { caption: text };
}

/** Whether a line closes with a bracketed agency, as captions do and sentences do not. */
export function closesWithAgency(text: string): boolean {
  return text.length <= 300 && (onlyAgency.test(text) || (/[)\]]$/u.test(text) && bracketed.test(text)));
}

/** Whether a line closes with a few words in brackets, as captions name whose picture it is. */
export function closesWithBrackets(text: string): boolean {
  const inside = /\S\s*[([]([^()[\]\d]{2,40})[)\]]$/u.exec(text)?.[1];
  return (
    inside !== undefined &&
    inside.split(" ").length <= 5 &&
    !/^(?:صور|صورة|فيديو|شاهد|بالفيديو|بالصور|خاص|تحديث|محدث)$/u.test(inside.trim())
  );
}

const pictureStart = /^(?:صوره|لقطه|صور|مشهد|جانب من|جانب|من اليمين|من اليسار|شعار|خريطه|رسم|غلاف|مقطع|لحظه)\s/u;

/** Whether a line begins as texts of pictures begin: «صورة جماعية…», «جانب من…». */
export function beginsLikePicture(text: string): boolean {
  return pictureStart.test(foldForSearch(text));
}
