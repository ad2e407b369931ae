import type { FrontId } from "@mihwar/newsroom";
import { deskPage } from "../parts/desk-page.tsx";
import type { MemberVisit } from "../visit.ts";

/** The fronts that a member may order. */
export function frontsPage(
  visit: MemberVisit,
  fronts: readonly { readonly id: FrontId; readonly name: string; readonly pins: number }[],
): string {
  const words = visit.words.fronts;
  return deskPage({
    visit,
    member: visit,
    title: words.title,
    current: "fronts",
    children: (
      <>
        <h1>{words.title}</h1>
        <p class="gist">{fronts.length === 0 ? words.none : words.gist}</p>
        <ul class="rows">
          {fronts.map(({ id, name, pins }) => (
            <li key={id}>
              <a class="first" href={`/desk/fronts/${id}`}>
                <b>
                  <bdi>{name}</bdi>
                </b>
              </a>
              <span class="quiet">{words.pins(pins)}</span>
            </li>
          ))}
        </ul>
      </>
    ),
  });
}
