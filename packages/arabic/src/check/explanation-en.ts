import type { Explanations } from "./explanations.ts";

/** The explanations in English, for desks whose menus are. */
export const explanationsInEnglish: Explanations = {
  name: ({ wrong, right }) => `The name authority spells this name ${right}, not ${wrong}.`,
  "month-name": ({ wrong, right }) => `The house calls this month ${right}, not ${wrong}.`,
  digits: ({ wrong, right }) => `Digits of two kinds, or not those of the house: ${wrong} is written ${right}.`,
  misspelling: ({ wrong, right }) => `A common misspelling: ${wrong} is ${right}.`,
  dialect: ({ wrong, right }) =>
    `${wrong} is dialect; standard Arabic has ${right}. Leave it in speech quoted word for word.`,
  "future-negation": ({ wrong, right }) =>
    `سوف affirms and stands before no negation; لن alone negates the future: ${right}, not ${wrong}.`,
  ghayr: ({ right }) => `Before an adjective غير takes no article, the adjective does: ${right}.`,
  "kullama-twice": () => "كلما is not said again before what follows from it.",
  idiom: ({ wrong, right }) => `The phrase is ${right}, not ${wrong}.`,
  usage: ({ wrong, right }) => `${right} is better Arabic than ${wrong}.`,
  "light-verb": ({ right }) =>
    right === "" ? "The plain verb is shorter than قام بـ and a verbal noun." : `The plain verb is shorter: ${right}.`,
  preposition: ({ wrong, right }) => `What the verb takes: ${right} rather than ${wrong}.`,
  inna: ({ wrong, right }) =>
    right.includes("إن")
      ? `إن follows saying, حيث, إذ and oaths, and opens a sentence: ${right}, not ${wrong}.`
      : `أن opens a clause that stands for a noun, as behind prepositions and verbs like أكد: ${right}, not ${wrong}.`,
  jussive: ({ wrong, right }) => `Behind لم a weak verb loses its long vowel: ${right}, not ${wrong}.`,
  "verb-plural": ({ wrong, right }) => `Behind لن، لم، أن، كي the plural loses its nun: ${right}, not ${wrong}.`,
  "construct-plural": ({ wrong, right }) => `A sound plural before its owner loses its nun: ${right}, not ${wrong}.`,
  "case-ending": ({ wrong, right }) =>
    right.endsWith("ون")
      ? `Who does it is in the nominative: ${right}, not ${wrong}.`
      : `Behind a preposition and إن the plural and the dual end in ين: ${right}, not ${wrong}.`,
  predicate: ({ wrong, right }) => `The predicate of كان is in the accusative: ${right}, not ${wrong}.`,
  "relative-pronoun": ({ right }) => `The relative pronoun has the gender of its noun: ${right}.`,
  "counted-noun": ({ right }) =>
    `Three to ten take the other gender of the singular, compounds have their own rule: ${right}.`,
  "counted-accusative": ({ right }) => `Behind 11 to 99 the noun is singular and accusative: ${right}.`,
  "one-of": ({ right }) => `أحد and كلا are masculine, إحدى and كلتا feminine, by the singular: ${right}.`,
  demonstrative: ({ right }) => `The pointing word has the gender of its noun: ${right}.`,
  "doubled-word": ({ right }) => `The word stands twice: ${right} once is enough.`,
  "detached-letter": ({ wrong, right }) =>
    `Conjunction, preposition and article are written with their word: ${right}, not ${wrong}.`,
  hamza: ({ wrong, right }) => `The cutting hamza is written: ${right}, not ${wrong}.`,
  "hamzat-wasl": ({ wrong, right }) =>
    `The joining hamza is not written, in forms VII to X with their verbal nouns and in اسم، ابن، امرأة، اثنان: ${right}, not ${wrong}.`,
  "hamza-seat": ({ wrong, right }) =>
    `The seat of hamza goes by the stronger vowel, i then u then a: ${right}, not ${wrong}.`,
  "ta-marbuta": ({ wrong, right }) =>
    right.endsWith("ة")
      ? `Ta marbuta has its dots: ${right}, not ${wrong}.`
      : `The pronoun ه has no dots: ${right}, not ${wrong}.`,
  "alef-maqsura": ({ wrong, right }) =>
    right.endsWith("ى")
      ? `Alef maqsura has no dots: ${right}, not ${wrong}.`
      : `The final ya has its dots: ${right}, not ${wrong}.`,
  "final-alef": ({ wrong, right }) =>
    right.endsWith("ا")
      ? `An alef follows the waw of a verb's plural: ${right}, not ${wrong}.`
      : `The alef belongs to the plural of verbs alone: ${right}, not ${wrong}.`,
  letters: ({ wrong, right }) => `ض and ظ taken for one another: ${right}, not ${wrong}.`,
  tanwin: ({ wrong, right }) => `The tanwin of the accusative: ${right}, not ${wrong}.`,
  "question-mark": () => "A question ends in a question mark.",
  "speech-colon": () => "A colon opens speech, not a comma.",
  "stray-comma": ({ right }) => `No comma between ${right.trim()} and what it governs.`,
  "latin-punctuation": ({ wrong, right }) => `Latin ${wrong} in Arabic copy is ${right}.`,
  "repeated-punctuation": ({ right }) => `The sign stands twice: ${right} once is enough.`,
  "space-before": () => "No space before a comma, a full stop, a question or exclamation mark.",
  "space-after": () => "A space follows the sign.",
  "space-inside": () => "No space inside of brackets and quotation marks.",
  "space-repeated": () => "One space between words is enough.",
  quotes: ({ right }) => `Quotation marks are a pair of one kind: ${right}.`,
};
