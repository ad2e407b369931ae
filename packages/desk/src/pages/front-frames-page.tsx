import { deskPage } from "../parts/desk-page.tsx";
import type { MemberVisit } from "../visit.ts";

/** A front in an order that is not saved, as a phone and a computer would show it. @param src address of the page itself */
export function framesPage(visit: MemberVisit, { name, src }: { readonly name: string; readonly src: string }): string {
  const words = visit.words.fronts;
  return deskPage({
    visit,
    member: visit,
    title: words.previewTitle(name),
    current: "fronts",
    children: (
      <>
        <h1>{words.previewTitle(name)}</h1>
        <p class="gist">{words.previewGist}</p>
        {(["phone", "desk"] as const).map((screen) => {
          const title = screen === "phone" ? words.previewPhone : words.previewDesk;
          return (
            <section key={screen} class="part" aria-labelledby={`on-${screen}`}>
              <h2 id={`on-${screen}`}>{title}</h2>
              <div class={`screen ${screen}`}>
                <iframe title={title} src={src} />
              </div>
            </section>
          );
        })}
      </>
    ),
  });
}
