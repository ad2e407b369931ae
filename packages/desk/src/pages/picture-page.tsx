import {
  type DeskMediaUses,
  type KeptMedia,
  type PermissionRefusal,
  permissionRefusalWordsAr,
  permissionRefusalWordsEn,
} from "@mihwar/newsroom";
import { clientScript } from "../client-script.ts";
import { type WrittenMedia, mostLetters, stateOf } from "../media-entry.ts";
import type { MediaEntryRefusal, MediaText } from "../media-refusal.ts";
import { deskPage } from "../parts/desk-page.tsx";
import { Moment } from "../parts/moment.tsx";
import { PictureTiles } from "../parts/picture-tiles.tsx";
import { Told } from "../parts/told.tsx";
import type { MemberVisit } from "../visit.ts";
import type { Notice } from "../words-ar.ts";

interface Shown {
  readonly asset: KeptMedia;
  readonly uses: DeskMediaUses;
  readonly alike: readonly KeptMedia[];
  /** What was said before of whose pictures are. */
  readonly credits: readonly string[];
  /** Why the member may not change anything here; nothing where they may. */
  readonly refusedBecause: readonly PermissionRefusal[];
  /** The name of the member who brought it in, where a member did. */
  readonly addedBy: string | undefined;
  /** ISO 8601, by the clocks of the edition. */
  readonly today: string;
  readonly written: WrittenMedia;
  readonly refusals: readonly MediaEntryRefusal[];
  readonly told: { readonly notice: Notice | undefined; readonly well: boolean };
}

/** The nearest of the points that the site's styles know: readers' crops move by quarters. */
const quarter = (percent: string): number => Math.round(Math.min(100, Math.max(0, Number(percent) || 0)) / 25);

/** The picture with its focal point, which a script lets be moved. */
function Focal({ visit, asset, written }: { readonly visit: MemberVisit } & Pick<Shown, "asset" | "written">) {
  const { focal } = visit.words.media;
  const { width, height } = asset;
  const radius = Math.max(width, height) / 40;
  const [x, y] = [(Number(written.focalX) / 100) * width, (Number(written.focalY) / 100) * height];
  return (
    <div class="focal" data-focal data-at={focal.at}>
      <img src={`/desk/media/${asset.id}/large`} width={width} height={height} alt={asset.alt} />
      <svg viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
        <g transform={`translate(${x || 0} ${y || 0})`}>
          <circle r={radius} class="outer" />
          <circle r={radius} class="inner" />
          <circle r={radius / 6} class="dot" />
        </g>
      </svg>
      <button type="button" hidden aria-label={focal.pad} aria-describedby="pad-hint" />
      <span class="unseen" role="status" />
    </div>
  );
}

function Crops({ visit, asset, written }: { readonly visit: MemberVisit } & Pick<Shown, "asset" | "written">) {
  const { crops } = visit.words.media;
  const place = { "data-x": quarter(written.focalX), "data-y": quarter(written.focalY) };
  return (
    <div class="crops">
      {(["card", "square", "whole"] as const).map((crop) => (
        <figure key={crop} class={crop}>
          <img src={`/desk/media/${asset.id}/small`} width={asset.width} height={asset.height} alt="" {...place} />
          <figcaption class="hint">{crops[crop]}</figcaption>
        </figure>
      ))}
    </div>
  );
}

function TextField({
  visit,
  name,
  written,
  long = false,
  list,
}: {
  readonly visit: MemberVisit;
  readonly name: MediaText;
  readonly written: WrittenMedia;
  readonly long?: boolean;
  readonly list?: string;
}) {
  const { fields, hints } = visit.words.media;
  const common = {
    id: name,
    name,
    dir: "auto" as const,
    maxLength: mostLetters[name],
    "aria-describedby": `${name}-hint`,
  };
  return (
    <p>
      <label for={name}>{fields[name]}</label>
      {long ? (
        <textarea {...common} rows={3}>
          {written[name]}
        </textarea>
      ) : (
        <input {...common} value={written[name]} list={list} autocomplete="off" />
      )}
      <small id={`${name}-hint`}>{hints[name]}</small>
    </p>
  );
}

function ChangeForm({ visit, shown }: { readonly visit: MemberVisit; readonly shown: Shown }) {
  const { media } = visit.words;
  const { asset, written, credits } = shown;
  return (
    <form class="picture-form" method="post" action={`/desk/media/${asset.id}`}>
      <input type="hidden" name="was" value={stateOf(asset)} />
      <section class="fields" aria-labelledby="about">
        <h2 id="about">{media.about}</h2>
        <TextField visit={visit} name="alt" written={written} long />
        <TextField visit={visit} name="caption" written={written} long />
        <TextField visit={visit} name="credit" written={written} list="credits" />
        <datalist id="credits">
          {credits.map((credit) => (
            <option key={credit} value={credit} />
          ))}
        </datalist>
        <TextField visit={visit} name="rightsNote" written={written} long />
        <p>
          <label for="rightsUntil">{media.fields.rightsUntil}</label>
          <input
            id="rightsUntil"
            name="rightsUntil"
            type="date"
            value={written.rightsUntil}
            aria-describedby="rightsUntil-hint"
          />
          <small id="rightsUntil-hint">{media.hints.rightsUntil}</small>
        </p>
      </section>
      <section class="fields" aria-labelledby="focal">
        <h2 id="focal">{media.focal.heading}</h2>
        <p class="hint">{media.focal.gist}</p>
        <p class="hint" id="pad-hint" data-pad-hint hidden>
          {media.focal.padHint}
        </p>
        <div class="pair">
          {(
            [
              ["focalX", media.focal.across],
              ["focalY", media.focal.down],
            ] as const
          ).map(([name, label]) => (
            <p key={name}>
              <label for={name}>{label}</label>
              <input id={name} name={name} type="number" dir="ltr" min={0} max={100} step={1} value={written[name]} />
            </p>
          ))}
        </div>
        <Crops visit={visit} asset={asset} written={written} />
      </section>
      <button>{media.save}</button>
    </form>
  );
}

/** What is said of a picture, for one who may not change it. */
function Said({ visit, shown }: { readonly visit: MemberVisit; readonly shown: Shown }) {
  const { media } = visit.words;
  const { written, refusedBecause } = shown;
  const words = visit.language === "ar" ? permissionRefusalWordsAr : permissionRefusalWordsEn;
  return (
    <section class="part" aria-labelledby="about">
      <h2 id="about">{media.about}</h2>
      {refusedBecause.map((refusal) => (
        <p key={refusal.code} class="gist">
          {words(refusal)}
        </p>
      ))}
      <dl class="picture-facts">
        {(["alt", "caption", "credit", "rightsNote", "rightsUntil"] as const).map((field) =>
          written[field] === "" ? null : (
            <div key={field}>
              <dt>{media.fields[field]}</dt>
              <dd>
                <bdi>{written[field]}</bdi>
              </dd>
            </div>
          ),
        )}
      </dl>
    </section>
  );
}

function Uses({ visit, uses }: { readonly visit: MemberVisit; readonly uses: DeskMediaUses }) {
  const { words } = visit;
  const { media } = words;
  return (
    <section class="part" aria-labelledby="uses">
      <h2 id="uses">{media.uses}</h2>
      {uses.uses.length === 0 && uses.elsewhere === 0 ? <p class="quiet">{media.usesNone}</p> : null}
      <ul class="rows">
        {uses.uses.map(({ story, headline, state, isPublic }) => (
          <li key={story}>
            <b class="first">
              <a href={`/desk/stories/${story}`}>
                <bdi>{headline}</bdi>
              </a>
            </b>
            <span>{words.states[state]}</span>
            <span class="quiet">{isPublic ? media.seenByReaders : media.notSeen}</span>
          </li>
        ))}
      </ul>
      {uses.elsewhere === 0 ? null : <p class="quiet">{media.usesElsewhere(uses.elsewhere)}</p>}
    </section>
  );
}

function Facts({ visit, shown }: { readonly visit: MemberVisit; readonly shown: Shown }) {
  const { media } = visit.words;
  const { asset, addedBy } = shown;
  return (
    <section class="part" aria-labelledby="facts">
      <h2 id="facts">{media.facts}</h2>
      <dl class="facts">
        <div>
          <dt>{media.size}</dt>
          <dd>
            <bdi dir="ltr">{media.pixels(asset.width, asset.height)}</bdi> ·{" "}
            <bdi>{asset.mime.slice("image/".length).toUpperCase()}</bdi> · {media.weight(asset.bytes)}
          </dd>
        </div>
        {asset.fileName === undefined ? null : (
          <div>
            <dt>{media.file}</dt>
            <dd>
              <bdi>{asset.fileName}</bdi>
            </dd>
          </div>
        )}
        <div>
          <dt>{media.addedBy}</dt>
          <dd>
            <bdi>{addedBy ?? (asset.addedBy.startsWith("cli:") ? media.byCommand : asset.addedBy)}</bdi>
          </dd>
        </div>
        <div>
          <dt>{media.added}</dt>
          <dd>
            <Moment visit={visit} at={asset.added} />
          </dd>
        </div>
      </dl>
    </section>
  );
}

/** One picture: what it shows, whose it is, how it is cropped, and where it is used. */
export function picturePage(visit: MemberVisit, shown: Shown): string {
  const { words } = visit;
  const { media } = words;
  const { asset, uses, alike, today, refusals, told, refusedBecause } = shown;
  const name = [asset.caption, asset.alt, asset.fileName].find((text) => text !== undefined && text !== "");
  const title = name ?? media.unnamed;
  const isEnded = asset.rightsUntil !== undefined && asset.rightsUntil < today;
  const isInUse = uses.uses.some(({ isPublic }) => isPublic);
  return deskPage({
    visit,
    member: visit,
    title,
    current: "media",
    scripts: [clientScript("media").path],
    children: (
      <>
        <p>
          <a href="/desk/media">{media.back}</a>
        </p>
        <h1 class="picture-name">
          <bdi>{title}</bdi>
        </h1>
        {refusals.length > 0 ? null : <Told words={words} notice={told.notice} well={told.well} />}
        {refusals.map((refusal) => (
          <p key={`${refusal.code}${"field" in refusal ? refusal.field : ""}`} class="told" role="alert">
            {media.entryRefusal(refusal)}
          </p>
        ))}
        {isEnded ? <p class="told">{isInUse ? media.endedInUse : media.ended}</p> : null}
        <Focal visit={visit} asset={asset} written={shown.written} />
        {refusedBecause.length === 0 ? (
          <ChangeForm visit={visit} shown={shown} />
        ) : (
          <Said visit={visit} shown={shown} />
        )}
        <Uses visit={visit} uses={uses} />
        {alike.length === 0 ? null : (
          <section class="part" aria-labelledby="alike">
            <h2 id="alike">{media.alike}</h2>
            <p class="gist">{media.alikeGist}</p>
            <PictureTiles visit={visit} pictures={alike} today={today} />
          </section>
        )}
        <Facts visit={visit} shown={shown} />
      </>
    ),
  });
}
