import type { Dossiers, Item, ItemId, Merge, StoryId } from "@mihwar/newsroom";
import { itemPath } from "../item-path.ts";
import { deskPage } from "../parts/desk-page.tsx";
import { WrittenText, unturned } from "../parts/written-copy.tsx";
import { saidMoment } from "../said-moment.ts";
import { itemLine, itemName } from "../suggestion-card.ts";
import type { MemberVisit } from "../visit.ts";
import { ChangedItems } from "./merge-page.tsx";

export interface Unmerging {
  readonly dossiers: Dossiers;
  readonly merge: Merge;
  /** The first of the items that would change, as they would be; and how many. */
  readonly made: readonly Item[];
  readonly timesMade: number;
  /** Fields that the merge had moved and that have been changed since. */
  readonly kept: ReadonlyMap<ItemId, readonly string[]>;
  /** What has come since and names the one that stays. */
  readonly since: readonly Item[];
  /** The merge that is to be undone first, by the one that it absorbed. */
  readonly first: ItemId | undefined;
  readonly basis: string;
  readonly mayRead: (story: StoryId) => boolean;
  readonly refusals: readonly string[];
}

/** A merge that is to be undone: what goes back, and what stays as it has become since. */
export function unmergePage(visit: MemberVisit, given: Unmerging): string {
  const words = visit.words.entities;
  const { dossiers, merge, made, timesMade, kept, since, first, basis, mayRead, refusals } = given;
  const [goes, stays] = [itemName(dossiers, merge.absorbs), itemName(dossiers, merge.ref)];
  const Item = ({ id }: { readonly id: ItemId }) => {
    const item = dossiers.items.get(id);
    return (
      <a href={itemPath(dossiers, id)} lang="ar" dir="rtl">
        <WrittenText text={item === undefined ? id : itemLine(dossiers, item, visit.edition)} />
      </a>
    );
  };
  return deskPage({
    visit,
    member: visit,
    title: `${words.unmerge}: ${unturned(goes)}`,
    current: "entities",
    children: (
      <>
        <h1>{words.unmergeTitle}</h1>
        <p class="about-story" lang="ar" dir="rtl">
          <WrittenText text={goes} /> ←{" "}
          <a href={`/desk/entities/${merge.ref}`}>
            <WrittenText text={stays} />
          </a>
        </p>
        <p class="quiet">
          {words.mergedAt} <time datetime={merge.at}>{saidMoment(visit, merge.at)}</time>
        </p>
        {refusals.map((sentence) => (
          <p key={sentence} class="told" role="alert">
            {sentence}
          </p>
        ))}
        {first === undefined ? null : (
          <p>
            <a href={`/desk/entities/${first}/unmerge`}>{words.unmergeFirst(unturned(itemName(dossiers, first)))}</a>
          </p>
        )}
        {made.length === 0 ? null : (
          <>
            <p class="gist">{words.unmergeGist}</p>
            {kept.size === 0 ? null : (
              <section class="part" aria-labelledby="kept">
                <h2 id="kept">{words.kept}</h2>
                <ul class="rows">
                  {[...kept].map(([id, fields]) => (
                    <li key={id}>
                      <span class="first">
                        <Item id={id} />
                      </span>
                      <span class="quiet">
                        {fields.map((field) => visit.words.history.lines[words.fieldLines[field] ?? "text"]).join("، ")}
                      </span>
                    </li>
                  ))}
                </ul>
              </section>
            )}
            {since.length === 0 ? null : (
              <section class="part" aria-labelledby="since">
                <h2 id="since">{words.since}</h2>
                <p class="gist">{words.sinceGist(unturned(stays))}</p>
                <ul class="rows">
                  {since.map(({ id }) => (
                    <li key={id}>
                      <span class="first">
                        <Item id={id} />
                      </span>
                    </li>
                  ))}
                </ul>
              </section>
            )}
            <form class="fields broad" method="post" action={`/desk/entities/${merge.absorbs}/unmerge`}>
              <input type="hidden" name="basis" value={basis} />
              <p>
                <label for="why">{words.why}</label>
                <input id="why" name="why" type="text" dir="auto" />
              </p>
              <p class="choices">
                <button>{words.doUnmerge(unturned(goes))}</button>
              </p>
            </form>
            <section class="part" aria-labelledby="changes">
              <h2 id="changes">{words.changes(timesMade)}</h2>
              <ChangedItems visit={visit} dossiers={dossiers} items={made} mayRead={mayRead} />
              {timesMade <= made.length ? null : <p class="quiet">{words.namingMore(timesMade - made.length)}</p>}
            </section>
          </>
        )}
      </>
    ),
  });
}
