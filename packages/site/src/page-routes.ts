import {
  type PublicStory,
  type ReadonlyArchive,
  type StoryId,
  parseSectionId,
  parseStoryId,
  personKey,
  sectionKey,
  storyKey,
  tagKey,
} from "@mihwar/newsroom";
import { authorHref, parsePersonId, parseTagWord, storyHref, tagHref } from "./addresses.ts";
import { answer, html, moved } from "./answer.ts";
import { loadCorrections } from "./corrections-view.ts";
import { type Loaded, finish, loadSurroundings } from "./frame.ts";
import { loadFront } from "./front-view.ts";
import { loadAuthor, loadDay, loadTag } from "./list-view.ts";
import { aboutPage } from "./pages/about-page.tsx";
import { correctionsPage } from "./pages/corrections-page.tsx";
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
import type { Frame } from "./views.ts";
import type { Routes, Visit } from "./visit.ts";

const cursorOf = (visit: Visit): string | undefined => parseCursor(visit.address.query.get("after"));

/** The pages of the paper. */
export function mountPages(routes: Routes, archive: ReadonlyArchive, problems: Problems): void {
  const page = <View>(
    visit: Visit,
    { frame, view, keys }: Loaded<View>,
    render: (frame: Frame, view: View) => string,
    modified?: PublicStory["published"],
  ): Response =>
    answer(
      {
        type: html,
        body: render(frame, view),
        keys,
        fresh: "page",
        ...(modified === undefined ? {} : { modified }),
      },
      visit.policy,
    );

  /** Answers with a story that can be read; with what became of it, or nothing, otherwise. */
  const withStory = async (
    visit: Visit,
    id: StoryId,
    show: (story: PublicStory) => Promise<Response> | Response,
  ): Promise<Response> => {
    const reading = await archive.findReading(id);
    if (reading === undefined) return problems.missing(visit, [storyKey(id)]);
    return reading.kind === "withdrawn" ? problems.withdrawn(visit, id, reading) : show(reading.story);
  };

  const storyAnswer = (visit: Visit, id: StoryId): Promise<Response> =>
    withStory(visit, id, async (story) => {
      const href = storyHref(story);
      if (!samePath(visit.address.path, href)) return moved(href, [storyKey(id)], visit.policy);
      return page(visit, await loadStory(archive, story), storyPage, story.updated ?? story.published);
    });

  routes.get("/", async (c) => page(c.env, await loadFront(archive), frontPage));

  routes.get("/about", async (c) => {
    const surroundings = await loadSurroundings(archive);
    const loaded = await finish(archive, surroundings, { href: "/about", view: undefined, pictures: [], keys: [] });
    return page(c.env, loaded, aboutPage);
  });

  routes.get("/corrections", async (c) =>
    page(c.env, await loadCorrections(archive, cursorOf(c.env)), correctionsPage),
  );

  routes.get("/text/:id", async (c) => {
    const id = parseStoryId(c.req.param("id"));
    if (id === undefined) return problems.missing(c.env, []);
    return withStory(c.env, id, async (story) =>
      page(c.env, await loadStory(archive, story), textPage, story.updated ?? story.published),
    );
  });

  const author = async (visit: Visit, word: string): Promise<Response> => {
    const id = parsePersonId(word);
    const person = id === undefined ? undefined : await archive.findPerson(id);
    if (person === undefined) return problems.missing(visit, [personKey(word)]);
    const href = authorHref(person);
    if (!samePath(visit.address.path, href)) return moved(href, [personKey(person.id)], visit.policy);
    return page(visit, await loadAuthor(archive, person, cursorOf(visit)), listPage);
  };
  routes.get("/author/:id", (c) => author(c.env, c.req.param("id")));
  routes.get("/author/:id/:slug", (c) => author(c.env, c.req.param("id")));

  routes.get("/tag/:word", async (c) => {
    const word = decodePath(c.env.address.path.slice("/tag/".length));
    if (word === undefined || word.length > 200) return problems.missing(c.env, []);
    const tag = parseTagWord(word);
    const href = tagHref(tag);
    if (!samePath(c.env.address.path, href)) return moved(href, [tagKey(tag)], c.env.policy);
    const loaded = await loadTag(archive, tag, cursorOf(c.env));
    return loaded === undefined ? problems.missing(c.env, [tagKey(tag)]) : page(c.env, loaded, listPage);
  });

  routes.get("/archive/:year{[0-9]{4}}/:month{[0-9]{2}}/:day{[0-9]{2}}", async (c) => {
    const { year, month, day } = c.req.param();
    const loaded = await loadDay(archive, `${year}-${month}-${day}`);
    return loaded === undefined ? problems.missing(c.env, []) : page(c.env, loaded, listPage);
  });

  routes.get("/:word", async (c) => {
    const word = c.req.param("word");
    const story = parseStoryId(word);
    if (story !== undefined) return storyAnswer(c.env, story);
    const section = parseSectionId(word);
    if (section === undefined) return problems.missing(c.env, []);
    const loaded = await loadSection(archive, section, cursorOf(c.env));
    return loaded === undefined ? problems.missing(c.env, [sectionKey(section)]) : page(c.env, loaded, sectionPage);
  });

  routes.get("/:id/:slug", (c) => {
    const id = parseStoryId(c.req.param("id"));
    return id === undefined ? problems.missing(c.env, []) : storyAnswer(c.env, id);
  });
}
