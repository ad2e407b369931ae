import { slug } from "@mihwar/arabic/slug";
import {
  type Actor,
  type Archive,
  type Draft,
  type MediaAsset,
  type MediaFiles,
  type MediaId,
  type Outcome,
  type PersonId,
  type Picture,
  type Provenance,
  type Story,
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
  publishStory,
  refuse,
} from "@mihwar/newsroom";
import type { PictureFacts, PictureRefusal } from "@mihwar/site";
import { noonOf } from "./noon.ts";
import type { Ids } from "./ids.ts";
import { localPicture } from "./local-picture.ts";
import { sectionOf } from "./section-of.ts";

/** Where drafts are taken in. */
export interface TakeInDesk {
  readonly archive: Archive;
  readonly media: MediaFiles;
  readonly ids: Ids;
  inspect(bytes: Uint8Array): Promise<Outcome<PictureFacts, PictureRefusal>>;
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

function picturesOf(draft: Draft): readonly Picture[] {
  const inBody = draft.body.flatMap((block) =>
    block.kind === "image" ? [block] : block.kind === "gallery" ? block.pictures : [],
  );
  return draft.hero === undefined ? inBody : [draft.hero, ...inBody];
}

async function keepPicture(desk: TakeInDesk, picture: Picture, arrival: Arrival): Promise<MediaId | undefined> {
  if (picture.src === undefined) return undefined;
  const bytes = await localPicture(arrival.folder, picture.src);
  if (bytes === undefined) return undefined;
  const inspected = await desk.inspect(bytes);
  if (!inspected.ok) return undefined;
  const sha256 = await desk.media.keep(bytes);
  const known = await desk.archive.findMediaByHash(sha256);
  if (known !== undefined) return known.id;
  const asset: MediaAsset = {
    id: desk.ids.media.next(),
    sha256,
    ...inspected.value,
    bytes: bytes.byteLength,
    alt: picture.alt ?? "",
    focal: middle,
    ...(picture.caption === undefined ? {} : { caption: picture.caption }),
    ...(picture.credit === undefined ? {} : { credit: picture.credit }),
  };
  await desk.archive.saveMedia(asset, arrival.by);
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

/**
 * Makes a story of a draft: its section, people and pictures are found or made, and it is saved as a draft, or published
 * with its own date when it is to be live. What is refused changes nothing that readers see.
 */
export async function takeIn(desk: TakeInDesk, arrival: Arrival): Promise<Outcome<TakenIn, TakeInRefusal>> {
  const { draft, by } = arrival;
  const id = draft.id === undefined ? desk.ids.story.next() : parseStoryId(draft.id);
  if (id === undefined) return refuse({ code: "id-unusable", id: draft.id ?? "" });
  if ((await desk.archive.findStory(id)) !== undefined) return refuse({ code: "story-exists", id });

  const { section, opened } = await sectionOf(desk.archive, draft.section, by);
  const media = new Map<string, MediaId>();
  for (const picture of picturesOf(draft)) {
    const kept = await keepPicture(desk, picture, arrival);
    if (kept !== undefined && picture.src !== undefined) media.set(picture.src, kept);
  }
  const people = new Map<string, PersonId>();
  for (const { name, role } of draft.byline) people.set(name, await personOf(desk, name, role, by));

  const content = contentOfDraft(draft, {
    section: section.id,
    media: (src) => media.get(src),
    person: (name) => people.get(name),
    story: (address) => parseStoryId(address.replace(/^\//, "").split("/")[0]),
  });
  const now = await desk.archive.now();
  const { timeZone } = (await desk.archive.reading.getEdition()).dates;
  const instantOf = (day: string | undefined) =>
    day === undefined ? undefined : (parseInstant(day) ?? noonOf(day, timeZone));

  const steps: [StoryStep, ...StoryStep[]] = [draftStory({ id, content, provenance: arrival.provenance, by, now })];
  let story = steps[0].story;
  if (arrival.live) {
    const published = instantOf(draft.published);
    const updated = instantOf(draft.updated);
    const publishing = publishStory(
      story,
      { by, now },
      {
        ...(published === undefined ? {} : { published }),
        ...(updated === undefined ? {} : { updated }),
      },
    );
    if (!publishing.ok) return refuse({ code: "not-published", refusal: publishing.refusals[0] });
    steps.push(publishing.value);
    story = publishing.value.story;
    for (const { at, text } of draft.corrections ?? []) {
      const correcting = correctStory(story, { text, at }, { by, now });
      if (!correcting.ok) return refuse({ code: "not-published", refusal: correcting.refusals[0] });
      steps.push(correcting.value);
      story = correcting.value.story;
    }
  }
  try {
    await desk.archive.saveStory(steps, undefined, { oldAddresses: oldAddressOf(draft) });
  } catch (fault) {
    if (fault instanceof StoryExists) return refuse({ code: "story-exists", id });
    throw fault;
  }
  return accept({ story, ...(opened ? { openedSection: section.name } : {}) });
}
