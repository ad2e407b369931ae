import type { Noun } from "@mihwar/arabic/numbers/counted-noun";

/** The nouns that `number-words.json` counts, by their singular. */
export const goldNouns: Readonly<Record<string, Noun>> = {
  صحفي: { gender: "masculine", singular: "صحفي", plural: "صحفيين" },
  سنة: { gender: "feminine", singular: "سنة", plural: "سنوات" },
  كتاب: { gender: "masculine", singular: "كتاب", plural: "كتب" },
  مستشفى: { gender: "masculine", singular: "مستشفى", plural: "مستشفيات" },
  جزء: { gender: "masculine", singular: "جزء", plural: "أجزاء" },
  صحراء: { gender: "feminine", singular: "صحراء", plural: "صحارى" },
  يورو: { gender: "masculine", singular: "يورو", plural: "يورو", accusative: "يورو" },
  شيء: { gender: "masculine", singular: "شيء", plural: "أشياء" },
  قاض: {
    gender: "masculine",
    singular: "قاض",
    plural: "قضاة",
    accusative: "قاضيا",
    dual: { nominative: "قاضيان", oblique: "قاضيين" },
  },
};
