import { deskPage } from "../parts/desk-page.tsx";
import { saidMoment } from "../said-moment.ts";
import type { MemberVisit } from "../visit.ts";
import type { PlanNotice } from "../words/plan-ar.ts";

/** The private address of a member's plan: made, shown once, taken back. */
export function planAddressPage(
  visit: MemberVisit,
  {
    since,
    address,
    told,
  }: {
    readonly since: string | undefined;
    /** As it was made a moment ago. */
    readonly address?: string;
    readonly told?: PlanNotice | undefined;
  },
): string {
  const said = visit.words.plan;
  const words = said.address;
  return deskPage({
    visit,
    member: visit,
    title: words.title,
    current: "plan",
    narrow: true,
    children: (
      <>
        <h1>{words.title}</h1>
        {told === undefined ? null : (
          <p class="told well" role="status">
            {said.told[told]}
          </p>
        )}
        <p class="gist">{words.gist}</p>
        {address === undefined ? null : (
          <div class="told well" role="status">
            <p>{words.shown}</p>
            <p class="secret" dir="ltr">
              {address}
            </p>
          </div>
        )}
        <p>{since === undefined ? words.none : words.since(saidMoment(visit, since))}</p>
        <div class="choices">
          <form method="post" action="/desk/plan/calendar">
            <button>{since === undefined ? words.open : words.again}</button>
          </form>
          {since === undefined ? null : (
            <form method="post" action="/desk/plan/calendar/close">
              <button class="grave">{words.close}</button>
            </form>
          )}
        </div>
        <p>
          <a href="/desk/plan">{said.back}</a>
        </p>
      </>
    ),
  });
}
