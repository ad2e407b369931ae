import type { Dossiers, Entity, Item, StoryId } from "@mihwar/newsroom";
import type { ComponentChildren } from "preact";
import { linesOfItem } from "../item-lines.ts";
import { type MergeForm, fieldsBrought, namesBrought } from "../merge-form.ts";
import { deskPage } from "../parts/desk-page.tsx";
import { ItemChanges } from "../parts/item-changes.tsx";
import { Plain, WrittenText, unturned } from "../parts/written-copy.tsx";
import { itemLine } from "../suggestion-card.ts";
import type { MemberVisit } from "../visit.ts";

/** Items with what would change in each. */
export function ChangedItems({
  visit,
  dossiers,
  items,
  mayRead,
}: {
  readonly visit: MemberVisit;
  readonly dossiers: Dossiers;
  /** As they would be. */
  readonly items: readonly Item[];
  readonly mayRead: (story: StoryId) => boolean;
}) {
  const ground = { dossiers, edition: visit.edition, mayRead };
  return (
    <ol class="deeds-of-item compared">
      {items.map((item) => {
        const before = dossiers.items.get(item.id);
        return (
          <li key={item.id}>
            <h3 lang="ar" dir="rtl">
              <span class="quiet" lang={visit.language}>
                {visit.words.entities.itemKinds[item.kind]}{" "}
              </span>
              <WrittenText text={itemLine(dossiers, before ?? item, visit.edition)} />
            </h3>
            <ItemChanges visit={visit} ground={ground} before={before} after={item} />
          </li>
        );
      })}
    </ol>
  );
}

export interface Merging {
  readonly entity: Entity;
  readonly dossiers: Dossiers;
  /** What the form says, once both are known. */
  readonly merge: MergeForm | undefined;
  readonly basis: string;
  /** The first of the items that would change, as they would be; and how many. */
  readonly changes: readonly Item[];
  readonly timesChanged: number;
  /** Those that may be the same. */
  readonly like: readonly Entity[];
  readonly names: readonly string[];
  /** The other one, as it was written. */
  readonly written: string;
  readonly why: string;
  readonly mayRead: (story: StoryId) => boolean;
  readonly refusals: readonly string[];
}

function Finder({ visit, given }: { readonly visit: MemberVisit; readonly given: Merging }) {
  const words = visit.words.entities;
  const { entity, like, names, written } = given;
  const at = `/desk/entities/${entity.id}/merge`;
  return (
    <>
      {like.length === 0 ? null : (
        <ul class="rows">
          {like.map((other) => (
            <li key={other.id}>
              <span class="first" lang="ar">
                <a href={`${at}?${new URLSearchParams({ with: other.id })}`}>
                  <bdi>
                    <Plain text={other.name} />
                  </bdi>
                </a>
              </span>
            </li>
          ))}
        </ul>
      )}
      <form class="narrowing" method="get" action={at}>
        <p class="words">
          <label for="with">{words.with}</label>
          <input
            id="with"
            name="with"
            type="text"
            dir="auto"
            list="names"
            autocomplete="off"
            value={written}
            required
          />
          <datalist id="names">
            {names.map((name) => (
              <option key={name} value={name} />
            ))}
          </datalist>
        </p>
        <p class="last">
          <button class="second">{words.seeMerge}</button>
        </p>
      </form>
    </>
  );
}

/** Two entities that are to become one: which stays, what it keeps, and every item that changes. */
export function mergePage(visit: MemberVisit, given: Merging): string {
  const words = visit.words.entities;
  const { entity, dossiers, merge, basis, changes, timesChanged, written, why, mayRead, refusals } = given;
  const { fields } = words;
  const fieldName = { ...fields, same: words.same };
  const valueOf = (goes: Entity, field: keyof Entity): ComponentChildren => {
    const { [field]: value } = goes;
    const bare = {
      kind: "entity",
      id: goes.id,
      entityKind: goes.entityKind,
      name: goes.name,
      [field]: value,
    } as Entity;
    const lines = linesOfItem({ dossiers, edition: visit.edition, mayRead }, bare);
    return (
      <bdi lang="ar">
        <Plain
          text={lines
            .filter(({ name }) => name !== "name" && name !== "kind")
            .map(({ text }) => text)
            .join("، ")}
        />
      </bdi>
    );
  };
  return deskPage({
    visit,
    member: visit,
    title: `${words.merge}: ${unturned(entity.name)}`,
    current: "entities",
    children: (
      <>
        <h1>{words.mergeTitle}</h1>
        <p class="about-story" lang="ar" dir="rtl">
          <a href={`/desk/entities/${entity.id}`}>
            <WrittenText text={entity.name} />
          </a>
        </p>
        {refusals.map((sentence) => (
          <p key={sentence} class="told" role="alert">
            {sentence}
          </p>
        ))}
        {merge === undefined ? (
          <>
            <p class="gist">{words.mergeGist}</p>
            <Finder visit={visit} given={given} />
          </>
        ) : (
          <>
            <form class="fields broad" method="post" action={`/desk/entities/${entity.id}/merge`}>
              <input type="hidden" name="with" value={written} />
              <input type="hidden" name="basis" value={basis} />
              <input type="hidden" name="goes" value={merge.goes.id} />
              <fieldset>
                <legend>{words.stays}</legend>
                {[merge.stays, merge.goes]
                  .toSorted((a) => (a.id === entity.id ? -1 : 1))
                  .map((one) => (
                    <label key={one.id} class="option">
                      <input type="radio" name="stays" value={one.id} checked={one.id === merge.stays.id} />
                      <bdi lang="ar">
                        <Plain text={one.name} />
                      </bdi>{" "}
                      <span class="quiet" dir="ltr">
                        {one.id}
                      </span>
                    </label>
                  ))}
              </fieldset>
              {namesBrought(merge).length === 0 ? null : (
                <fieldset>
                  <legend>{words.keepNames(unturned(merge.goes.name))}</legend>
                  {namesBrought(merge).map((name) => (
                    <label key={name} class="option">
                      <input type="checkbox" name="name" value={name} checked={merge.names.includes(name)} />
                      <bdi lang="ar">
                        <Plain text={name} />
                      </bdi>
                    </label>
                  ))}
                </fieldset>
              )}
              {fieldsBrought(merge).length === 0 ? null : (
                <fieldset>
                  <legend>{words.takes}</legend>
                  {fieldsBrought(merge).map((field) => (
                    <label key={field} class="option">
                      <input type="checkbox" name="take" value={field} checked={merge.takes.includes(field)} />
                      {fieldName[field]}: {valueOf(merge.goes, field)}
                    </label>
                  ))}
                </fieldset>
              )}
              <p>
                <label for="why">{words.why}</label>
                <input id="why" name="why" type="text" dir="auto" value={why} />
              </p>
              <p class="choices">
                <button class="second" name="do" value="look">
                  {words.lookAgain}
                </button>
                <button name="do" value="merge">
                  {words.doMerge(unturned(merge.goes.name), unturned(merge.stays.name))}
                </button>
              </p>
              <p class="hint">{words.undoable}</p>
            </form>
            <section class="part" aria-labelledby="changes">
              <h2 id="changes">{words.changes(timesChanged)}</h2>
              <ChangedItems visit={visit} dossiers={dossiers} items={changes} mayRead={mayRead} />
              {timesChanged <= changes.length ? null : (
                <p class="quiet">{words.namingMore(timesChanged - changes.length)}</p>
              )}
            </section>
          </>
        )}
      </>
    ),
  });
}
