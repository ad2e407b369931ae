import type { KeptMedia, Listed } from "@mihwar/newsroom";
import { clientScript } from "../client-script.ts";
import { type MediaFilter, mediaFilters } from "../media-filter.ts";
import { mostLetters } from "../media-entry.ts";
import { deskPage } from "../parts/desk-page.tsx";
import { PictureTiles } from "../parts/picture-tiles.tsx";
import { type FileTold, arrivalLimits } from "../picture-arrival.ts";
import { fileName } from "../file-name.ts";
import { mayOnSome } from "../route.ts";
import type { MemberVisit } from "../visit.ts";

const path = "/desk/media";

function pathOf(wanted: { readonly text: string; readonly filter: MediaFilter | undefined; readonly after?: string }) {
  const query = new URLSearchParams({
    ...(wanted.text === "" ? {} : { q: wanted.text }),
    ...(wanted.filter === undefined ? {} : { only: wanted.filter }),
    ...(wanted.after === undefined ? {} : { after: wanted.after }),
  }).toString();
  return query === "" ? path : `${path}?${query}`;
}

function Upload({ visit }: { readonly visit: MemberVisit }) {
  const { media } = visit.words;
  const { upload } = media;
  // a script says it in the browser, before anything is sent
  const said = {
    ...upload,
    hint: "",
    tooHeavy: media.refusal({ code: "picture-too-heavy", most: arrivalLimits.bytes }),
    tooMany: media.refusal({ code: "too-many-files", most: arrivalLimits.files }),
  };
  return (
    <section class="part" aria-labelledby="upload">
      <h2 id="upload">{upload.heading}</h2>
      <form
        class="fields upload"
        method="post"
        action={path}
        enctype="multipart/form-data"
        data-upload={JSON.stringify(said)}
        data-most-bytes={arrivalLimits.bytes}
        data-most-files={arrivalLimits.files}
      >
        <p>
          <label for="credit">{upload.credit}</label>
          <input
            id="credit"
            name="credit"
            dir="auto"
            maxLength={mostLetters.credit}
            autocomplete="off"
            aria-describedby="credit-hint"
          />
          <small id="credit-hint">{upload.creditHint}</small>
        </p>
        <p>
          <label for="pictures">{upload.files}</label>
          <input
            id="pictures"
            name="pictures"
            type="file"
            multiple
            required
            accept="image/jpeg,image/png,image/webp,image/avif"
            aria-describedby="pictures-hint"
          />
          <small id="pictures-hint">
            {upload.hint(arrivalLimits)}{" "}
            <span data-drop-hint hidden>
              {upload.drop}
            </span>
          </small>
        </p>
        <button>{upload.button}</button>
      </form>
      <ul class="rows sent" data-sent aria-live="polite" aria-label={upload.sent} hidden />
    </section>
  );
}

function SentFiles({ visit, sent }: { readonly visit: MemberVisit; readonly sent: readonly FileTold[] }) {
  const { media } = visit.words;
  return (
    <section class="part" aria-labelledby="sent">
      <h2 id="sent">{media.upload.sent}</h2>
      <ul class="rows sent">
        {sent.map((one, place) => {
          const name = fileName(one.name);
          return (
            <li key={place}>
              {name === undefined ? null : (
                <span class="first">
                  <bdi>{name}</bdi>
                </span>
              )}
              {one.kind === "refused" ? (
                <span class="away" role="alert">
                  {media.refusal(one.refusal)}
                </span>
              ) : (
                <a href={`${path}/${one.arrived.asset.id}`}>
                  {one.arrived.known ? media.upload.known : media.upload.arrived}
                </a>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** The newsroom's pictures, the newest first, and the door by which new ones come in. */
export function libraryPage(
  visit: MemberVisit,
  {
    pictures,
    text,
    filter,
    today,
    sent,
    fresh,
  }: {
    readonly pictures: Listed<KeptMedia>;
    readonly text: string;
    readonly filter: MediaFilter | undefined;
    /** ISO 8601, by the clocks of the edition. */
    readonly today: string;
    /** What became of the files that were just sent, where not all was well. */
    readonly sent: readonly FileTold[];
    /** Those that were just sent and are in. */
    readonly fresh: readonly KeptMedia[];
  },
): string {
  const { media } = visit.words;
  const isWhole = text === "" && filter === undefined;
  return deskPage({
    visit,
    member: visit,
    title: media.title,
    current: "media",
    scripts: [clientScript("media").path],
    children: (
      <>
        <h1>{media.title}</h1>
        {sent.length === 0 ? null : <SentFiles visit={visit} sent={sent} />}
        {fresh.length === 0 ? null : (
          <section class="part" aria-labelledby="fresh">
            <h2 id="fresh">{media.fresh}</h2>
            <PictureTiles visit={visit} pictures={fresh} today={today} />
          </section>
        )}
        {mayOnSome("save-media", visit.member) ? <Upload visit={visit} /> : null}
        <section class="part" aria-label={media.title}>
          <form class="asked" role="search" method="get" action={path}>
            <label class="unseen" for="q">
              {media.search.label}
            </label>
            <input
              id="q"
              name="q"
              type="search"
              dir="auto"
              maxLength={200}
              value={text}
              placeholder={media.search.label}
              autocomplete="off"
            />
            {filter === undefined ? null : <input type="hidden" name="only" value={filter} />}
            <button class="second">{media.search.button}</button>
          </form>
          <nav class="states" aria-label={media.filtersLabel}>
            <ul>
              {[undefined, ...mediaFilters].map((one) => (
                <li key={one}>
                  <a href={pathOf({ text, filter: one })} aria-current={one === filter ? "true" : undefined}>
                    {media.filters[one ?? "all"]}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
          {pictures.items.length === 0 ? <p class="quiet">{isWhole ? media.none : media.noneFound}</p> : null}
          <PictureTiles visit={visit} pictures={pictures.items} today={today} />
          {pictures.next === undefined ? null : (
            <p>
              <a href={pathOf({ text, filter, after: pictures.next })}>{media.older}</a>
            </p>
          )}
        </section>
      </>
    ),
  });
}
