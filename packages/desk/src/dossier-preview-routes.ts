import {
  type BlockId,
  type DeskArchive,
  type Dossiers,
  type ItemId,
  type Outcome,
  type Revision,
  type StoryId,
  actorOf,
  citable,
  citedIn,
  deskArchive,
  findItem,
  parseItemId,
  withSubDossiers,
  wouldBe,
} from "@mihwar/newsroom";
import { type Answer, page } from "./answer.ts";
import { dossierPreviewPage } from "./pages/dossier-preview-page.tsx";
import { problemPage } from "./pages/problem-page.tsx";
import type { NoSuchDay, ReadersPage } from "./preview-ports.ts";
import type { Route } from "./route.ts";
import { dossiersOf } from "./suggestion-card.ts";
import { waitingIn } from "./suggestion-queue.ts";
import type { MemberVisit } from "./visit.ts";

/** What of a dossier is to be seen: at the end of a day, or with all that waits accepted. */
interface Wanted {
  readonly day?: string;
  readonly isAccepted: boolean;
}

const missing = (visit: MemberVisit): Answer => page(problemPage(visit, "missing", visit), { status: 404 });

function readWanted({ searchParams }: URL): Wanted {
  const day = (searchParams.get("day") ?? "").trim().slice(0, 40);
  return { ...(day === "" ? {} : { day }), isAccepted: day === "" && searchParams.get("as") === "accepted" };
}

/** What machines propose for a dossier and all in it. */
function waitingFor(dossiers: Dossiers, id: ItemId) {
  const inside = withSubDossiers(dossiers, id);
  return waitingIn(dossiers).filter(({ change }) =>
    dossiersOf(dossiers, change.operation).some((dossier) => inside.has(dossier.id)),
  );
}

/** What would be remembered if all that waits for a dossier were accepted: as far as the member may read it. */
async function asAccepted(desk: DeskArchive, dossiers: Dossiers, id: ItemId): Promise<Dossiers> {
  const proposals = waitingFor(dossiers, id);
  const texts = new Map<string, ReadonlyMap<BlockId, string>>();
  const cited = citedIn(proposals.map(({ change }) => change.operation)).map(({ story }) => story);
  for (const story of new Set<StoryId>(cited)) {
    const read: Outcome<readonly Revision[], unknown> = await desk.listRevisions(story);
    for (const { number, content } of read.ok ? read.value : []) texts.set(`${story} ${number}`, citable(content));
  }
  const now = await desk.now();
  return wouldBe(dossiers, proposals, {
    by: actorOf(desk.member) as `u:${string}`,
    now,
    paragraphs: (story, revision, paragraph) => texts.get(`${story} ${revision}`)?.get(paragraph),
  });
}

/** The dossier that the address names, and its page as readers would have it. */
async function withDossier(
  visit: MemberVisit,
  work: (given: {
    readonly id: ItemId;
    readonly dossiers: Dossiers;
    readonly wanted: Wanted;
    readonly rendered: Outcome<ReadersPage, NoSuchDay>;
  }) => Answer,
): Promise<Answer> {
  const id = parseItemId(visit.named["id"]);
  const desk = deskArchive(visit.base.archive, visit.member);
  const loaded = await desk.dossiers.loadDossiers();
  if (id === undefined || !loaded.ok || findItem(loaded.value, "dossier", id) === undefined) return missing(visit);
  const wanted = readWanted(visit.url);
  const rendered = await visit.base.previews.dossier(id, {
    ...(wanted.day === undefined ? {} : { day: wanted.day }),
    ...(wanted.isAccepted ? { dossiers: await asAccepted(desk, loaded.value, id) } : {}),
  });
  return rendered === undefined ? missing(visit) : work({ id, dossiers: loaded.value, wanted, rendered });
}

const show = (visit: MemberVisit): Promise<Answer> =>
  withDossier(visit, ({ id, dossiers, wanted, rendered }) => {
    const query = new URLSearchParams({
      ...(wanted.day === undefined ? {} : { day: wanted.day }),
      ...(wanted.isAccepted ? { as: "accepted" } : {}),
    });
    const html = dossierPreviewPage(visit, {
      dossier: dossiers.items.get(id) as Parameters<typeof dossierPreviewPage>[1]["dossier"],
      ...wanted,
      waiting: waitingFor(dossiers, id).length,
      ...(rendered.ok ? {} : { refusal: rendered.refusals[0] }),
      src: `/desk/dossiers/${id}/preview/page?${query}`,
    });
    return page(html, rendered.ok ? { frames: true } : { status: 400 });
  });

const framed = (visit: MemberVisit): Promise<Answer> =>
  withDossier(visit, ({ rendered }) => (rendered.ok ? { kind: "framed", ...rendered.value } : missing(visit)));

export const dossierPreviewRoutes: readonly Route[] = [
  { method: "GET", path: "/desk/dossiers/:id/preview", who: "read-dossiers", take: show },
  { method: "GET", path: "/desk/dossiers/:id/preview/page", who: "read-dossiers", take: framed },
];
