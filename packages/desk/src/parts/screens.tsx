import type { MemberVisit } from "../visit.ts";

/** A page of readers as a phone and a computer would show it. @param src its address */
export function Screens({ visit, src }: { readonly visit: MemberVisit; readonly src: string }) {
  const words = visit.words.fronts;
  return (
    <>
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
  );
}
