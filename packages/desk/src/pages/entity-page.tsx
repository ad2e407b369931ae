import { nameGenders } from "@mihwar/arabic/name-gender";
import type { Dossiers, Entity, Item, Merge, StoryId } from "@mihwar/newsroom";
import { entityKinds } from "@mihwar/newsroom/dossier/items";
import type { EntityField, EntityForm } from "../entity-form.ts";
import { itemPath } from "../item-path.ts";
import { linesOfItem } from "../item-lines.ts";
import { deskPage } from "../parts/desk-page.tsx";
import { ItemChanges } from "../parts/item-changes.tsx";
import { Told } from "../parts/told.tsx";
import { Plain, WrittenText, unturned } from "../parts/written-copy.tsx";
import { itemLine, itemName } from "../suggestion-card.ts";
import type { toldBy } from "../told-notice.ts";
import type { MemberVisit } from "../visit.ts";

export interface EntitySheet {
  readonly entity: Entity;
  readonly dossiers: Dossiers;
  /** The first of those that name it, and how many do. */
  readonly naming: readonly Item[];
  readonly timesNamed: number;
  /** What it has absorbed. */
  readonly absorbed: readonly Merge[];
  /** Those that may be the same. */
  readonly like: readonly Entity[];
  /** Names that dossiers know, for whoever writes one. */
  readonly names: readonly string[];
  readonly form: EntityForm;
  readonly basis: string;
  /** As the form would have it. */
  readonly wanted: Entity | undefined;
  readonly isFix: boolean;
  readonly why: string;
  readonly mayWrite: boolean;
  readonly mayRead: (story: StoryId) => boolean;
  readonly refusals: readonly string[];
  readonly told: ReturnType<typeof toldBy>;
}

interface Given {
  readonly visit: MemberVisit;
  readonly given: EntitySheet;
}

const longFields: ReadonlySet<EntityField> = new Set<EntityField>(["aliases", "members", "geometry"]);
const latinFields: ReadonlySet<EntityField> = new Set<EntityField>(["iso", "wikidata", "geometry"]);

function Field({ visit, given, field }: Given & { readonly field: EntityField }) {
  const words = visit.words.entities;
  const value = given.form[field];
  const hint = words.hints[field];
  const described = hint === undefined ? {} : { "aria-describedby": `${field}-hint` };
  const dir = latinFields.has(field) ? "ltr" : "auto";
  const { entityKind: kindNames } = visit.words.suggestions.change.choices;
  const control = (() => {
    if (field === "entityKind")
      return (
        <select id={field} name={field}>
          {entityKinds.map((kind) => (
            <option key={kind} value={kind} selected={kind === value}>
              {kindNames[kind]}
            </option>
          ))}
        </select>
      );
    if (field === "gender")
      return (
        <select id={field} name={field} {...described}>
          <option value="">{words.genderAsNamed}</option>
          {nameGenders.map((gender) => (
            <option key={gender} value={gender} selected={gender === value}>
              {words.genders[gender]}
            </option>
          ))}
        </select>
      );
    if (longFields.has(field))
      return (
        <textarea id={field} name={field} rows={Math.min(8, value.split("\n").length + 1)} dir={dir} {...described}>
          {value}
        </textarea>
      );
    return (
      <input
        id={field}
        name={field}
        type="text"
        autocomplete="off"
        dir={dir}
        value={value}
        {...(field === "of" ? { list: "names" } : {})}
        {...described}
      />
    );
  })();
  return (
    <p>
      <label for={field}>{words.fields[field]}</label>
      {control}
      {hint === undefined ? null : <small id={`${field}-hint`}>{hint}</small>}
    </p>
  );
}

function ChangeForm({ visit, given }: Given) {
  const words = visit.words.entities;
  const { entity, dossiers, basis, wanted, isFix, why, names, mayRead, refusals } = given;
  const fields: readonly EntityField[] = [
    "name",
    "aliases",
    "entityKind",
    "role",
    "gender",
    "of",
    "members",
    "iso",
    "wikidata",
    "geometry",
  ];
  const ground = { dossiers, edition: visit.edition, mayRead };
  return (
    <details class="part" open={wanted !== undefined || refusals.length > 0}>
      <summary>
        <h2>{words.change}</h2>
      </summary>
      <form class="fields broad" method="post" action={`/desk/entities/${entity.id}`}>
        <input type="hidden" name="basis" value={basis} />
        {fields.map((field) => (
          <Field key={field} visit={visit} given={given} field={field} />
        ))}
        <datalist id="names">
          {names.map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
        <p class="choices">
          <label>
            <input type="checkbox" name="fix" value="yes" checked={isFix} />
            {words.fix}
          </label>
        </p>
        <p>
          <label for="why">{words.why}</label>
          <input id="why" name="why" type="text" dir="auto" value={why} />
        </p>
        {wanted === undefined ? null : (
          <div class="compared" role="status">
            <h3>{words.difference}</h3>
            <ItemChanges visit={visit} ground={ground} before={entity} after={wanted} />
            {JSON.stringify(wanted) === JSON.stringify(entity) ? <p>{words.noDifference}</p> : null}
          </div>
        )}
        <p class="choices">
          <button class="second" name="do" value="look">
            {words.look}
          </button>
          <button name="do" value="save">
            {words.save}
          </button>
        </p>
      </form>
    </details>
  );
}

/** An entity: what is known of it, where it stands, who names it, what it has absorbed. */
export function entityPage(visit: MemberVisit, given: EntitySheet): string {
  const words = visit.words.entities;
  const { entity, dossiers, naming, timesNamed, absorbed, like, mayWrite, mayRead, wanted, refusals, told } = given;
  const { entityKind: kindNames } = visit.words.suggestions.change.choices;
  const { lines: lineNames } = visit.words.history;
  const lines = linesOfItem({ dossiers, edition: visit.edition, mayRead }, entity).filter(
    ({ name }) => name !== "name" && name !== "kind",
  );
  const drawn = wanted ?? entity;
  const geometry =
    wanted === undefined ? "" : `?${new URLSearchParams({ geometry: given.form.geometry.slice(0, 1_500) })}`;
  return deskPage({
    visit,
    member: visit,
    title: unturned(entity.name),
    current: "entities",
    children: (
      <>
        <p class="quiet">{kindNames[entity.entityKind]}</p>
        <h1 lang="ar" dir="rtl">
          <WrittenText text={entity.name} />
        </h1>
        <Told words={visit.words} {...told} />
        {refusals.map((sentence) => (
          <p key={sentence} class="told" role="alert">
            {sentence}
          </p>
        ))}
        <dl class="known">
          {[...new Set(lines.map(({ name }) => name))].map((name) => (
            <div key={name}>
              <dt>{lineNames[name]}</dt>
              {lines
                .filter((line) => line.name === name)
                .map(({ text }) => (
                  <dd key={text} lang="ar" dir="auto">
                    <WrittenText text={text} />
                  </dd>
                ))}
            </div>
          ))}
        </dl>
        <p class="card-places">
          <a href={`/e/${entity.id}`}>{words.public}</a>
          <a href={`/desk/items/${entity.id}/history`}>{visit.words.history.title}</a>
          {mayWrite ? <a href={`/desk/entities/${entity.id}/merge`}>{words.merge}</a> : null}
        </p>
        {drawn.geometry === undefined ? null : (
          <div class="map-frame">
            <iframe title={words.map(unturned(entity.name))} src={`/desk/entities/${entity.id}/map${geometry}`} />
          </div>
        )}
        {like.length === 0 || !mayWrite ? null : (
          <section class="part" aria-labelledby="like">
            <h2 id="like">{words.like}</h2>
            <p class="gist">{words.likeGist}</p>
            <ul class="rows">
              {like.map((other) => (
                <li key={other.id}>
                  <span class="first" lang="ar">
                    <a href={`/desk/entities/${other.id}`}>
                      <bdi>
                        <Plain text={other.name} />
                      </bdi>
                    </a>
                  </span>
                  <a
                    href={`/desk/entities/${entity.id}/merge?${new URLSearchParams({ with: other.id })}`}
                    aria-label={words.mergeWith(unturned(other.name))}
                  >
                    {words.merge}
                  </a>
                </li>
              ))}
            </ul>
          </section>
        )}
        {mayWrite ? <ChangeForm visit={visit} given={given} /> : <p class="quiet">{words.onlyEditors}</p>}
        {absorbed.length === 0 ? null : (
          <section class="part" aria-labelledby="absorbed">
            <h2 id="absorbed">{words.absorbed}</h2>
            <ul class="rows">
              {absorbed.map(({ absorbs }) => (
                <li key={absorbs}>
                  <span class="first" lang="ar">
                    <bdi>
                      <Plain text={itemName(dossiers, absorbs)} />
                    </bdi>
                  </span>
                  {mayWrite ? (
                    <a
                      href={`/desk/entities/${absorbs}/unmerge`}
                      aria-label={words.unmergeOf(unturned(itemName(dossiers, absorbs)))}
                    >
                      {words.unmerge}
                    </a>
                  ) : null}
                </li>
              ))}
            </ul>
          </section>
        )}
        <section class="part" aria-labelledby="naming">
          <h2 id="naming">{words.naming(timesNamed)}</h2>
          <ul class="rows">
            {naming.map((item) => (
              <li key={item.id}>
                <span class="quiet">{words.itemKinds[item.kind]}</span>
                <span class="first" lang="ar" dir="rtl">
                  <a href={itemPath(dossiers, item.id)}>
                    <WrittenText text={itemLine(dossiers, item, visit.edition)} />
                  </a>
                </span>
              </li>
            ))}
          </ul>
          {timesNamed <= naming.length ? null : <p class="quiet">{words.namingMore(timesNamed - naming.length)}</p>}
        </section>
      </>
    ),
  });
}
