import type { Dossier } from "@mihwar/newsroom";
import { clientScript } from "../client-script.ts";
import type { OpenStory, Picking } from "../dossiers/evidence-picker.ts";
import { deskPage } from "../parts/desk-page.tsx";
import { Paragraphs, type QuotePlace } from "../parts/line-evidence.tsx";
import { Plain, WrittenText } from "../parts/written-copy.tsx";
import type { MemberVisit } from "../visit.ts";

/** What the words of a story may become in a dossier. */
export const addedKinds = ["event", "position", "fact", "gist"] as const;
export type AddedKind = (typeof addedKinds)[number];

interface Adding {
  readonly open: OpenStory;
  readonly picking: Picking;
  readonly places: readonly QuotePlace[];
  /** Those that cite the story already come first. */
  readonly dossiers: readonly Dossier[];
  readonly dossier: string;
  readonly kind: AddedKind;
  readonly refusals: readonly string[];
}

/** Words of a story on their way into a dossier. */
export function addToDossierPage(visit: MemberVisit, adding: Adding): string {
  const { add: words } = visit.words.dossiers;
  const { open, picking, places, dossiers, dossier, kind, refusals } = adding;
  return deskPage({
    visit,
    member: visit,
    title: words.title,
    current: "dossiers",
    scripts: [clientScript("dossiers").path],
    children: (
      <>
        <h1>{words.title}</h1>
        <p class="gist">{words.gist}</p>
        <p>
          <a href={`/desk/stories/${open.id}`}>
            <bdi>
              <Plain text={open.content.headline} />
            </bdi>
          </a>
        </p>
        {refusals.map((sentence) => (
          <p key={sentence} class="told" role="alert">
            {sentence}
          </p>
        ))}
        {dossiers.length === 0 ? (
          <p class="quiet">
            {words.noDossier} <a href="/desk/dossiers/new">{visit.words.dossiers.list.begin}</a>
          </p>
        ) : (
          <form class="line-form" method="post" action={`/desk/stories/${open.id}/to-dossier`}>
            <div class="fields broad">
              <p>
                <label for="dossier">{words.dossier}</label>
                <select id="dossier" name="dossier">
                  {dossiers.map(({ id, title }) => (
                    <option key={id} value={id} selected={id === dossier}>
                      {title}
                    </option>
                  ))}
                </select>
              </p>
              <fieldset class="kinds">
                <legend>{words.kind}</legend>
                {addedKinds.map((one) => (
                  <label key={one}>
                    <input type="radio" name="what" value={one} checked={one === kind} />
                    {words.kinds[one]}
                  </label>
                ))}
              </fieldset>
            </div>
            <div class="open-story" data-picker>
              <Paragraphs visit={visit} open={open} picking={picking} places={places} />
            </div>
            <p class="choices bar">
              <button data-take>{words.go}</button>
              <a href={`/desk/stories/${open.id}`}>
                <WrittenText text={visit.words.dossiers.cite.close} />
              </a>
            </p>
          </form>
        )}
      </>
    ),
  });
}
