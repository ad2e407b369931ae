import {
  type Edition,
  type MemberEntry,
  type MemberId,
  type SectionId,
  type StoryContent,
  type StoryId,
  draftStory,
  refuse,
} from "@mihwar/newsroom";
import { agendaProblemWordsAr, readCalendar, readTable } from "@mihwar/ingest";
import { findRelated, parseQuery } from "@mihwar/search";
import { previewDossier, previewFront, previewPlace } from "@mihwar/site";
import { type Desk, type PictureKeeper, createDesk, hashPassword } from "@mihwar/desk";
import { type OpenAccounts, type SearchableArchive, openAccounts, openArchive } from "@mihwar/storage";
import type { TestServer } from "../../storage/test/test-cluster.ts";

export const origin = "https://almadina.example";

const edition: Edition = {
  name: "المدينة",
  latinName: "Al-Madina",
  tagline: "خبر المدينة وأهلها",
  origin,
  language: "ar",
  dates: { months: "dual", digits: "western", timeZone: "Asia/Beirut", hijri: false },
  borders: { note: "", names: {} },
  follow: [],
  copyright: "",
  about: [],
  correctionsPolicy: "",
};

/** The password of everybody in these tests: in Arabic, with a letter that keyboards compose in two ways. */
export const password = "آذار يأتي بعد شباط دائمًا";

export interface DeskUnderTest {
  readonly desk: Desk;
  /** The same desk in another process. */
  readonly elsewhere: Desk;
  readonly archive: SearchableArchive;
  readonly accounts: OpenAccounts;
  readonly faults: unknown[];
  /** The stories that the machines were asked to read. */
  readonly asked: StoryId[];
  add(id: string, more?: Partial<MemberEntry>): Promise<MemberId>;
  /** The lines of the log that are about members. */
  log(): Promise<readonly string[]>;
  close(): Promise<void>;
}

const noPictures: PictureKeeper = {
  take: async () => refuse({ code: "pictures-busy" }),
  preview: async () => undefined,
};

/** A desk over a fresh archive, with one connection for all: whoever needs two at once waits for ever. */
export async function deskUnderTest(
  server: TestServer,
  { pictures = noPictures }: { readonly pictures?: PictureKeeper } = {},
): Promise<DeskUnderTest> {
  const database = await server.fresh();
  const archive = await openArchive({ url: database.url, trustMemory: true, connections: { readers: 2, writers: 1 } });
  const accounts = openAccounts({ url: database.url, connections: 1 });
  await archive.saveEdition(edition, "u:hind");
  for (const [id, name] of [
    ["world", "العالم"],
    ["economy", "اقتصاد"],
  ] as const)
    await archive.saveSection({ id: id as SectionId, name, order: 1, tone: "clay" }, "u:hind");
  const content: StoryContent = {
    headline: "هدنة هشّة في وادي السنديان",
    section: "world" as SectionId,
    byline: [],
    body: [],
    tags: [],
    language: "ar",
    sources: [],
  };
  await archive.saveStory(
    [draftStory({ id: "s1" as StoryId, content, now: await archive.now(), by: "u:hind" })],
    undefined,
  );
  const faults: unknown[] = [];
  const asked: StoryId[] = [];
  const open = ({ accounts: own, pool }: OpenAccounts): Promise<Desk> =>
    createDesk({
      accounts: own,
      pool,
      archive,
      fronts: {
        render: (front) => previewFront(archive.reading, front),
        find: async (question, limit) => {
          const query = parseQuery(question, { today: (await archive.now()).slice(0, 10) });
          return (await archive.search.search(query, { limit })).hits.map(({ card }) => card);
        },
      },
      guide: [
        { name: "", title: "الدليل", html: "<h1>دليل غرفة الأخبار</h1>" },
        { name: "editor", title: "كتابة المادة", html: "<h1>كتابة المادة</h1>" },
      ],
      calendars: {
        mostBytes: 64 * 1024,
        read(bytes, { host, isTable }) {
          const outcome = (isTable ? readTable : readCalendar)(bytes, { name: "تقويم", host });
          if (outcome.ok) return { ok: true, agenda: outcome.value };
          return { ok: false, problems: outcome.refusals.map(agendaProblemWordsAr) };
        },
      },
      previews: {
        dossier: (id, wanted) => previewDossier(archive.reading, id, wanted),
        place: (entity) => previewPlace(archive.reading, entity),
      },
      helps: {
        related: (story, limit) => findRelated({ search: archive.search, archive: archive.reading }, story, limit),
        withPage: async (among) => among,
        shareCard: async ({ headline }) => new TextEncoder().encode(headline),
      },
      askMachines: async (story) => void asked.push(story),
      pictures,
      look: { inks: ":root{--ink:#111}", fontFaces: "", preloads: [] },
      origins: () => ["http://127.0.0.1:3000"],
      onFault: (fault) => faults.push(fault),
    });
  const others = openAccounts({ url: database.url, connections: 1 });
  const [desk, elsewhere] = [await open(accounts), await open(others)];
  const passwordHash = await hashPassword(password.normalize("NFC"));
  return {
    desk,
    elsewhere,
    archive,
    accounts,
    faults,
    asked,
    async add(id, more = {}) {
      const member = {
        id: id as MemberId,
        name: `عضو ${id}`,
        email: `${id}@almadina.example`,
        role: "reporter" as const,
        sections: "all" as const,
        ...more,
      };
      const added = await accounts.accounts.addMember({ ...member, passwordHash }, "cli:user");
      if (!added.ok) throw new Error(added.refusals[0].code);
      return member.id;
    },
    async log() {
      const { rows } = await accounts.pool.query<{ line: string }>(
        "select concat_ws(' ', actor, action, subject, note) as line from audit where subject like 'member:%' order by n",
      );
      return rows.map(({ line }) => line);
    },
    async close() {
      await Promise.all([desk.close(), elsewhere.close()]);
      await Promise.all([accounts.close(), others.close()]);
      await archive.close();
      await database.drop();
    },
  };
}

export interface Got {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** Where it leads. */
  readonly to: string | null;
}

/** A browser at the desk: it keeps cookies, and says from where it sends. */
export function browserAt(
  { desk }: Pick<DeskUnderTest, "desk">,
  { at = origin, client = "203.0.113.7" }: { readonly at?: string; readonly client?: string } = {},
) {
  const cookies = new Map<string, string>();
  async function ask(path: string, init: RequestInit = {}): Promise<Got> {
    const headers = new Headers(init.headers);
    if (cookies.size > 0) headers.set("cookie", [...cookies].map(([name, value]) => `${name}=${value}`).join("; "));
    const response = await desk.answer(new Request(`${at}${path}`, { ...init, headers, redirect: "manual" }), {
      client,
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [, name = "", value = "", rest = ""] = /^([^=]+)=([^;]*)(.*)$/.exec(cookie) ?? [];
      if (/Max-Age=0\b/i.test(rest)) cookies.delete(name);
      else cookies.set(name, value);
    }
    return {
      status: response.status,
      headers: response.headers,
      text: await response.text(),
      to: response.headers.get("location"),
    };
  }
  const sameOrigin = { origin: at, "sec-fetch-site": "same-origin" };
  return {
    cookies,
    ask,
    get: (path: string) => ask(path),
    post: (path: string, fields: Readonly<Record<string, string>> = {}) =>
      ask(path, { method: "POST", body: new URLSearchParams(fields), headers: sameOrigin }),
    postJson: (path: string, body: object) =>
      ask(path, {
        method: "POST",
        body: JSON.stringify(body),
        headers: { ...sameOrigin, "content-type": "application/json" },
      }),
    signIn(id: string, word = password, more: Readonly<Record<string, string>> = {}) {
      return this.post("/desk/sign-in", { email: `${id}@almadina.example`, password: word, ...more });
    },
  };
}

export type DeskBrowser = ReturnType<typeof browserAt>;
