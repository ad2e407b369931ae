import { nameKey } from "@mihwar/arabic/authority/name-key";
import { foldForSearch } from "@mihwar/arabic/fold";
import type { Token } from "@mihwar/arabic/tokens";
import type { Entity } from "@mihwar/newsroom";
import type { Actor } from "./actor.ts";

/** Bodies that are a country's where its adjective stands behind them: «الوفد الكلداري», «الجانبان الدرفاني والكلداري». */
const ofCountry =
  /^(?:ال|لل|بال)(?:وفد|جانب|طرف|سلطات|حكوم[هة]|خارجيه|رئاسه|رياسه|دوله|قياده|جانبان|جانبين|طرفان|طرفين)$/u;

/** The country of the dossiers whose adjective a word is: «الكلداري» of «كلدارا». */
function countryOf(word: Token | undefined, countries: readonly Entity[]): Entity | undefined {
  const key = foldForSearch(word?.text ?? "");
  const stem = /^(?:و?ال)(?<stem>.{3,})(?:ي|يه|يين|يون|يان)$/u.exec(key)?.groups?.["stem"];
  if (stem === undefined) return undefined;
  return countries.find(({ name }) => nameKey(name).replace(/^ال/u, "").startsWith(stem));
}

/** The country that a body with its adjective stands for, where the body begins. */
export function countryByAdjective(
  words: readonly Token[],
  at: number,
  countries: readonly Entity[],
): Actor | undefined {
  const [word, next] = [words[at], words[at + 1]];
  if (word === undefined) return undefined;
  const key = foldForSearch(word.text).replace(/^[وف](?=ال|لل|بال)/u, "");
  const entity = ofCountry.test(key) ? countryOf(next, countries) : undefined;
  if (entity !== undefined && next !== undefined) return { entity, isNew: false, start: word.start, end: next.end };
  // «الجانبان الدرفاني والكلداري»: the second of two.
  const second = at > 1 && /ان$|ين$/u.test(foldForSearch(words[at - 2]?.text ?? "")) && word.text.startsWith("و");
  const other =
    second && ofCountry.test(foldForSearch(words[at - 2]?.text ?? "")) ? countryOf(word, countries) : undefined;
  return other === undefined ? undefined : { entity: other, isNew: false, start: word.start, end: word.end };
}
