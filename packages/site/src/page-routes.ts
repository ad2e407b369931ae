import {
  type PublicStory,
  type ReadonlyArchive,
  type StoryId,
  entityKey,
  parseItemId,
  parseSectionId,
  parseStoryId,
  personKey,
  sectionKey,
  storyKey,
  tagKey,
} from "@mihwar/newsroom";
import { authorHref, parsePersonId, parseTagWord, storyHref, tagHref } from "./addresses.ts";
import { type Answer, moved, movedForNow } from "./answer.ts";
import { loadArchive, loadMonth } from "./calendar-view.ts";
import { loadCorrections } from "./corrections-view.ts";
import { mountDossierPages } from "./dossier-page-routes.ts";
import { finish, loadSurroundings } from "./frame.ts";
import { loadEntity } from "./entity-view.ts";
import { loadFront } from "./front-view.ts";
import { findAuthor, loadAuthor, loadDay, loadTag } from "./list-view.ts";
import { pageAnswer } from "./page-answer.ts";
import { aboutPage } from "./pages/about-page.tsx";
import { calendarPage } from "./pages/calendar-page.tsx";
import { correctionsPage } from "./pages/corrections-page.tsx";
import { entityPage } from "./pages/entity-page.tsx";
import { frontPage } from "./pages/front-page.tsx";
import { listPage } from "./pages/list-page.tsx";
import { sectionPage } from "./pages/section-page.tsx";
import { storyPage } from "./pages/story-page.tsx";
import { textPage } from "./pages/text-page.tsx";
import type { Problems } from "./problems.ts";
import { decodePath, samePath } from "./reader-address.ts";
import { parseCursor } from "./read-api.ts";
import { loadSection } from "./section-view.ts";
import { loadStory } from "./story-view.ts";
import type { Routes, Visit } from "./visit.ts";

const cursorOf = (visit: Visit): string | undefined => parseCursor(visit.address.query.get("after"));

/** The pages of the paper. */
export function mountPages(routes: Routes, archive: ReadonlyArchive, problems: Problems): void {
  /** Answers with a story that can be read; with what became of it, or nothing, otherwise. */
  const withStory = async (
    visit: Visit,
    id: StoryId,
    show: (story: PublicStory) => Promise<Answer> | Answer,
  ): Promise<Answer> => {
    const reading = await archive.findReading(id);
    if (reading === undefined) return problems.missing(visit, [storyKey(id)]);
    return reading.kind === "withdrawn" ? problems.withdrawn(visit, id, reading) : show(reading.story);
  };

  const storyAnswer = (visit: Visit, id: StoryId): Promise<Answer> =>
    withStory(visit, id, async (story) => {
      const href = storyHref(story);
      if (!samePath(visit.address.path, href)) return moved(href, [storyKey(id)], visit.policy);
      return pageAnswer(visit, await loadStory(archive, story), storyPage, story.updated ?? story.published);
    });

  routes.get("/", async (visit) => pageAnswer(visit, await loadFront(archive), frontPage));

  routes.get("/about", async (visit) => {
    const surroundings = await loadSurroundings(archive);
    const loaded = await finish(archive, surroundings, { href: "/about", view: undefined, pictures: [], keys: [] });
    return pageAnswer(visit, loaded, aboutPage);
  });

  routes.get("/corrections", async (visit) =>
    pageAnswer(visit, await loadCorrections(archive, cursorOf(visit)), correctionsPage),
  );

  routes.get("/text/:id", async (visit, word) => {
    const id = parseStoryId(word("id"));
    if (id === undefined) return problems.missing(visit, []);
    return withStory(visit, id, async (story) =>
      pageAnswer(visit, await loadStory(archive, story), textPage, story.updated ?? story.published),
    );
  });

  const author = async (visit: Visit, word: string): Promise<Answer> => {
    const id = parsePersonId(word);
    const person = id === undefined ? undefined : await findAuthor(archive, id);
    if (person === undefined) return problems.missing(visit, [personKey(word)]);
    const href = authorHref(person);
    if (!samePath(visit.address.path, href)) return moved(href, [personKey(person.id)], visit.policy);
    return pageAnswer(visit, await loadAuthor(archive, person, cursorOf(visit)), listPage);
  };
  routes.get("/author/:id", (visit, word) => author(visit, word("id")));
  routes.get("/author/:id/:slug", (visit, word) => author(visit, word("id")));

  mountDossierPages(routes, archive, problems);

  const entity = async (visit: Visit, word: string): Promise<Answer> => {
    const id = parseItemId(word);
    const loaded = id === undefined ? undefined : await loadEntity(archive, id);
    if (loaded === undefined) return problems.missing(visit, [entityKey(word)]);
    const { href } = loaded.frame;
    // Whoever was absorbed may come out again: no browser is to keep the way to the one that stays.
    if (loaded.view.entity.id !== id) return movedForNow(href, visit.policy);
    return samePath(visit.address.path, href)
      ? pageAnswer(visit, loaded, entityPage)
      : moved(href, loaded.keys, visit.policy);
  };
  routes.get("/e/:id", (visit, word) => entity(visit, word("id")));
  routes.get("/e/:id/:slug", (visit, word) => entity(visit, word("id")));

  routes.get("/tag/:word", async (visit) => {
    const word = decodePath(visit.address.path.slice("/tag/".length));
    if (word === undefined || word.length > 200) return problems.missing(visit, []);
    const tag = parseTagWord(word);
    const href = tagHref(tag);
    if (!samePath(visit.address.path, href)) return moved(href, [tagKey(tag)], visit.policy);
    const loaded = await loadTag(archive, tag, cursorOf(visit));
    return loaded === undefined ? problems.missing(visit, [tagKey(tag)]) : pageAnswer(visit, loaded, listPage);
  });

  routes.get("/archive/:year{[0-9]{4}}/:month{[0-9]{2}}/:day{[0-9]{2}}", async (visit, word) => {
    const loaded = await loadDay(archive, `${word("year")}-${word("month")}-${word("day")}`, cursorOf(visit));
    return loaded === undefined ? problems.missing(visit, []) : pageAnswer(visit, loaded, listPage);
  });
  routes.get("/archive/:year{[0-9]{4}}/:month{[0-9]{2}}", async (visit, word) => {
    const loaded = await loadMonth(archive, `${word("year")}-${word("month")}`);
    return loaded === undefined ? problems.missing(visit, []) : pageAnswer(visit, loaded, calendarPage);
  });
  routes.get("/archive/:year{[0-9]{4}}", (visit) => moved("/archive", [], visit.policy));
  routes.get("/archive", async (visit) => pageAnswer(visit, await loadArchive(archive), calendarPage));

  routes.get("/:word", async (visit, word) => {
    const story = parseStoryId(word("word"));
    if (story !== undefined) return storyAnswer(visit, story);
    const section = parseSectionId(word("word"));
    if (section === undefined) return problems.missing(visit, []);
    const loaded = await loadSection(archive, section, cursorOf(visit));
    return loaded === undefined
      ? problems.missing(visit, [sectionKey(section)])
      : pageAnswer(visit, loaded, sectionPage);
  });

  routes.get("/:id/:slug", (visit, word) => {
    const id = parseStoryId(word("id"));
    return id === undefined ? problems.missing(visit, []) : storyAnswer(visit, id);
  });
}
