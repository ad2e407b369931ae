import {
  type PublicStory,
  type ReadonlyArchive,
  type StoryId,
  daysOfWhen,
  dossierKey,
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
import { type Answer, answer, html, moved } from "./answer.ts";
import { loadCorrections } from "./corrections-view.ts";
import { type Loaded, finish, loadSurroundings } from "./frame.ts";
import { parseOpenPart } from "./dossier-part.ts";
import { loadDossier } from "./dossier-view.ts";
import { loadEntity } from "./entity-view.ts";
import { loadFront } from "./front-view.ts";
import { parseSince, seenCookie } from "./last-visit.ts";
import { loadAuthor, loadDay, loadTag } from "./list-view.ts";
import { aboutPage } from "./pages/about-page.tsx";
import { correctionsPage } from "./pages/corrections-page.tsx";
import { entityPage } from "./pages/entity-page.tsx";
import { dossierPage } from "./pages/dossier-page.tsx";
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

/** A day of the calendar, ISO 8601. */
const isDay = (word: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(word) && daysOfWhen(word) !== undefined;

/** The pages of the paper. */
export function mountPages(routes: Routes, archive: ReadonlyArchive, problems: Problems): void {
  const page = <View>(
    visit: Visit,
    { frame, view, keys }: Loaded<View>,
    render: (frame: Frame, view: View) => string,
    modified?: PublicStory["published"],
  ): Answer =>
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
      return page(visit, await loadStory(archive, story), storyPage, story.updated ?? story.published);
    });

  routes.get("/", async (visit) => page(visit, await loadFront(archive), frontPage));

  routes.get("/about", async (visit) => {
    const surroundings = await loadSurroundings(archive);
    const loaded = await finish(archive, surroundings, { href: "/about", view: undefined, pictures: [], keys: [] });
    return page(visit, loaded, aboutPage);
  });

  routes.get("/corrections", async (visit) =>
    page(visit, await loadCorrections(archive, cursorOf(visit)), correctionsPage),
  );

  routes.get("/text/:id", async (visit, word) => {
    const id = parseStoryId(word("id"));
    if (id === undefined) return problems.missing(visit, []);
    return withStory(visit, id, async (story) =>
      page(visit, await loadStory(archive, story), textPage, story.updated ?? story.published),
    );
  });

  const author = async (visit: Visit, word: string): Promise<Answer> => {
    const id = parsePersonId(word);
    const person = id === undefined ? undefined : await archive.findPerson(id);
    if (person === undefined) return problems.missing(visit, [personKey(word)]);
    const href = authorHref(person);
    if (!samePath(visit.address.path, href)) return moved(href, [personKey(person.id)], visit.policy);
    return page(visit, await loadAuthor(archive, person, cursorOf(visit)), listPage);
  };
  routes.get("/author/:id", (visit, word) => author(visit, word("id")));
  routes.get("/author/:id/:slug", (visit, word) => author(visit, word("id")));

  const dossier = async (visit: Visit, word: string): Promise<Answer> => {
    const id = parseItemId(word);
    const loaded =
      id === undefined
        ? undefined
        : await loadDossier(archive, id, {
            since: parseSince(visit.address.query.get("since")),
            open: parseOpenPart(visit.address.query.get("part"), visit.address.query.get("after")),
          });
    if (loaded === undefined) return problems.missing(visit, [dossierKey(word)]);
    const { href } = loaded.frame;
    if (!samePath(visit.address.path, href)) return moved(href, [dossierKey(word)], visit.policy);
    const made = page(visit, loaded, dossierPage);
    const seen = seenCookie(`/d/${word}`, loaded.view.latest, visit.policy.secure);
    return { ...made, headers: { ...made.headers, vary: "cookie", "set-cookie": seen } };
  };
  /** A dossier as it was. Of each dossier there are as many such pages as days, so none of them is kept as a file. */
  const dossierAsOf = async (visit: Visit, word: string, day: string): Promise<Answer> => {
    const id = parseItemId(word);
    const open = parseOpenPart(visit.address.query.get("part"), visit.address.query.get("after"));
    const loaded = id === undefined || !isDay(day) ? undefined : await loadDossier(archive, id, { open, asOf: day });
    if (loaded === undefined) {
      const living = id === undefined || !isDay(day) ? undefined : await loadDossier(archive, id);
      // Of today and of days to come there is the living page.
      const isPast = living === undefined || day < living.frame.today;
      return isPast
        ? problems.missing(visit, [dossierKey(word)])
        : moved(living.frame.href, [dossierKey(word)], visit.policy);
    }
    const { href } = loaded.frame;
    if (!samePath(visit.address.path, href)) return moved(href, [dossierKey(word)], visit.policy);
    const made = page(visit, loaded, dossierPage);
    return { ...made, headers: { ...made.headers, "x-robots-tag": "noindex" } };
  };
  routes.get("/d/:id/as-of", (visit, word) => {
    const day = visit.address.query.get("day") ?? "";
    return isDay(day) ? dossierAsOf(visit, word("id"), day) : dossier(visit, word("id"));
  });
  routes.get("/d/:id/:slug/as-of/:day", (visit, word) => dossierAsOf(visit, word("id"), word("day")));
  routes.get("/d/:id", (visit, word) => dossier(visit, word("id")));
  routes.get("/d/:id/:slug", (visit, word) => dossier(visit, word("id")));

  const entity = async (visit: Visit, word: string): Promise<Answer> => {
    const id = parseItemId(word);
    const loaded = id === undefined ? undefined : await loadEntity(archive, id);
    if (loaded === undefined) return problems.missing(visit, [entityKey(word)]);
    const { href } = loaded.frame;
    return samePath(visit.address.path, href)
      ? page(visit, loaded, entityPage)
      : moved(href, [entityKey(word)], visit.policy);
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
    return loaded === undefined ? problems.missing(visit, [tagKey(tag)]) : page(visit, loaded, listPage);
  });

  routes.get("/archive/:year{[0-9]{4}}/:month{[0-9]{2}}/:day{[0-9]{2}}", async (visit, word) => {
    const loaded = await loadDay(archive, `${word("year")}-${word("month")}-${word("day")}`);
    return loaded === undefined ? problems.missing(visit, []) : page(visit, loaded, listPage);
  });

  routes.get("/:word", async (visit, word) => {
    const story = parseStoryId(word("word"));
    if (story !== undefined) return storyAnswer(visit, story);
    const section = parseSectionId(word("word"));
    if (section === undefined) return problems.missing(visit, []);
    const loaded = await loadSection(archive, section, cursorOf(visit));
    return loaded === undefined ? problems.missing(visit, [sectionKey(section)]) : page(visit, loaded, sectionPage);
  });

  routes.get("/:id/:slug", (visit, word) => {
    const id = parseStoryId(word("id"));
    return id === undefined ? problems.missing(visit, []) : storyAnswer(visit, id);
  });
}
