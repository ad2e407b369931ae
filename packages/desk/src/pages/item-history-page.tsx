import {
  type Actor,
  type Dossiers,
  type History,
  type HistoryRow,
  type Item,
  type StoryId,
  type StoryLine,
  refOf,
} from "@mihwar/newsroom";
import { itemPath } from "../item-path.ts";
import { type LinesGround, linesOfItem } from "../item-lines.ts";
import { deskPage } from "../parts/desk-page.tsx";
import { ItemChanges } from "../parts/item-changes.tsx";
import { Plain, WrittenText, unturned } from "../parts/written-copy.tsx";
import { saidMoment } from "../said-moment.ts";
import { itemName } from "../suggestion-card.ts";
import type { MemberVisit } from "../visit.ts";

export interface ItemHistory {
  readonly item: Item;
  readonly dossiers: Dossiers;
  readonly history: History;
  /** Those that the member may read. */
  readonly stories: ReadonlyMap<StoryId, StoryLine>;
  readonly nameOf: (by: Actor) => string;
}

/** An item that came in: its line, and all that it came with for whoever asks. */
function AsItCame({
  visit,
  ground,
  item,
}: {
  readonly visit: MemberVisit;
  readonly ground: LinesGround;
  readonly item: Item;
}) {
  const { lines: names, asItCame } = visit.words.history;
  return (
    <details>
      <summary>{asItCame}</summary>
      <dl class="known">
        {linesOfItem(ground, item).map(({ name, text }, at) => (
          <div key={at}>
            <dt>{names[name]}</dt>
            <dd lang="ar" dir="auto">
              <WrittenText text={text} />
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

function Row({
  visit,
  row,
  given,
}: {
  readonly visit: MemberVisit;
  readonly row: HistoryRow;
  readonly given: ItemHistory;
}) {
  const words = visit.words.history;
  const { item, dossiers, stories, nameOf } = given;
  const { entry, change, operation, steps } = row;
  const isMachine = entry.kind === "decision";
  // a machine's question quotes what it asks about, and not everybody may read that
  const isQuestion = isMachine && operation.op === "ask";
  const verdict = entry.kind === "decision" ? entry.verdict : undefined;
  const did = words.operations[operation.op === "merge" && operation.absorbs !== undefined ? "absorb" : operation.op];
  const ground: LinesGround = {
    dossiers,
    edition: visit.edition,
    mayRead: (story) => stories.has(story),
  };
  const filed = operation.op === "file" ? stories.get(operation.story) : undefined;
  const about = refOf(operation);
  return (
    <li id={`n-${entry.n}`} class={operation.op === "fix" ? "fixed" : undefined}>
      <h2 class="deed">
        <b>{did}</b>
        {operation.op === "fix" ? <span class="mark">{words.correction}</span> : null}
        {about === item.id ? null : (
          <a href={itemPath(dossiers, about)}>
            <bdi>
              <Plain text={itemName(dossiers, about)} />
            </bdi>
          </a>
        )}
      </h2>
      <p class="quiet">
        {verdict === undefined ? null : `${words.verdicts[verdict]} `}
        <bdi>{nameOf(entry.by)}</bdi>
        {" · "}
        <time datetime={entry.at}>{saidMoment(visit, entry.at)}</time>
        {isMachine ? (
          <span>
            {" "}
            · {words.proposedBy(visit.words.suggestions.machineName(change.by), saidMoment(visit, change.at))}
          </span>
        ) : null}
        {entry.kind === "decision" && entry.instead !== undefined ? <span> · {words.putRight}</span> : null}
      </p>
      {change.note === "" || isQuestion ? null : (
        <p class="written" dir="auto">
          <WrittenText text={change.note} />
        </p>
      )}
      {change.why === undefined ? null : (
        <p class="written" dir="auto">
          <span class="quiet">{words.why} </span>
          <WrittenText text={change.why} />
        </p>
      )}
      {filed === undefined ? null : (
        <p>
          <a href={`/desk/stories/${filed.id}`}>
            <bdi>
              <Plain text={filed.headline} />
            </bdi>
          </a>
        </p>
      )}
      {verdict === "rejected"
        ? null
        : steps.map(({ before, after }) => (
            <div key={(after ?? before)?.id} class="step">
              {steps.length === 1 ? null : (
                <h3 lang="ar" dir="rtl">
                  <WrittenText text={itemName(dossiers, (after ?? before)?.id ?? item.id)} />
                </h3>
              )}
              {before === undefined && after !== undefined ? (
                <AsItCame visit={visit} ground={ground} item={after} />
              ) : (
                <ItemChanges visit={visit} ground={ground} before={before} after={after} />
              )}
            </div>
          ))}
    </li>
  );
}

/** What happened to an item or a dossier, the newest first: who, when, why, what before and what after. */
export function itemHistoryPage(visit: MemberVisit, given: ItemHistory): string {
  const words = visit.words.history;
  const { item, dossiers, history } = given;
  const name = itemName(dossiers, item.id);
  const isDossier = item.kind === "dossier";
  const at = isDossier ? `/desk/dossiers/${item.id}/history` : `/desk/items/${item.id}/history`;
  const last = history.rows.at(-1)?.entry.n;
  return deskPage({
    visit,
    member: visit,
    title: `${words.title}: ${unturned(name)}`,
    children: (
      <>
        <h1>{words.title}</h1>
        <p class="about-story" lang="ar" dir="rtl">
          <a href={itemPath(dossiers, item.id)}>
            <WrittenText text={name} />
          </a>
        </p>
        <p class="quiet">{words.key}</p>
        {history.rows.length === 0 ? (
          <p>{words.none}</p>
        ) : (
          <ol class="deeds-of-item compared">
            {history.rows.map((row) =>
              row.kind === "told" ? (
                <Row key={row.entry.n} visit={visit} row={row} given={given} />
              ) : (
                <li key={row.entry.n}>
                  <h2 class="deed">{words.withheld}</h2>
                  <p class="quiet">
                    <bdi>{given.nameOf(row.entry.by)}</bdi> ·{" "}
                    <time datetime={row.entry.at}>{saidMoment(visit, row.entry.at)}</time>
                  </p>
                </li>
              ),
            )}
          </ol>
        )}
        {history.rest === 0 || last === undefined ? null : (
          <p>
            <a href={`${at}?before=${last}`}>{words.older(history.rest)}</a>
          </p>
        )}
      </>
    ),
  });
}
