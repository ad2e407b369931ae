import { nameKey } from "@mihwar/arabic/authority/name-key";
import { sameName } from "@mihwar/arabic/authority/same-name";
import { type Token, tokens } from "@mihwar/arabic/tokens";
import { type Dossiers, type Entity, type ItemId, citable, listItems } from "@mihwar/newsroom";
import type { Actor, Scene } from "./actor.ts";
import { actorsIn } from "./actors.ts";
import { bodyNameAt } from "./body-name.ts";
import { countryByAdjective } from "./country-adjective.ts";
import { type EntityMention, mentionsOf } from "./known-entities.ts";
import type { ReadStory } from "./machine.ts";
import { entityOf } from "./newcomer.ts";
import { byOffice } from "./office.ts";
import { ownOf } from "./own-house.ts";
import { callNames, isShortName, onlyBodies, shortly } from "./short-names.ts";
import { unknownNames } from "./unknown-names.ts";

/**
 * Who acts where in a story: those whom the dossiers know under their names and offices, those whom only the story
 * names, and whomever it goes on to call by one word.
 * @param near of two of one name, those who are meant
 */
export function scenesOf(story: ReadStory, dossiers: Dossiers, near: ReadonlySet<ItemId>): readonly Scene[] {
  const newcomers = newcomersOf(story, dossiers);
  const latest = onlyBodies(near, dossiers);
  const countries = listItems(dossiers, "entity").filter(
    ({ id, entityKind }) => entityKind === "country" && near.has(id),
  );
  const earlier: Actor[] = [];
  const bodies = new Map<string, Entity | undefined>();
  const bodyAt = (text: string, words: readonly Token[], at: number): Actor | undefined => {
    const found = bodyNameAt(text, words, at);
    if (found === undefined) return undefined;
    const key = nameKey(found.name);
    if (!bodies.has(key)) bodies.set(key, entityOf({ name: found.name, kind: "org" }, dossiers));
    const entity = bodies.get(key);
    return entity === undefined ? undefined : { entity, isNew: true, start: words[at]?.start ?? 0, end: found.end };
  };
  // «مجموعة «الديار» للإنشاءات» goes on as «الديار».
  const inQuotes = new Map<string, Actor>();
  const quoted = (text: string, { start }: Token): Actor | undefined => {
    if (text.charAt(start - 1) !== "«") return undefined;
    const until = text.indexOf("»", start);
    const meant = inQuotes.get(text.slice(start, until));
    return meant === undefined ? undefined : { ...meant, start, end: until };
  };
  return [...citable(story.content)].map(([paragraph, text]): Scene => {
    // «الاتحاد» alone is whichever the story has named, not another dossier's.
    const isOurs = ({ entity, start, end }: EntityMention): boolean =>
      near.size === 0 || near.has(entity.id) || !isShortName(text.slice(start, end));
    const named = [
      ...actorsIn(text, dossiers, near)
        .filter(isOurs)
        .map((one): Actor => ({ ...one, isNew: false })),
      ...newcomers.filter((one) => one.paragraph === paragraph).map(({ actor }) => actor),
    ];
    const words = tokens(text);
    // «وزير المالية الريداني جاسم العوفي» is no minister of ours.
    const isOthers = ({ entity, start, end }: Actor): boolean =>
      entity.entityKind === "person" &&
      named.some(
        (other) =>
          other.isNew &&
          other.entity.entityKind === "person" &&
          other.start > end &&
          words.filter((word) => word.start >= end && word.end <= other.start).length <= 1 &&
          !/[،.؛:]/u.test(text.slice(start, other.start)),
      );
    const actors: Actor[] = [];
    for (let at = 0; at < words.length; at++) {
      const word = words[at] as Token;
      const actor =
        named.find((one) => one.start === word.start && !isOthers(one)) ??
        countryByAdjective(words, at, countries) ??
        ownOf(word, [...earlier, ...actors], dossiers) ??
        byOffice(words, at, (phrase) => mentionsOf(phrase, dossiers, near)[0]) ??
        (named.some(({ start, end }) => start < word.end && word.start < end)
          ? undefined
          : (quoted(text, word) ?? shortly(word, words[at + 1], latest) ?? bodyAt(text, words, at)));
      if (actor === undefined) continue;
      actors.push(actor);
      for (const name of callNames(actor, words)) latest.set(name, { entity: actor.entity, isNew: actor.isNew });
      const own = /«(?<own>[^»]+)»/u.exec(actor.entity.name)?.groups?.["own"];
      if (own !== undefined && actor.entity.entityKind === "org") inQuotes.set(own, actor);
      while ((words[at + 1]?.start ?? Infinity) < actor.end) at += 1;
    }
    earlier.push(...actors);
    return { paragraph, text, actors };
  });
}

function newcomersOf(story: ReadStory, dossiers: Dossiers) {
  const made: Entity[] = [];
  return unknownNames(story, dossiers).flatMap((name) => {
    const { kind } = name;
    if (kind !== "person" && kind !== "org" && kind !== "country") return [];
    const same = made.find((one) => one.entityKind === kind && sameName(one.name, name.name));
    const entity = same ?? entityOf({ ...name, kind }, dossiers);
    if (entity === undefined) return [];
    if (same === undefined) made.push(entity);
    return [{ paragraph: name.paragraph, actor: { entity, isNew: true, start: name.start, end: name.end } as Actor }];
  });
}
