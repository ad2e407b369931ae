import { dayOf } from "@mihwar/arabic/date-format";
import { momentOf } from "@mihwar/arabic/dates/zone-clock";
import { foldForSearch } from "@mihwar/arabic/fold";
import {
  type DeskArchive,
  type Instant,
  type Listed,
  type StoryLine,
  type StoryLineListing,
  actorOf,
  deskArchive,
  may,
  parseInstant,
  permissions,
  toInstant,
} from "@mihwar/newsroom";
import { actorNames } from "./actor-names.ts";
import { page } from "./answer.ts";
import { type ListFilter, readListFilter } from "./list-filter.ts";
import { type MentionLine, homePage } from "./pages/home-page.tsx";
import { waitingByStory } from "./suggestion-queue.ts";
import type { Route } from "./route.ts";
import type { MemberVisit } from "./visit.ts";

/** Stories on one page of the list. */
const onePage = 40;
/** Of what waits for somebody so many stories are shown above the list. */
const mostWaiting = 6;
/** Notes that name somebody, above the list. */
const mostMentions = 6;

/** What waits for somebody: copy in review for whoever approves it, what came back for whoever wrote it. */
const waitingFor = ({ member }: MemberVisit): Partial<StoryLineListing> =>
  permissions.approve[member.role] === "no" ? { returned: true, whose: whoseOf(member) } : { state: "review" };

const whoseOf = (member: MemberVisit["member"]) => ({
  by: actorOf(member),
  ...(member.person === undefined ? {} : { person: member.person }),
});

/** The moments between which a deadline lies, by the edition's days. */
function deadlineOf(
  deadline: ListFilter["deadline"],
  now: Instant,
  timeZone: string,
): Partial<StoryLineListing> | undefined {
  const endOfDay = (day: string): Instant | undefined => {
    const next = toInstant(Date.parse(`${day}T00:00:00Z`) + 86_400_000).slice(0, 10);
    return parseInstant(momentOf(`${next}T00:00:00`, timeZone));
  };
  const until = (at: Instant | undefined) => (at === undefined ? {} : { until: at });
  switch (deadline) {
    case "late":
      return { deadline: { until: now }, unpublished: true };
    case "today":
      return { deadline: { from: now, ...until(endOfDay(dayOf(now, timeZone))) } };
    case "week":
      return { deadline: { from: now, until: toInstant(Date.parse(now) + 7 * 86_400_000) } };
    case "set":
      return { deadline: {} };
    case undefined:
      return undefined;
  }
}

async function list(
  visit: MemberVisit,
  desk: DeskArchive,
  filter: ListFilter,
  {
    now,
    members,
  }: { readonly now: Instant; readonly members: readonly { readonly id: string; readonly name: string }[] },
): Promise<Listed<StoryLine>> {
  const { state, section, words, author, mine, waiting, order } = filter;
  const after = visit.url.searchParams.get("after");
  const asked = foldForSearch(author ?? "");
  const authors = members.filter(({ name }) => foldForSearch(name).includes(asked));
  const found = await desk.listStoryLines({
    limit: onePage,
    ...(order === "deadline" ? { order, ...(state === undefined ? { unpublished: true } : {}) } : {}),
    ...deadlineOf(filter.deadline, now, visit.edition.dates.timeZone),
    ...(state === undefined ? {} : { state }),
    ...(section === undefined ? {} : { sections: [section] }),
    ...(words === undefined ? {} : { words }),
    ...(author === undefined ? {} : { author: { name: author, begunBy: authors.map(({ id }) => `u:${id}` as const) } }),
    ...(mine === true ? { whose: whoseOf(visit.member) } : {}),
    ...(waiting === true ? waitingFor(visit) : {}),
    ...(after === null ? {} : { after }),
  });
  // whoever has no such section has no story
  return found.ok ? found.value : { items: [] };
}

/** Open notes that name the member, each with the headline of its story. */
async function mentionsOf(desk: DeskArchive): Promise<readonly MentionLine[]> {
  const notes = await desk.listMentions(mostMentions);
  const stories = [...new Set(notes.map(({ story }) => story))];
  const lines = stories.length === 0 ? undefined : await desk.listStoryLines({ ids: stories, limit: stories.length });
  const headlines = new Map(lines?.ok === true ? lines.value.items.map(({ id, headline }) => [id, headline]) : []);
  return notes.flatMap((note): readonly MentionLine[] => {
    const headline = headlines.get(note.story);
    return headline === undefined ? [] : [{ note, headline }];
  });
}

export const homeRoutes: readonly Route[] = [
  {
    method: "GET",
    path: "/desk/",
    who: "member",
    async take(visit) {
      const { archive, accounts } = visit.base;
      const desk = deskArchive(archive, visit.member);
      const filter = readListFilter(visit.url.searchParams);
      const [now, members, sections] = await Promise.all([
        desk.now(),
        accounts.listMembers(),
        archive.reading.listSections(),
      ]);
      const isWhole = visit.url.search === "";
      const [stories, waiting, running] = await Promise.all([
        list(visit, desk, filter, { now, members }),
        isWhole ? desk.listStoryLines({ ...waitingFor(visit), limit: mostWaiting }) : undefined,
        isWhole ? desk.listStoryLines({ liveblog: "running", limit: mostWaiting }) : undefined,
      ]);
      const mentions = isWhole ? await mentionsOf(desk) : [];
      const dossiers = await desk.dossiers.loadDossiers();
      return page(
        homePage(visit, {
          suggested: dossiers.ok ? waitingByStory(dossiers.value) : new Map(),
          filter,
          isContinued: visit.url.searchParams.has("after"),
          stories,
          mentions,
          sections,
          now,
          running: running?.ok === true ? running.value.items : [],
          waiting: waiting?.ok === true ? waiting.value : { items: [] },
          mayBegin: sections.some(({ id }) => may(visit.member, "create-story", { sections: [id] }).ok),
          nameOf: actorNames(members, visit.words.stories.history),
        }),
      );
    },
  },
];
