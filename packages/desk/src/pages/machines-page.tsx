import { formatEdtf } from "@mihwar/arabic/dates/format-edtf";
import type { MachineTally } from "@mihwar/newsroom";
import { deskPage } from "../parts/desk-page.tsx";
import type { MemberVisit } from "../visit.ts";

type Counts = Pick<MachineTally, "asProposed" | "changed" | "rejected" | "pending">;

const counted = ["asProposed", "changed", "rejected", "pending"] as const;

function sumOf(tallies: readonly Counts[]): Counts {
  const sum = (field: keyof Counts): number => tallies.reduce((all, one) => all + one[field], 0);
  return { asProposed: sum("asProposed"), changed: sum("changed"), rejected: sum("rejected"), pending: sum("pending") };
}

function Cells({ visit, counts }: { readonly visit: MemberVisit; readonly counts: Counts }) {
  const { noShare } = visit.words.suggestions.machines;
  const accepted = counts.asProposed + counts.changed;
  const decided = accepted + counts.rejected;
  return (
    <>
      {counted.map((field) => (
        <td key={field}>{counts[field]}</td>
      ))}
      <td>{decided === 0 ? noShare : `${Math.round((100 * accepted) / decided)}%`}</td>
    </>
  );
}

function Table({
  visit,
  id,
  first,
  rows,
}: {
  readonly visit: MemberVisit;
  /** Of the heading that names it. */
  readonly id: string;
  readonly first: readonly string[];
  readonly rows: readonly { readonly names: readonly string[]; readonly counts: Counts }[];
}) {
  const { columns } = visit.words.suggestions.machines;
  return (
    <div class="wide" role="region" tabIndex={0} aria-labelledby={id}>
      <table class="tally" aria-labelledby={id}>
        <thead>
          <tr>
            {[...first, ...[...counted, "share" as const].map((field) => columns[field])].map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ names, counts }) => (
            <tr key={names.join(" ")}>
              {names.map((name) => (
                <th key={name} scope="row">
                  <bdi>{name}</bdi>
                </th>
              ))}
              <Cells visit={visit} counts={counts} />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** What became of all that the machines ever proposed. */
export function machinesPage(visit: MemberVisit, tallies: readonly MachineTally[]): string {
  const { machines: words, machine, machineName, title } = visit.words.suggestions;
  const names = [...new Set(tallies.map((one) => one.machine))].toSorted();
  const monthName = (month: string): string =>
    visit.language === "ar" ? formatEdtf(month, visit.edition.dates) : month;
  return deskPage({
    visit,
    member: visit,
    title: words.title,
    current: "suggestions",
    children: (
      <>
        <h1>{words.title}</h1>
        <p class="gist">{tallies.length === 0 ? words.none : words.gist}</p>
        <p>
          <a href="/desk/suggestions">{title}</a>
        </p>
        {tallies.length === 0 ? null : (
          <>
            <section class="part">
              <h2 id="whole">{words.whole}</h2>
              <Table
                visit={visit}
                id="whole"
                first={[machine]}
                rows={names.map((name) => ({
                  names: [machineName(name)],
                  counts: sumOf(tallies.filter((one) => one.machine === name)),
                }))}
              />
            </section>
            <section class="part">
              <h2 id="by-month">{words.byMonth}</h2>
              <Table
                visit={visit}
                id="by-month"
                first={[words.month, machine]}
                rows={tallies.map((one) => ({ names: [monthName(one.month), machineName(one.machine)], counts: one }))}
              />
            </section>
          </>
        )}
      </>
    ),
  });
}
