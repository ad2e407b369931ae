import { type CacheKey, type ReadonlyArchive, type Reading, type StoryId, latestKey, storyKey } from "@mihwar/newsroom";
import { type Answer, type AnswerPolicy, answer, html, moved } from "./answer.ts";
import { encodePath, storyHref } from "./addresses.ts";
import { finish, loadSurroundings } from "./frame.ts";
import { problemPage } from "./pages/problem-page.tsx";
import type { AddressRefusal } from "./reader-address.ts";
import type { Explanation } from "./views.ts";
import type { Visit } from "./visit.ts";

type Withdrawn = Extract<Reading, { readonly kind: "withdrawn" }>;

/** What a story's address answers for each way in which there is none to read. */
export interface Problems {
  /** Leads an old address to its story, or says that nothing is here. @param keys what would have stood here */
  missing(visit: Visit, keys: readonly CacheKey[]): Promise<Answer>;
  /** Says why nothing is here, where that is known. Another day it may be otherwise: it is not kept. */
  explained(visit: Visit, why: Explanation): Promise<Answer>;
  withdrawn(visit: Visit, id: StoryId, reading: Withdrawn): Promise<Answer>;
  /** The story that an old address leads to, as its address of today; `undefined` where the address was never brought in. */
  findMoved(visit: Visit): Promise<{ readonly href: string; readonly keys: readonly CacheKey[] } | undefined>;
}

/** What an address is answered with that names nothing a site can have. */
export const addressStatus = { "address-too-long": 414, "address-hostile": 400 } as const satisfies Record<
  AddressRefusal["code"],
  number
>;

const suggested = 5;

/** The spellings under which an import may have brought the address in. */
function spellings({ path, spelled }: Visit["address"]): readonly string[] {
  const asWritten = spelled === undefined ? [path] : [path, spelled, encodePath(spelled)];
  return [...new Set(asWritten.flatMap((one) => [one, one.endsWith("/") ? one.slice(0, -1) : `${one}/`]))].filter(
    (one) => one !== "" && one !== "/",
  );
}

/** A page that needs nothing from the archive: it may be the archive that is missing. */
export function plainProblem(
  status: 400 | 405 | 414 | 429 | 500 | 503,
  policy: AnswerPolicy,
  headers: Readonly<Record<string, string>> = {},
): Answer {
  return answer({ status, type: html, body: problemPage(undefined, { status }), fresh: "never", headers }, policy);
}

export function createProblems(archive: ReadonlyArchive): Problems {
  const findMoved: Problems["findMoved"] = async ({ address }) => {
    const found = await Promise.all(spellings(address).map((path) => archive.findOldAddress(path)));
    const id = found.find((one) => one !== undefined);
    if (id === undefined) return undefined;
    const reading = await archive.findReading(id);
    // An old address of a story that nobody may read yet says nothing of it.
    if (reading === undefined) return undefined;
    const href = reading.kind === "public" ? storyHref(reading.story) : `/${id}`;
    return { href, keys: [storyKey(id)] };
  };
  return {
    findMoved,
    async missing(visit, keys) {
      const now = await findMoved(visit);
      if (now !== undefined) return moved(now.href, now.keys, visit.policy);
      const [surroundings, newest] = await Promise.all([
        loadSurroundings(archive),
        archive.listCards({ limit: suggested }),
      ]);
      const {
        frame,
        view,
        keys: shown,
      } = await finish(archive, surroundings, {
        href: visit.address.path,
        view: { status: 404, suggestions: newest.items } as const,
        pictures: newest.items.map((card) => card.hero),
        // What is published next may stand here, or have stood here before it was brought in.
        keys: [latestKey, ...keys, ...newest.items.map((card) => storyKey(card.id))],
      });
      return answer(
        { status: 404, type: html, body: problemPage(frame, view), keys: shown, fresh: "page" },
        visit.policy,
      );
    },
    async explained(visit, why) {
      const view = { status: 404, suggestions: [], why } as const;
      const surroundings = await loadSurroundings(archive);
      const { frame } = await finish(archive, surroundings, { href: visit.address.path, view, pictures: [], keys: [] });
      return answer({ status: 404, type: html, body: problemPage(frame, view), fresh: "never" }, visit.policy);
    },
    async withdrawn(visit, id, { at, notice, legal }) {
      const surroundings = await loadSurroundings(archive);
      const status = legal ? 451 : 410;
      const { frame, view, keys } = await finish(archive, surroundings, {
        href: `/${id}`,
        view: { status, notice, at } as const,
        pictures: [],
        keys: [storyKey(id)],
      });
      return answer({ status, type: html, body: problemPage(frame, view), keys, fresh: "page" }, visit.policy);
    },
  };
}
