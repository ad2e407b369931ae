import { randomBytes } from "node:crypto";
import { cleanLine } from "@mihwar/arabic/clean-text";
import {
  type Byline,
  type StoryContent,
  StoryExists,
  actorOf,
  deskArchive,
  draftLimits,
  draftStory,
  may,
  randomStoryIds,
} from "@mihwar/newsroom";
import { type Answer, onward, page } from "./answer.ts";
import { newStoryPage } from "./pages/new-story-page.tsx";
import type { Route } from "./route.ts";
import type { StepRefusal } from "./story-step.ts";
import type { MemberVisit } from "./visit.ts";

const ids = randomStoryIds((bytes) => randomBytes(bytes));

async function sectionsToBeginIn(visit: MemberVisit) {
  const sections = await visit.base.archive.reading.listSections();
  return sections.filter(({ id }) => may(visit.member, "create-story", { sections: [id] }).ok);
}

/** Under whose name copy begins: that of whoever writes it. Editors begin what others write. */
export async function firstByline({ member, base }: MemberVisit): Promise<readonly Byline[]> {
  if (member.person !== undefined) {
    const person = await base.archive.reading.findPerson(member.person);
    return [{ name: person?.name ?? member.name, person: member.person }];
  }
  return member.role === "reporter" ? [{ name: member.name }] : [];
}

async function begin(visit: MemberVisit): Promise<Answer> {
  const { form, base, member, edition } = visit;
  const sections = await sectionsToBeginIn(visit);
  const again = (...refusals: readonly StepRefusal[]): Answer =>
    page(newStoryPage(visit, { sections, refusals, written: form }), { status: 400 });
  const cleaned = cleanLine(form.get("headline") ?? "");
  const headline = cleaned.ok ? cleaned.text : "";
  if (headline === "") return again({ code: "headline-missing" });
  if (headline.length > draftLimits.headline) return again({ code: "text-long", most: draftLimits.headline });
  const section = sections.find(({ id }) => id === form.get("section"))?.id;
  if (section === undefined) return again({ code: "section-missing" });
  const content: StoryContent = {
    headline,
    section,
    byline: await firstByline(visit),
    body: [],
    tags: [],
    language: edition.language,
    sources: [],
  };
  const desk = deskArchive(base.archive, member);
  for (;;) {
    const draft = draftStory({ id: ids.next(), content, by: actorOf(member), now: await desk.now() });
    try {
      const kept = await desk.saveStory([draft], undefined);
      return kept.ok ? onward(`/desk/stories/${draft.story.id}/edit`) : again(...kept.refusals);
    } catch (fault) {
      if (!(fault instanceof StoryExists)) throw fault;
    }
  }
}

export const newStoryRoutes: readonly Route[] = [
  {
    method: "GET",
    path: "/desk/stories/new",
    who: "create-story",
    take: async (visit) => page(newStoryPage(visit, { sections: await sectionsToBeginIn(visit) })),
  },
  { method: "POST", path: "/desk/stories/new", who: "create-story", take: begin },
];
