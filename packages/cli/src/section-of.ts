import { foldForSearch } from "@mihwar/arabic/fold";
import { type Actor, type Archive, type Section, type SectionId, parseSectionId, sectionTones } from "@mihwar/newsroom";
import { knownSection } from "./section-names.ts";

/** An import may open so many sections; what comes after lands in «أخبار». */
const mostSections = 24;

const fallback = { id: "news", name: "أخبار", tone: "slate" } as const;

/** Letters of an address for a name that no list knows: good enough for an editor to keep or to change. */
const letters: Readonly<Record<string, string>> = {
  ا: "a",
  أ: "a",
  إ: "i",
  آ: "a",
  ب: "b",
  ت: "t",
  ث: "th",
  ج: "j",
  ح: "h",
  خ: "kh",
  د: "d",
  ذ: "dh",
  ر: "r",
  ز: "z",
  س: "s",
  ش: "sh",
  ص: "s",
  ض: "d",
  ط: "t",
  ظ: "z",
  ع: "a",
  غ: "gh",
  ف: "f",
  ق: "q",
  ك: "k",
  ل: "l",
  م: "m",
  ن: "n",
  ه: "h",
  ة: "a",
  و: "w",
  ي: "y",
  ى: "a",
  ئ: "y",
  ؤ: "w",
  ء: "",
};

const addressWord = (name: string): string =>
  Array.from(name.toLowerCase())
    .map((letter) => letters[letter] ?? (/[a-z]/.test(letter) ? letter : /\s/.test(letter) ? "-" : ""))
    .join("")
    .replaceAll(/-+/g, "-")
    .replaceAll(/^-|-$/g, "")
    .slice(0, 24);

/**
 * The section that a printed name means: one of the newsroom's own by its name, a department that the lists know, or a
 * new one, which is opened at the end of the masthead.
 * @returns the section, and whether it was opened just now
 */
export async function sectionOf(
  archive: Archive,
  name: string | undefined,
  by: Actor,
): Promise<{ readonly section: Section; readonly opened: boolean }> {
  const sections = await archive.reading.listSections();
  const wanted = name === undefined ? "" : foldForSearch(name).trim();
  const own = sections.find((one) => foldForSearch(one.name).trim() === wanted);
  if (own !== undefined) return { section: own, opened: false };
  const known = name === undefined ? fallback : knownSection(name);
  const full = sections.length >= mostSections;
  const plan = full
    ? fallback
    : (known ?? {
        id: addressWord(name ?? ""),
        name: name ?? fallback.name,
        tone: sectionTones[sections.length % sectionTones.length] ?? fallback.tone,
      });
  const id: SectionId = parseSectionId(plan.id) ?? (fallback.id as SectionId);
  const taken = sections.find((one) => one.id === id);
  if (taken !== undefined) return { section: taken, opened: false };
  const section: Section = {
    id,
    name: id === plan.id ? plan.name : fallback.name,
    tone: plan.tone,
    order: Math.max(0, ...sections.map((one) => one.order)) + 1,
  };
  await archive.saveSection(section, by);
  return { section, opened: true };
}
