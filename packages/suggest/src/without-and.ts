/** A folded word without the «و» or «ف» that is written as part of it: «وطالب», «طالب». */
export const withoutAnd = (word: string): string => word.replace(/^[وف](?=..)/u, "");
