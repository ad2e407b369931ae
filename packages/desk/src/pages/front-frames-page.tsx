import { deskPage } from "../parts/desk-page.tsx";
import { Screens } from "../parts/screens.tsx";
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
        <Screens visit={visit} src={src} />
      </>
    ),
  });
}
