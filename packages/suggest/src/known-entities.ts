import { nameKey } from "@mihwar/arabic/authority/name-key";
import { tokens } from "@mihwar/arabic/tokens";
import { type Dossiers, type Entity, type ItemId, listItems } from "@mihwar/newsroom";

/** An entity of the dossiers where a text names it. */
export interface EntityMention {
  readonly entity: Entity;
  readonly start: number;
  readonly end: number;
}

interface Index {
  /** More than one where two bear a name: each country has its «وزارة المالية». */
  readonly byKey: ReadonlyMap<string, readonly Entity[]>;
  /** Words of the longest name. */
  readonly longest: number;
}

const indexes = new WeakMap<Dossiers, Index>();

/** What an editor has noted behind a name: «أستانا (كناية)». */
const remark = /\s*\([^)]*\)\s*$/u;

/** An office of two words and more names who holds it: «وزيرة المالية», and not «الوزيرة». */
const officeOf = ({ entityKind, role }: Entity): readonly string[] =>
  entityKind === "person" && role !== undefined && tokens(role).length > 1 ? [role] : [];

function indexOf(dossiers: Dossiers): Index {
  const known = indexes.get(dossiers);
  if (known !== undefined) return known;
  const byKey = new Map<string, Entity[]>();
  let longest = 0;
  for (const entity of listItems(dossiers, "entity")) {
    for (const name of [...officeOf(entity), entity.name, ...(entity.aliases ?? [])]) {
      const words = tokens(name.replace(remark, "")).map(({ text }) => nameKey(text));
      if (words.length === 0) continue;
      const key = words.join(" ");
      const bearers = byKey.get(key) ?? [];
      if (!bearers.includes(entity)) byKey.set(key, [...bearers, entity]);
      longest = Math.max(longest, words.length);
    }
  }
  const index = { byKey, longest };
  indexes.set(dossiers, index);
  return index;
}

/** What may stand joined before a name: و ف ب ل ك, one or two of them. */
const joined = /^[وف]?[بلك]?(?=.{3})/u;

/** A word as it is printed, and without what is joined before it: «وكازاخستان», «للوزارة». */
function readings(word: string): readonly string[] {
  const cut = joined.exec(word)?.[0].length ?? 0;
  const all = [word];
  for (let at = 1; at <= cut; at++) all.push(word.slice(at));
  // «للوزارة» has lost the alef of its article.
  const lost = all.filter((one) => one.startsWith("ل") && !one.startsWith("لل")).map((one) => `ا${one}`);
  return [...all, ...lost];
}

/**
 * The entities that a text names, the longest names first where they begin at one word; none within another.
 * @param near those who are meant rather than others of the same name
 */
export const mentionsOf = (text: string, dossiers: Dossiers, near?: ReadonlySet<ItemId>): readonly EntityMention[] =>
  bearersIn(text, dossiers).flatMap(({ bearers, start, end }) => {
    const entity = bearers.find(({ id }) => near?.has(id)) ?? bearers[0];
    return entity === undefined ? [] : [{ entity, start, end }];
  });

/** All whom the names of a text may mean. */
export function bearersIn(
  text: string,
  dossiers: Dossiers,
): readonly { readonly bearers: readonly Entity[]; readonly start: number; readonly end: number }[] {
  const { byKey, longest } = indexOf(dossiers);
  const words = tokens(text);
  const keys = words.map((word) => nameKey(word.text));
  const found: { bearers: readonly Entity[]; start: number; end: number }[] = [];
  for (let at = 0; at < words.length; at++) {
    const first = readings(keys[at] ?? "");
    for (let size = Math.min(longest, words.length - at); size >= 1; size--) {
      const rest = keys.slice(at + 1, at + size);
      const bearers = first.map((one) => byKey.get([one, ...rest].join(" "))).find((one) => one !== undefined);
      const [from, last] = [words[at], words[at + size - 1]];
      if (bearers === undefined || from === undefined || last === undefined) continue;
      found.push({ bearers, start: from.start, end: last.end });
      at += size - 1;
      break;
    }
  }
  return found;
}
