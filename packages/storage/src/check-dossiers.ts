import {
  type Dossiers,
  type LogEntry,
  type NewEntry,
  type StoryContent,
  citable,
  citedIn,
  enterAll,
  listItems,
  noDossiers,
} from "@mihwar/newsroom";
import type { Paragraphs } from "@mihwar/newsroom/dossier/log-door";
import type pg from "pg";
import type { CheckProblem, CheckResult } from "./check-result.ts";
import { type EntryRow, entryOf } from "./dossier-entry.ts";

/** At most so many entries are held at once. */
const batch = 500;

async function copyCited(client: pg.ClientBase, entries: readonly LogEntry[]): Promise<Paragraphs> {
  const cited = citedIn(entries);
  const { rows } = await client.query<{ story: string; number: number; content: StoryContent }>(
    `select story, number, content from mihwar.revision
     where (story, number) in (select * from unnest($1::text[], $2::integer[]))`,
    [cited.map((one) => one.story), cited.map((one) => one.revision)],
  );
  const texts = new Map(rows.map((row) => [`${row.story} ${row.number}`, citable(row.content)]));
  return (story, revision, paragraph) => texts.get(`${story} ${revision}`)?.get(paragraph);
}

/** Parents as the fold has them, and as the database keeps them. */
async function parentProblems(client: pg.ClientBase, dossiers: Dossiers): Promise<readonly CheckProblem[]> {
  const { rows } = await client.query<{ dossier: string; parent: string }>(
    "select dossier, parent from mihwar.dossier_parent",
  );
  const kept = new Set(rows.map(({ dossier, parent }) => `${dossier} ${parent}`));
  const folded = new Set(
    listItems(dossiers, "dossier").flatMap(({ id, parents = [] }) => parents.map((parent) => `${id} ${parent}`)),
  );
  const odd = [...kept].filter((pair) => !folded.has(pair)).concat([...folded].filter((pair) => !kept.has(pair)));
  return odd.map((pair) => ({ subject: `dossier:${pair.split(" ")[0] ?? ""}`, code: "differs" }));
}

/** Lets the whole log in once more, entry by entry, as if it were written now: every law of it is looked at. */
export async function checkDossiers(client: pg.ClientBase): Promise<CheckResult> {
  let dossiers: Dossiers = noDossiers;
  for (;;) {
    const { rows } = await client.query<EntryRow>(
      `select * from mihwar.dossier_entry where n > $1 order by n limit ${batch}`,
      [dossiers.n],
    );
    const entries = rows.map(entryOf);
    const proposed = entries.flatMap((entry) =>
      entry.kind === "decision" ? [dossiers.proposals.get(entry.of)?.change as LogEntry] : [],
    );
    const paragraphs = await copyCited(client, [...entries, ...proposed]);
    for (const entry of entries) {
      const { n, ...wanted } = entry;
      const entered = enterAll(dossiers, [wanted as NewEntry], { now: entry.at, paragraphs });
      const broken = !entered.ok || n !== dossiers.n + 1;
      if (broken) {
        const problem: CheckProblem = {
          subject: `dossier-entry:${n}`,
          code: n === dossiers.n + 1 ? "lawless" : "numbers-broken",
        };
        return { what: "dossiers", verified: dossiers.n, problems: [problem] };
      }
      dossiers = entered.value.dossiers;
    }
    if (rows.length < batch) break;
  }
  return { what: "dossiers", verified: dossiers.n, problems: await parentProblems(client, dossiers) };
}
