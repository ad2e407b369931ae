import { foldForSearch } from "../fold.ts";
import { officeWords, personTitleWords, titleInitials } from "../authority/titles.ts";
import { cliticReadings } from "./clitic-reading.ts";

const words = (list: string): readonly string[] =>
  list
    .split(/\s+/u)
    .filter((word) => word !== "")
    .map(foldForSearch);

/** «رئيس»: الرئيس، رئيسة، الرئيسة، رئيسي (of two), الرئيسان، الرئيسين. */
const forms = (title: string): readonly string[] => {
  const feminine = title.endsWith("ه") ? title : `${title}ه`;
  return [title, feminine, `${title}ين`, `${title}ان`, `${title}ي`].flatMap((form) => [form, `ال${form}`]);
};

const titles = new Set(words(personTitleWords).flatMap(forms));
const initials = new Set(words(titleInitials));
const offices = new Set(words(officeWords));

/**
 * Whether the word, behind any clitics, is a title or a profession.
 * @example isTitle("والوزيره") // true
 */
export const isTitle = (key: string): boolean => cliticReadings(key).some(({ key: word }) => titles.has(word));

/** Whether it is a short form that stands before a name with a stop: «د.». */
export const isTitleInitial = (key: string): boolean => initials.has(key);

/** Whether it says of what office a title is, or which of its holders. */
export const isOffice = (key: string): boolean => offices.has(key);
