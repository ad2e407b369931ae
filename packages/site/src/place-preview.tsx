import type { Entity, ReadonlyArchive } from "@mihwar/newsroom";
import { renderToString } from "preact-render-to-string";
import { type PagePreview, previewOf } from "./page-preview.ts";
import { DossierMap } from "./parts/dossier-map.tsx";
import { dossierSheet } from "./styles/sheets.ts";

/** A place by itself, as the maps of readers draw it. `undefined` where it has nowhere to stand. */
export async function previewPlace(archive: ReadonlyArchive, place: Entity): Promise<PagePreview | undefined> {
  if (place.geometry === undefined) return undefined;
  const { language, borders } = await archive.getEdition();
  const html = renderToString(
    <html lang={language} dir="rtl">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{place.name}</title>
        <meta name="color-scheme" content="light dark" />
        <style dangerouslySetInnerHTML={{ __html: dossierSheet.css }} />
      </head>
      <body>
        <div class="dossier">
          <DossierMap places={[place]} note={borders.note} />
        </div>
      </body>
    </html>,
  );
  return previewOf(`<!doctype html>${html}`);
}
