import { deskPage } from "../parts/desk-page.tsx";
import type { MemberVisit, Visit } from "../visit.ts";
import type { DeskWords } from "../words-ar.ts";

/** What went wrong, and what to do. */
export function problemPage(
  visit: Visit,
  problem: keyof DeskWords["problems"],
  member: MemberVisit | undefined,
): string {
  const [title, cure] = visit.words.problems[problem];
  return deskPage({
    visit,
    member,
    title,
    narrow: true,
    children: (
      <>
        <h1>{title}</h1>
        <p>{cure}</p>
        <p>
          <a href="/desk/">{visit.words.parts.home}</a>
        </p>
      </>
    ),
  });
}
