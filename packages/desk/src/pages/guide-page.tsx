import type { GuidePage } from "../guide-page.ts";
import { deskPage } from "../parts/desk-page.tsx";
import type { MemberVisit } from "../visit.ts";

const pathOf = ({ name }: GuidePage): string => (name === "" ? "/desk/guide" : `/desk/guide/${name}`);

/** A page of the guide, with the way to the others. It is in Arabic whatever the interface speaks. */
export function guidePage(
  visit: MemberVisit,
  { shown, all }: { readonly shown: GuidePage; readonly all: readonly GuidePage[] },
): string {
  return deskPage({
    visit,
    member: visit,
    title: shown.title,
    current: "guide",
    children: (
      <div class="guide" lang="ar" dir="rtl">
        <nav aria-label={visit.words.parts.guide}>
          <ul>
            {all.map((one) => (
              <li key={one.name}>
                <a href={pathOf(one)} aria-current={one === shown ? "page" : undefined}>
                  {one.title}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <article dangerouslySetInnerHTML={{ __html: shown.html }} />
      </div>
    ),
  });
}
