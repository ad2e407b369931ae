import type { Section, SectionId } from "@mihwar/newsroom";

/** Sections as the masthead names them, in its order; what it knows no more by its word. */
export const sectionNames = (sections: readonly Section[], ids: readonly SectionId[]): readonly string[] => [
  ...sections.filter(({ id }) => ids.includes(id)).map(({ name }) => name),
  ...ids.filter((id) => !sections.some((section) => section.id === id)),
];
