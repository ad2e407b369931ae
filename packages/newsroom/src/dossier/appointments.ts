import { type CountedNoun, agree } from "@mihwar/arabic/agree";

const noun: CountedNoun = { one: "موعد واحد", two: "موعدان", few: "مواعيد", many: "موعدًا", other: "موعد" };

/**
 * So many events of an agenda, as a newsroom counts them.
 * @example appointments(3) // "3 مواعيد"
 */
export const appointments = (count: number, digits?: Parameters<typeof agree>[2]): string => agree(count, noun, digits);
