import { createHash } from "node:crypto";
import { slug } from "@mihwar/arabic/slug";
import {
  type Actor,
  type Archive,
  type Draft,
  type DraftPlaces,
  type Instant,
  type MediaAsset,
  type MediaFiles,
  type MediaId,
  type Outcome,
  type PersonId,
  type Picture,
  type Provenance,
  type SectionId,
  type Story,
  type StoryContent,
  type StoryId,
  type StoryRefusal,
  type StoryStep,
  StoryExists,
  accept,
  contentOfDraft,
  correctStory,
  draftStory,
  middle,
  parseInstant,
  parseStoryId,
  picturesOf,
  publishStory,
  refuse,
} from "@mihwar/newsroom";
import type { PictureRefusal, TakenPicture } from "@mihwar/site";
import { noonOf } from "./noon.ts";
import type { Ids } from "./ids.ts";
import { localPicture } from "./local-picture.ts";
import { sectionOf } from "./section-of.ts";

/** Where drafts are taken in. */
export interface TakeInDesk {
  readonly archive: Archive;
  readonly media: MediaFiles;
  readonly ids: Ids;
  /** The picture as it is to be kept. */
  take(bytes: Uint8Array): Promise<Outcome<TakenPicture, PictureRefusal>>;
}

export interface Arrival {
  readonly draft: Draft;
  readonly provenance: Provenance;
  /** The folder it came from: pictures are taken from inside it. */
  readonly folder: string;
  /** Publish at once instead of leaving a draft. */
  readonly live: boolean;
  readonly by: Actor;
}

export type TakeInRefusal =
  | { readonly code: "story-exists"; readonly id: StoryId }
  | { readonly code: "id-unusable"; readonly id: string }
  | { readonly code: "not-published"; readonly refusal: StoryRefusal };

export interface TakenIn {
  readonly story: Story;
  /** Name of the section that was opened for the story, where there was none. */
  readonly openedSection?: string;
}

/** A picture that lies beside the copy and that the site can show. */
interface FoundPicture {
  readonly picture: Picture;
  /** As it lay there. */
  readonly received: Uint8Array;
  readonly taken: TakenPicture;
}

/** Reads the pictures of a draft, by their address in the copy; nothing is kept yet. */
async function findPictures(desk: TakeInDesk, arrival: Arrival): Promise<ReadonlyMap<string, FoundPicture>> {
  const found = new Map<string, FoundPicture>();
  for (const picture of picturesOf(arrival.draft)) {
    if (picture.src === undefined || found.has(picture.src)) continue;
    const bytes = await localPicture(arrival.folder, picture.src);
    if (bytes === undefined) continue;
    const taken = await desk.take(bytes);
    if (taken.ok) found.set(picture.src, { picture, received: bytes, taken: taken.value });
  }
  return found;
}

/** What the file of a picture is called, by the address that the copy has of it. */
const decodedName = (src: string): string => {
  try {
    return (
      decodeURIComponent(src.split(/[?#]/)[0] ?? "")
        .split("/")
        .at(-1) ?? ""
    );
  } catch {
    return "";
  }
};

async function keepPicture(desk: TakeInDesk, { picture, received, taken }: FoundPicture, by: Actor): Promise<MediaId> {
  const { bytes, mime, width, height, likeness } = taken;
  const hash = createHash("sha256").update(received).digest("hex");
  const sha256 = await desk.media.keep(bytes);
  const known = (await desk.archive.findMediaByHash(sha256)) ?? (await desk.archive.findMediaByHash(hash));
  if (known !== undefined) return known.id;
  const fileName = decodedName(picture.src ?? "");
  const asset: MediaAsset = {
    id: desk.ids.media.next(),
    sha256,
    mime,
    width,
    height,
    bytes: bytes.byteLength,
    alt: picture.alt ?? "",
    focal: middle,
    ...(picture.caption === undefined ? {} : { caption: picture.caption }),
    ...(picture.credit === undefined ? {} : { credit: picture.credit }),
    ...(likeness === undefined ? {} : { likeness }),
    ...(fileName === "" ? {} : { fileName }),
    ...(hash === sha256 ? {} : { received: hash }),
  };
  await desk.archive.saveMedia(asset, by);
  return asset.id;
}

async function personOf(desk: TakeInDesk, name: string, role: string | undefined, by: Actor): Promise<PersonId> {
  const known = await desk.archive.findPersonByName(name);
  if (known !== undefined) return known.id;
  const id = desk.ids.person.next();
  await desk.archive.savePerson({ id, name, slug: slug(name), ...(role === undefined ? {} : { role }) }, by);
  return id;
}

/** The path under which the copy was known before, for the 301 that holds for ever. */
function oldAddressOf(draft: Draft): readonly string[] {
  const url = draft.source?.url;
  if (url === undefined || !URL.canParse(url)) return [];
  const { pathname } = new URL(url);
  return pathname === "/" || pathname.length > 1000 ? [] : [pathname];
}

/** The steps by which copy becomes a story of the newsroom: a draft, or a live story with its date and corrections. */
function stepsOf(
  arrival: Arrival,
  given: { readonly id: StoryId; readonly content: StoryContent; readonly now: Instant; readonly timeZone: string },
): Outcome<readonly [StoryStep, ...StoryStep[]], TakeInRefusal> {
  const { draft, provenance, by } = arrival;
  const { id, content, now, timeZone } = given;
  const hand = { by, now };
  const instantOf = (day: string | undefined): Instant | undefined =>
    day === undefined ? undefined : (parseInstant(day) ?? noonOf(day, timeZone));
  const steps: [StoryStep, ...StoryStep[]] = [draftStory({ id, content, provenance, ...hand })];
  if (!arrival.live) return accept(steps);
  const published = instantOf(draft.published);
  const updated = instantOf(draft.updated);
  const past = {
    ...(published === undefined ? {} : { published }),
    ...(updated === undefined ? {} : { updated }),
  };
  const ways = [
    (story: Story) => publishStory(story, hand, past),
    ...(draft.corrections ?? []).map((note) => (story: Story) => correctStory(story, note, hand)),
  ];
  for (const way of ways) {
    const taken = way((steps.at(-1) ?? steps[0]).story);
    if (!taken.ok) return refuse({ code: "not-published", refusal: taken.refusals[0] });
    steps.push(taken.value);
  }
  return accept(steps);
}

/**
 * Makes a story of a draft: its section, people and pictures are found or made, and it is saved as a draft, or published
 * with its own date when it is to be live. What is refused changes nothing: whether it can be published is asked before
 * anything is made for it.
 */
export async function takeIn(desk: TakeInDesk, arrival: Arrival): Promise<Outcome<TakenIn, TakeInRefusal>> {
  const { archive, ids } = desk;
  const { draft, by } = arrival;
  const id = draft.id === undefined ? ids.story.next() : parseStoryId(draft.id);
  if (id === undefined) return refuse({ code: "id-unusable", id: draft.id ?? "" });
  if ((await archive.findStory(id)) !== undefined) return refuse({ code: "story-exists", id });

  const pictures = await findPictures(desk, arrival);
  const now = await archive.now();
  const { timeZone } = (await archive.reading.getEdition()).dates;
  const stepsWith = (places: DraftPlaces): ReturnType<typeof stepsOf> =>
    stepsOf(arrival, { id, content: contentOfDraft(draft, places), now, timeZone });

  // Asked with stand-ins: what the domain wants to know of a picture is whether there is one.
  const standIn = ids.media.next();
  const asked = stepsWith({
    section: "news" as SectionId,
    media: (src) => (pictures.has(src) ? standIn : undefined),
  });
  if (!asked.ok) return asked;

  const { section, opened } = await sectionOf(archive, draft.section, by);
  const media = new Map<string, MediaId>();
  for (const [src, picture] of pictures) media.set(src, await keepPicture(desk, picture, by));
  const people = new Map<string, PersonId>();
  for (const { name, role } of draft.byline) people.set(name, await personOf(desk, name, role, by));
  const steps = stepsWith({
    section: section.id,
    media: (src) => media.get(src),
    person: (name) => people.get(name),
    story: (address) => parseStoryId(address.replace(/^\//, "").split("/")[0]),
  });
  if (!steps.ok) return steps;
  try {
    await archive.saveStory(steps.value, undefined, { oldAddresses: oldAddressOf(draft) });
  } catch (fault) {
    if (fault instanceof StoryExists) return refuse({ code: "story-exists", id });
    throw fault;
  }
  const { story } = steps.value.at(-1) ?? steps.value[0];
  return accept({ story, ...(opened ? { openedSection: section.name } : {}) });
}
