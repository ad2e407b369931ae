import type { Entity, ItemId } from "@mihwar/newsroom";
import { deskPage } from "../parts/desk-page.tsx";
import { Plain } from "../parts/written-copy.tsx";
import type { MemberVisit } from "../visit.ts";

type Kind = Entity["entityKind"];

export interface EntityList {
  /** Who is named most first. */
  readonly entities: readonly Entity[];
  readonly found: number;
  readonly all: number;
  /** How many items name each. */
  readonly times: ReadonlyMap<ItemId, number>;
  readonly question: string;
  readonly kind: Kind | undefined;
  readonly kinds: readonly (readonly [Kind, number])[];
  readonly show: number;
}

const pathOf = ({ question, kind }: EntityList, show: number): string => {
  const query = new URLSearchParams({
    ...(question === "" ? {} : { q: question }),
    ...(kind === undefined ? {} : { kind }),
    show: String(show),
  });
  return `/desk/entities?${query}`;
};

/** Whoever and whatever dossiers speak of. */
export function entitiesPage(visit: MemberVisit, given: EntityList): string {
  const words = visit.words.entities;
  const { entityKind: kindNames } = visit.words.suggestions.change.choices;
  const { entities, found, all, times, question, kind, kinds, show } = given;
  return deskPage({
    visit,
    member: visit,
    title: words.title,
    current: "entities",
    children: (
      <>
        <h1>{words.title}</h1>
        <p class="gist">{words.gist}</p>
        <form class="narrowing" method="get" action="/desk/entities" role="search" aria-label={words.search}>
          <p class="words">
            <label for="q">{words.question}</label>
            <input id="q" name="q" type="search" dir="auto" value={question} />
          </p>
          <p>
            <label for="kind">{words.kind}</label>
            <select id="kind" name="kind">
              <option value="">{words.anyKind}</option>
              {kinds.map(([one, count]) => (
                <option key={one} value={one} selected={one === kind}>
                  {`${kindNames[one] ?? one} (${count})`}
                </option>
              ))}
            </select>
          </p>
          <p class="last">
            <button class="second">{words.find}</button>
            <a href="/desk/entities">{words.clear}</a>
          </p>
        </form>
        <h2 class="count">{found === 0 ? (all === 0 ? words.none : words.noneFound) : words.count(found)}</h2>
        <ul class="rows">
          {entities.map(({ id, name, entityKind, role, aliases = [] }) => (
            <li key={id}>
              <span class="first">
                <a href={`/desk/entities/${id}`}>
                  <b lang="ar">
                    <bdi>
                      <Plain text={name} />
                    </bdi>
                  </b>
                </a>
                {aliases.length === 0 ? null : (
                  <span class="quiet also" lang="ar">
                    <bdi>
                      <Plain text={aliases.slice(0, 4).join("، ")} />
                    </bdi>
                  </span>
                )}
              </span>
              <span class="quiet">
                {kindNames[entityKind]}
                {role === undefined ? null : (
                  <>
                    {" · "}
                    <bdi lang="ar">
                      <Plain text={role} />
                    </bdi>
                  </>
                )}
              </span>
              <span class="quiet">{words.named(times.get(id) ?? 0)}</span>
            </li>
          ))}
        </ul>
        {found <= entities.length ? null : (
          <p>
            <a href={pathOf(given, show + 50)}>{words.more(found - entities.length)}</a>
          </p>
        )}
      </>
    ),
  });
}
