import { cleanLine } from "@mihwar/arabic/clean-text";
import { dayOf } from "@mihwar/arabic/date-format";
import {
  type DeskArchive,
  type KeptMedia,
  type MediaAsset,
  type MediaId,
  type MediaListing,
  actorOf,
  deskArchive,
  toInstant,
} from "@mihwar/newsroom";
import { type Answer, json, onward, page } from "./answer.ts";
import { mostLetters, enterMedia, stateOf, writtenOf } from "./media-entry.ts";
import { type MediaFilter, mediaFilters } from "./media-filter.ts";
import type { MediaEntryRefusal, MediaRefusal } from "./media-refusal.ts";
import { boundaryOf, readMultipart } from "./multipart.ts";
import { libraryPage } from "./pages/library-page.tsx";
import { picturePage } from "./pages/picture-page.tsx";
import { problemPage } from "./pages/problem-page.tsx";
import { type FileTold, arrivalLimits, takeFile } from "./picture-arrival.ts";
import { type PreviewWidth, previewWidths } from "./picture-keeper.ts";
import type { Route } from "./route.ts";
import { toldBy } from "./told-notice.ts";
import type { MemberVisit } from "./visit.ts";

const all = "/desk/media";

/** Pictures on one page of the library. */
const onePage = 48;
/** Letters of a question that are looked at. */
const longestQuestion = 200;
/** A picture is about to expire so many days before its rights end. */
const soon = 30;
const mostCredits = 60;

const deskOf = (visit: MemberVisit): DeskArchive => deskArchive(visit.base.archive, visit.member);

/** The present day by the clocks of the edition, or one some days after it. */
export const dayFrom = ({ edition }: MemberVisit, now: string, days = 0): string =>
  dayOf(toInstant(Date.parse(now) + days * 86_400_000), edition.dates.timeZone);

async function listingOf(visit: MemberVisit): Promise<{
  readonly listing: MediaListing;
  readonly text: string;
  readonly filter: MediaFilter | undefined;
}> {
  const { searchParams } = visit.url;
  const text = (searchParams.get("q") ?? "")
    .slice(0, longestQuestion)
    .replaceAll(/\p{Surrogate}/gu, "")
    .trim();
  const filter = mediaFilters.find((one) => one === searchParams.get("only"));
  const after = searchParams.get("after");
  const now = await visit.base.archive.now();
  return {
    text,
    filter,
    listing: {
      limit: onePage,
      ...(text === "" ? {} : { text }),
      ...(after === null ? {} : { after }),
      ...(filter === "mine" ? { addedBy: actorOf(visit.member) } : {}),
      ...(filter === "no-credit" ? { withoutCredit: true } : {}),
      ...(filter === "expiring" ? { rightsEndBy: dayFrom(visit, now, soon) } : {}),
    },
  };
}

async function library(visit: MemberVisit, sent: readonly FileTold[] = [], status = 200): Promise<Answer> {
  const desk = deskOf(visit);
  const { listing, text, filter } = await listingOf(visit);
  const [listed, now] = await Promise.all([desk.listMedia(listing), visit.base.archive.now()]);
  const fresh = (visit.url.searchParams.get("new") ?? "").split(".").slice(0, arrivalLimits.files);
  const arrived = await Promise.all(fresh.filter((id) => id !== "").map((id) => desk.findMedia(id as MediaId)));
  return page(
    libraryPage(visit, {
      pictures: listed.ok ? listed.value : { items: [] },
      text,
      filter,
      today: dayFrom(visit, now),
      sent,
      fresh: arrived.flatMap((one) => (one.ok && one.value !== undefined ? [one.value] : [])),
    }),
    { status },
  );
}

/** Takes in a form with files, one after the other as they come. */
async function takeForm(visit: MemberVisit): Promise<Answer> {
  const { request } = visit;
  const boundary = boundaryOf(request.headers.get("content-type"));
  if (boundary === undefined || request.body === null)
    return page(problemPage(visit, "unusable", visit), { status: 415 });
  const { body } = request;
  const desk = deskOf(visit);
  const done = await visit.base.arrivals.take(visit.member.id, async () => {
    const sent: FileTold[] = [];
    let credit: string | undefined;
    let files = 0;
    let parts = 0;
    let broken = false;
    for await (const part of readMultipart(body, boundary, () => (broken = true))) {
      // no browser's form has so many: what follows is not read
      if ((parts += 1) > arrivalLimits.parts) {
        broken = true;
        break;
      }
      if (part.name === "credit" && part.fileName === undefined) credit = await shortText(part.chunks);
      // browsers send a nameless, empty file where none was chosen
      if (part.name !== "pictures" || part.fileName === undefined || part.fileName === "") continue;
      files += 1;
      const name = part.fileName;
      if (files > arrivalLimits.files) {
        sent.push({ kind: "refused", name, refusal: { code: "too-many-files", most: arrivalLimits.files } });
        continue;
      }
      const file = { name, chunks: part.chunks, isWhole: () => part.isWhole() };
      const taken = await takeFile(visit, desk, file, credit === undefined ? {} : { credit });
      sent.push(
        taken.ok
          ? { kind: "arrived", name, arrived: taken.value }
          : { kind: "refused", name, refusal: taken.refusals[0] },
      );
    }
    if (broken) sent.push({ kind: "refused", name: "", refusal: { code: "upload-broken" } });
    else if (files === 0) sent.push({ kind: "refused", name: "", refusal: { code: "nothing-sent" } });
    return sent;
  });
  if (done === undefined)
    return library(visit, [{ kind: "refused", name: "", refusal: { code: "pictures-busy" } }], 503);
  const arrived = done.flatMap((one) => (one.kind === "arrived" ? [one.arrived] : []));
  if (arrived.length < done.length) return library(visit, done, 400);
  const [first] = arrived;
  if (first !== undefined && arrived.length === 1)
    return onward(`${all}/${first.asset.id}?told=${first.known ? "media-known" : "media-added"}`);
  return onward(`${all}?new=${arrived.map(({ asset }) => asset.id).join(".")}`);
}

/** A field of a form as a line; nothing where it is too long or cannot be kept. */
async function shortText(chunks: AsyncIterable<Uint8Array>): Promise<string | undefined> {
  const held: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    length += chunk.byteLength;
    if (length <= mostLetters.credit * 4) held.push(new Uint8Array(chunk));
  }
  if (length > mostLetters.credit * 4) return undefined;
  const cleaned = cleanLine(new TextDecoder().decode(Buffer.concat(held)));
  return cleaned.ok && cleaned.text !== "" ? cleaned.text : undefined;
}

/** A picture as scripts of the desk have it. */
export const pictureJson = (asset: MediaAsset): Readonly<Record<string, unknown>> => ({
  id: asset.id,
  width: asset.width,
  height: asset.height,
  alt: asset.alt,
  ...(asset.caption === undefined ? {} : { caption: asset.caption }),
  ...(asset.credit === undefined ? {} : { credit: asset.credit }),
  focal: asset.focal,
  src: `${all}/${asset.id}/small`,
  large: `${all}/${asset.id}/large`,
  page: `${all}/${asset.id}`,
});

const statusOf = ({ code }: MediaRefusal): number =>
  code === "pictures-busy" ? 503 : code === "picture-too-heavy" ? 413 : code === "picture-unknown-format" ? 415 : 400;

const refusedJson = ({ words }: MemberVisit, refusal: MediaRefusal): Answer =>
  json({ code: refusal.code, message: words.media.refusal(refusal) }, { status: statusOf(refusal) });

/** A line in a header, which cannot carry letters as they are. */
function sentLine(headers: Headers, name: "x-file-name" | "x-credit"): string {
  try {
    return decodeURIComponent(headers.get(name) ?? "");
  } catch {
    return "";
  }
}

/** Takes in one picture that a script sends as it is. */
async function takeOne(visit: MemberVisit): Promise<Answer> {
  const { request } = visit;
  if (!/^image\/|^application\/octet-stream$/i.test(request.headers.get("content-type") ?? ""))
    return refusedJson(visit, { code: "picture-unknown-format" });
  const { body } = request;
  if (body === null) return refusedJson(visit, { code: "file-empty" });
  const file = { name: sentLine(request.headers, "x-file-name"), chunks: body, isWhole: () => true };
  const sentCredit = cleanLine(sentLine(request.headers, "x-credit").slice(0, mostLetters.credit));
  const credit = sentCredit.ok && sentCredit.text !== "" ? { credit: sentCredit.text } : {};
  const taken = await visit.base.arrivals.take(visit.member.id, () => takeFile(visit, deskOf(visit), file, credit));
  if (taken === undefined) return refusedJson(visit, { code: "pictures-busy" });
  if (!taken.ok) return refusedJson(visit, taken.refusals[0]);
  const { asset, known } = taken.value;
  return json({ media: { ...pictureJson(asset), ...(known ? { known } : {}) } }, { status: known ? 200 : 201 });
}

async function listForScripts(visit: MemberVisit): Promise<Answer> {
  const { listing } = await listingOf(visit);
  const listed = await deskOf(visit).listMedia(listing);
  const { items, next } = listed.ok ? listed.value : { items: [], next: undefined };
  return json({ items: items.map((asset) => pictureJson(asset)), ...(next === undefined ? {} : { next }) });
}

const findAsset = async (visit: MemberVisit): Promise<KeptMedia | undefined> => {
  const found = await deskOf(visit).findMedia((visit.named["id"] ?? "") as MediaId);
  return found.ok ? found.value : undefined;
};

const missing = (visit: MemberVisit): Answer => page(problemPage(visit, "missing", visit), { status: 404 });

async function show(
  visit: MemberVisit,
  more: { readonly refusals?: readonly MediaEntryRefusal[]; readonly written?: ReturnType<typeof writtenOf> } = {},
  status = 200,
): Promise<Answer> {
  const asset = await findAsset(visit);
  if (asset === undefined) return missing(visit);
  const desk = deskOf(visit);
  const [uses, alike, credits, mayChange, now, members] = await Promise.all([
    desk.listMediaUses(asset.id),
    desk.listLikeMedia(asset.id),
    desk.listCredits(mostCredits),
    desk.mayChangeMedia(asset),
    visit.base.archive.now(),
    visit.base.accounts.listMembers(),
  ]);
  return page(
    picturePage(visit, {
      asset,
      uses: uses.ok ? uses.value : { uses: [], elsewhere: 0 },
      alike: alike.ok ? alike.value : [],
      credits: credits.ok ? credits.value : [],
      refusedBecause: mayChange.ok ? [] : mayChange.refusals,
      addedBy: members.find((member) => actorOf(member) === asset.addedBy)?.name,
      today: dayFrom(visit, now),
      written: more.written ?? writtenOf(asset),
      refusals: more.refusals ?? [],
      told: toldBy(visit.url),
    }),
    { status },
  );
}

async function save(visit: MemberVisit): Promise<Answer> {
  const asset = await findAsset(visit);
  if (asset === undefined) return missing(visit);
  const { form } = visit;
  const written = Object.fromEntries(
    Object.keys(writtenOf(asset)).map((field) => [field, form.get(field) ?? ""]),
  ) as ReturnType<typeof writtenOf>;
  const entered = enterMedia(asset, written);
  if (!entered.ok) return show(visit, { refusals: entered.refusals, written }, 400);
  if (form.get("was") !== stateOf(asset))
    return show(visit, { refusals: [{ code: "changed-meanwhile" }], written }, 409);
  const saved = await deskOf(visit).saveMedia(entered.value);
  if (!saved.ok) return page(problemPage(visit, "forbidden", visit), { status: 403 });
  return onward(`${all}/${asset.id}?told=saved`);
}

async function preview(visit: MemberVisit, width: PreviewWidth): Promise<Answer> {
  const asset = await findAsset(visit);
  const bytes = asset === undefined ? undefined : await visit.base.pictures.preview(asset, width);
  return bytes === undefined ? missing(visit) : { kind: "picture", type: "image/webp", bytes };
}

export const mediaRoutes: readonly Route[] = [
  { method: "GET", path: all, who: "read-media", take: (visit) => library(visit) },
  { method: "POST", path: all, who: "save-media", mostSent: arrivalLimits.form, readsItself: true, take: takeForm },
  { method: "GET", path: "/desk/api/media", who: "read-media", take: listForScripts },
  {
    method: "POST",
    path: "/desk/api/media",
    who: "save-media",
    mostSent: 2 * arrivalLimits.bytes,
    readsItself: true,
    take: takeOne,
  },
  { method: "GET", path: `${all}/:id`, who: "read-media", take: (visit) => show(visit) },
  { method: "POST", path: `${all}/:id`, who: "change-media", take: save },
  {
    method: "GET",
    path: `${all}/:id/small`,
    who: "read-media",
    take: (visit) => preview(visit, previewWidths.small),
  },
  {
    method: "GET",
    path: `${all}/:id/large`,
    who: "read-media",
    take: (visit) => preview(visit, previewWidths.large),
  },
];
