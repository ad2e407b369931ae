import { type NameGender, nameGender } from "@mihwar/arabic/name-gender";
import type { Act, Entity } from "./items.ts";

type Forms = Readonly<Record<NameGender | "two men" | "two women", string>>;

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

function forms(stem: string): Forms {
  return {
    masculine: `ي${stem}`,
    feminine: `ت${stem}`,
    men: `ي${stem}ون`,
    women: `ي${stem}ن`,
    "two men": `ي${stem}ان`,
    "two women": `ت${stem}ان`,
  };
}

type Doer = Pick<Entity, "entityKind" | "name" | "role">;

function genderOf({ entityKind, name, role }: Doer): NameGender {
  if (entityKind === "person" && role !== undefined && nameGender(role, "org") === "feminine") return "feminine";
  return nameGender(name, entityKind === "pact" || entityKind === "resource" ? "other" : entityKind);
}

/**
 * What a position's actors do, as a verb behind them: «الوزارة تطلب», «النقابة والبلدية تطلبان», «الفريقان يطلبان».
 * @example actVerb("ask", [{ entityKind: "org", name: "لجنة السلامة" }]) // "تطلب"
 */
export function actVerb(act: Act, actors: readonly Doer[]): string {
  const genders = actors.map(genderOf);
  const [first = "masculine"] = genders;
  const isWomen = genders.every((gender) => gender === "feminine" || gender === "women");
  const isPlural = genders.some((gender) => gender === "men" || gender === "women");
  if (genders.length <= 1) return verbs[act][first];
  if (genders.length === 2 && !isPlural) return verbs[act][isWomen ? "two women" : "two men"];
  const areThings = actors.every(({ entityKind }) => entityKind !== "person") && !isPlural;
  if (isWomen && areThings) return verbs[act].feminine;
  return verbs[act][isWomen ? "women" : "men"];
}

/** The preposition before whom an act turns to: «تطلب من», «تعرض على». */
export const actPrepositions: Readonly<Record<Act, string>> = {
  ask: "من",
  offer: "على",
  commit: "تجاه",
  stance: "إزاء",
};
