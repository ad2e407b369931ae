/** Which month names a house prints: يناير · كانون الثاني · يناير/كانون الثاني · جانفي · and غشت for August. */
export const monthStyles = ["gregorian", "levantine", "dual", "maghrebi", "moroccan"] as const;
export type MonthStyle = (typeof monthStyles)[number];

/** Cairo and Riyadh. */
export const gregorianMonths = [
  "يناير",
  "فبراير",
  "مارس",
  "أبريل",
  "مايو",
  "يونيو",
  "يوليو",
  "أغسطس",
  "سبتمبر",
  "أكتوبر",
  "نوفمبر",
  "ديسمبر",
] as const;

/** Beirut, Damascus, Amman, Jerusalem and Baghdad. */
export const levantineMonths = [
  "كانون الثاني",
  "شباط",
  "آذار",
  "نيسان",
  "أيار",
  "حزيران",
  "تموز",
  "آب",
  "أيلول",
  "تشرين الأول",
  "تشرين الثاني",
  "كانون الأول",
] as const;

/** Tunis and Algiers. */
export const maghrebiMonths = [
  "جانفي",
  "فيفري",
  "مارس",
  "أفريل",
  "ماي",
  "جوان",
  "جويلية",
  "أوت",
  "سبتمبر",
  "أكتوبر",
  "نوفمبر",
  "ديسمبر",
] as const;

/** Rabat. */
export const moroccanMonths = [
  "يناير",
  "فبراير",
  "مارس",
  "أبريل",
  "ماي",
  "يونيو",
  "يوليوز",
  "غشت",
  "شتنبر",
  "أكتوبر",
  "نونبر",
  "دجنبر",
] as const;

/** As they stand after the number of a day, in the genitive: «9 ذي الحجة». */
export const hijriMonths = [
  "محرم",
  "صفر",
  "ربيع الأول",
  "ربيع الآخر",
  "جمادى الأولى",
  "جمادى الآخرة",
  "رجب",
  "شعبان",
  "رمضان",
  "شوال",
  "ذي القعدة",
  "ذي الحجة",
] as const;

/** From Sunday, as `Date.prototype.getUTCDay` counts. */
export const weekdays = ["الأحد", "الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت"] as const;

/**
 * The name of a month, 1 to 12, as a house prints it.
 * @throws RangeError for another number
 * @example monthName(8, "dual") // "أغسطس/آب"
 */
export function monthName(month: number, style: MonthStyle): string {
  const place = month - 1;
  const gregorian = gregorianMonths[place];
  if (gregorian === undefined) throw new RangeError(`there is no month ${month}`);
  switch (style) {
    case "gregorian":
      return gregorian;
    case "levantine":
      return levantineMonths[place] ?? gregorian;
    case "dual":
      return `${gregorian}/${levantineMonths[place] ?? gregorian}`;
    case "maghrebi":
      return maghrebiMonths[place] ?? gregorian;
    case "moroccan":
      return moroccanMonths[place] ?? gregorian;
  }
}
