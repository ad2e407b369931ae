import {
  type ComparedBlock,
  type ComparedLine,
  type ContentComparison,
  type Revision,
  type RevisionLine,
  type Section,
  type Story,
  isChangedBlock,
  isChangedLine,
} from "@mihwar/newsroom";
import { directionOfBlock, directionOfCopy } from "../copy-direction.ts";
import { deskPage } from "../parts/desk-page.tsx";
import { WrittenText } from "../parts/written-copy.tsx";
import { Pieces, type Side } from "../parts/written-pieces.tsx";
import { saidShortly } from "../said-moment.ts";
import { sectionNames } from "../section-names.ts";
import type { MemberVisit } from "../visit.ts";

export interface Compared {
  readonly story: Story;
  readonly revisions: readonly RevisionLine[];
  readonly from: Revision;
  readonly to: Revision;
  readonly comparison: ContentComparison;
  readonly sections: readonly Section[];
  readonly nameOf: (by: Revision["by"]) => string;
}

/** So many blocks that are as they were stand between changes; more of them are folded away. */
const mostUnchanged = 2;

interface Around {
  readonly visit: MemberVisit;
  readonly given: Compared;
}

const isOn = (side: Side, { pieces }: ComparedLine): boolean =>
  pieces.some(({ kind }) => kind !== (side === "before" ? "added" : "removed"));

/** One side of lines that are compared. */
function Cell({
  around: { visit, given },
  lines,
  side,
  dir,
  named,
}: {
  readonly around: Around;
  readonly lines: readonly ComparedLine[];
  readonly side: Side;
  readonly dir: "rtl" | "ltr" | "auto";
  /** Whether each line says what it is. */
  readonly named: boolean;
}) {
  const { compare } = visit.words.stories;
  const number = given[side === "before" ? "from" : "to"].number;
  const shown = lines.filter((line) => isOn(side, line));
  const sectionName = (id: string): string => sectionNames(given.sections, [id as Section["id"]]).join("");
  return (
    <div class={side}>
      <span class="unseen">{side === "before" ? compare.before(number) : compare.after(number)}</span>
      {shown.map((line, at) => (
        <p key={at} dir={dir} class={line.name}>
          {named || line.name !== "text" ? <span class="what">{compare.lines[line.name]} </span> : null}
          <Pieces
            visit={visit}
            pieces={line.pieces}
            side={side}
            name={line.name === "section" ? sectionName : (text) => text}
          />
        </p>
      ))}
    </div>
  );
}

function whatBecame({ visit }: Around, { before, after, isMoved, lines }: ComparedBlock): readonly string[] {
  const { compare } = visit.words.stories;
  if (before === undefined) return [compare.blockAdded];
  if (after === undefined) return [compare.blockRemoved];
  return [
    ...(isMoved ? [compare.blockMoved] : []),
    ...(before.kind === after.kind ? [] : [compare.kindChanged(before.kind, after.kind)]),
    ...(before.kind === after.kind && !lines.some(isChangedLine) && !isMoved ? [compare.shapeChanged] : []),
  ];
}

function BlockRow({ around, block }: { readonly around: Around; readonly block: ComparedBlock }) {
  const { from, to } = around.given;
  const changed = isChangedBlock(block);
  const became = changed ? whatBecame(around, block) : [];
  const dirOf = (side: Side): "rtl" | "ltr" | "auto" => {
    const own = block[side];
    const { language } = (side === "before" ? from : to).content;
    return (own === undefined ? undefined : directionOfBlock(own)) ?? directionOfCopy(language);
  };
  return (
    <li class={changed ? "pair changed" : "pair same"}>
      {became.length === 0 ? null : <p class="became">{became.join(" · ")}</p>}
      {block.before === undefined ? (
        <div class="before none" />
      ) : (
        <Cell around={around} lines={block.lines} side="before" dir={dirOf("before")} named={false} />
      )}
      {block.after === undefined ? (
        <div class="after none" />
      ) : (
        <Cell around={around} lines={block.lines} side="after" dir={dirOf("after")} named={false} />
      )}
    </li>
  );
}

/** Blocks one after the other; a long run of those that are as they were is folded. */
function Blocks({ around, blocks }: { readonly around: Around; readonly blocks: readonly ComparedBlock[] }) {
  const { compare } = around.visit.words.stories;
  const runs: ComparedBlock[][] = [];
  for (const block of blocks) {
    const last = runs.at(-1);
    const goesOn = last?.[0] !== undefined && isChangedBlock(last[0]) === isChangedBlock(block);
    if (goesOn) last.push(block);
    else runs.push([block]);
  }
  return (
    <>
      {runs.map((run, at) => {
        const rows = (
          <ul class="pairs">
            {run.map((block) => (
              <BlockRow key={block.after?.id ?? block.before?.id} around={around} block={block} />
            ))}
          </ul>
        );
        const isFolded = run[0] !== undefined && !isChangedBlock(run[0]) && run.length > mostUnchanged;
        return isFolded ? (
          <details key={at} class="unchanged">
            <summary>{compare.unchanged(run.length)}</summary>
            {rows}
          </details>
        ) : (
          rows
        );
      })}
    </>
  );
}

function Choice({
  visit,
  name,
  label,
  revisions,
  chosen,
  nameOf,
}: Pick<Compared, "revisions" | "nameOf"> & {
  readonly visit: MemberVisit;
  readonly name: "from" | "to";
  readonly label: string;
  readonly chosen: number;
}) {
  return (
    <p>
      <label for={name}>{label}</label>
      <select id={name} name={name}>
        {revisions.toReversed().map(({ number, at, by }) => (
          <option key={number} value={number} selected={number === chosen}>
            {`${number} · ${saidShortly(visit, at)} · ${nameOf(by)}`}
          </option>
        ))}
      </select>
    </p>
  );
}

/** Two revisions of a story beside each other, word by word. */
export function comparePage(visit: MemberVisit, given: Compared): string {
  const { compare, history, list } = visit.words.stories;
  const { story, revisions, from, to, comparison, nameOf } = given;
  const around: Around = { visit, given };
  const at = `/desk/stories/${story.id}`;
  const dir = directionOfCopy(to.content.language);
  const count =
    comparison.head.filter(isChangedLine).length + comparison.body.filter((block) => isChangedBlock(block)).length;
  const head = comparison.head.filter(isChangedLine);
  return deskPage({
    visit,
    member: visit,
    title: compare.title,
    current: "home",
    children: (
      <>
        <h1>{compare.title}</h1>
        <p class="about-story" dir={dir}>
          <a href={at}>
            <WrittenText text={story.content.headline.trim() === "" ? list.noHeadline : story.content.headline} />
          </a>
        </p>
        <form class="narrowing two" method="get" action={`${at}/compare`}>
          <Choice
            visit={visit}
            name="from"
            label={compare.from}
            revisions={revisions}
            chosen={from.number}
            nameOf={nameOf}
          />
          <Choice visit={visit} name="to" label={compare.to} revisions={revisions} chosen={to.number} nameOf={nameOf} />
          <p class="last">
            <button class="second">{compare.button}</button>
            <a href={`${at}/history`}>{history.title}</a>
          </p>
        </form>
        <p>
          <b>{count === 0 ? compare.same : compare.counted(count)}</b>{" "}
          {count === 0 ? null : <span class="quiet">{compare.key}</span>}
        </p>
        <div class="compared">
          <div class="sides" aria-hidden="true">
            <p>{compare.before(from.number)}</p>
            <p>{compare.after(to.number)}</p>
          </div>
          {head.length === 0 ? null : (
            <section aria-labelledby="head">
              <h2 id="head">{compare.head}</h2>
              <ul class="pairs">
                {head.map((line, place) => (
                  <li key={place} class="pair changed">
                    <Cell
                      around={around}
                      lines={[line]}
                      side="before"
                      dir={directionOfCopy(from.content.language)}
                      named
                    />
                    <Cell around={around} lines={[line]} side="after" dir={dir} named />
                  </li>
                ))}
              </ul>
            </section>
          )}
          <section aria-labelledby="body">
            <h2 id="body">{compare.body}</h2>
            <Blocks around={around} blocks={comparison.body} />
          </section>
        </div>
      </>
    ),
  });
}
