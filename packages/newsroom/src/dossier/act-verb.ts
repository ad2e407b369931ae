import { type NameGender, nameGender } from "@mihwar/arabic/name-gender";
import type { Act, Entity } from "./items.ts";

type Forms = Readonly<Record<NameGender, string>>;

const forms = (stem: string): Forms => ({
  masculine: `ي${stem}`,
  feminine: `ت${stem}`,
  men: `ي${stem}ون`,
  women: `ي${stem}ن`,
  "two men": `ي${stem}ان`,
  "two women": `ت${stem}ان`,
});

const verbs: Readonly<Record<Act, Forms>> = {
  ask: forms("طلب"),
  offer: forms("عرض"),
  commit: forms("لتزم"),
  stance: {
    masculine: "يرى",
    feminine: "ترى",
    men: "يرون",
    women: "يرين",
    "two men": "يريان",
    "two women": "تريان",
  },
};

/** Before whom an act turns to: «تطلب من», «تعرض على». */
export const actPrepositions: Readonly<Record<Act, string>> = {
  ask: "من",
  offer: "على",
  commit: "تجاه",
  stance: "إزاء",
};

/** As much of an entity as verbs agree with. */
export type Doer = Pick<Entity, "entityKind" | "name" | "role" | "gender">;

/** How verbs agree with an entity: as it says itself, as its office does («وزيرة المالية»), as its name does. */
export function genderOf({ entityKind, name, role, gender }: Doer): NameGender {
  if (gender !== undefined) return gender;
  if (entityKind === "org") return nameGender(name, "body");
  if (entityKind === "pact" || entityKind === "resource") return nameGender(name, "other");
  const isHerOffice = entityKind === "person" && role !== undefined && nameGender(role, "org") === "feminine";
  return isHerOffice ? "feminine" : nameGender(name, entityKind);
}

/** How a verb agrees with all whom it stands behind. */
function genderOfAll(doers: readonly Doer[]): NameGender {
  const genders = doers.map(genderOf);
  const [first = "masculine"] = genders;
  if (genders.length < 2) return first;
  const areSingular = genders.every((gender) => gender === "masculine" || gender === "feminine");
  const areFeminine = genders.every((gender) => gender === "feminine" || gender === "women" || gender === "two women");
  if (genders.length === 2 && areSingular) return areFeminine ? "two women" : "two men";
  // Many that are no people are she: «مصر والعراق والأردن تطلب».
  const areThings = areSingular && doers.every(({ entityKind }) => entityKind !== "person");
  if (areThings) return "feminine";
  return areFeminine ? "women" : "men";
}

/**
 * What a position's actors do, as a verb behind them: «الوزارة تطلب», «النقابة والبلدية تطلبان», «الصيادون يطلبون».
 * @example actVerb("ask", [{ entityKind: "org", name: "لجنة السلامة" }]) // "تطلب"
 */
export const actVerb = (act: Act, doers: readonly Doer[]): string => verbs[act][genderOfAll(doers)];

/**
 * A name as it stands behind a preposition: plurals and duals show it, «من صيادي رأس النورس», «على المجلسين».
 * @example whomName({ entityKind: "org", name: "صيادو رأس النورس" }) // "صيادي رأس النورس"
 */
export function whomName(whom: Doer): string {
  const { name } = whom;
  const gender = genderOf(whom);
  if (gender === "men") return name.replace(/^(\S{2,})و(ن?)(?=\s|$)/u, "$1ي$2");
  return gender === "two men" || gender === "two women" ? name.replace(/^(\S{2,})ا(ن?)(?=\s|$)/u, "$1ي$2") : name;
}

const together = (names: readonly string[]): string => names.join(" و");

/**
 * Who does what to whom, in one line.
 * @example actLine("ask", [{ entityKind: "country", name: "كازاخستان" }], [{ entityKind: "org", name: "الكونغرس" }]) // "كازاخستان تطلب من الكونغرس"
 */
export function actLine(act: Act, by: readonly Doer[], to: readonly Doer[]): string {
  const deed = `${together(by.map(({ name }) => name))} ${actVerb(act, by)}`;
  return to.length === 0 ? deed : `${deed} ${actPrepositions[act]} ${together(to.map(whomName))}`;
}
