const easternDigit = /[\u0660-\u0669\u06f0-\u06f9]/gu;
const otherThanArabicIndic = /[0-9\u06f0-\u06f9]/gu;

/** Value of a digit in any of the three sets: each begins at a multiple of sixteen. */
const valueOf = (digit: string): number => digit.charCodeAt(0) & 0xf;

/**
 * Arabic-Indic (٠-٩) and Persian (۰-۹) digits as Western ones; everything else stays.
 * @example toWesternDigits("٢٠٢٥ و۱۴۰۴") // "2025 و1404"
 */
export function toWesternDigits(text: string): string {
  return text.replaceAll(easternDigit, (digit) => String(valueOf(digit)));
}

/**
 * Western and Persian digits as Arabic-Indic ones (٠-٩); everything else stays.
 * @example toArabicIndicDigits("18:05") // "١٨:٠٥"
 */
export function toArabicIndicDigits(text: string): string {
  return text.replaceAll(otherThanArabicIndic, (digit) => String.fromCharCode(0x0660 + valueOf(digit)));
}
