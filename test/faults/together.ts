import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { hashPassword } from "@mihwar/desk";
import { type MemberId, type StoryContent, type StoryId, bodyText, draftStory } from "@mihwar/newsroom";
import { openAccounts } from "@mihwar/storage";
import { type HeadlessWindow, headlessWindow, until } from "../../packages/desk/test/headless-window.ts";
import { openAcknowledgements, readAcknowledgements } from "./acknowledgements.ts";
import { type Chance, chanceOf } from "./chance.ts";
import { startDatabaseServer } from "./database-server.ts";
import { type Desk, openDesk } from "./desk.ts";
import { type Fault, brokenPromises } from "./fault-run.ts";
import { spreadOf, toWords } from "./spread.ts";
import { fiveBrowsers } from "./together-browsers.ts";
import { type Web, freePort, startWeb } from "./web.ts";

// A round is one story that five windows write at once, at two processes: they type, join paragraphs and begin new ones,
// lose their networks and find them again, and in the middle one of the processes is killed. Every word is named; a word
// whose window was told that it is kept is written into a log on this disk. At the end all windows show one text, which is
// that of the archive's working copy and of the revision made of it, and no word of the log is missing.

const members = ["hind", "salim", "rana", "nizar", "layla"] as const;
const password = "تسعة جسور على نهر الرمّانة";

/** Milliseconds. */
interface Lengths {
  /** How long is written, and when in it a process is killed. */
  readonly write: number;
  readonly kill: number;
  /** How long a window is without a network. */
  readonly away: number;
  /** Between two deeds of a window. */
  readonly rest: number;
}

const lengths: Readonly<Record<"full" | "short", Lengths>> = {
  full: { write: 90_000, kill: 45_000, away: 60_000, rest: 150 },
  short: { write: 3600, kill: 1700, away: 1000, rest: 40 },
};

/** Signs somebody in over HTTP. @returns the cookie of their session */
async function signIn(origin: string, name: string): Promise<string> {
  const answer = await fetch(`${origin}/desk/sign-in`, {
    method: "POST",
    redirect: "manual",
    headers: { origin },
    body: new URLSearchParams({ email: `${name}@almadina.example`, password }),
  });
  const cookies = answer.headers.getSetCookie().map((one) => one.split(";")[0] ?? "");
  if (answer.status !== 303 || cookies.length === 0) throw new Error(`${name} was not let in: ${answer.status}`);
  return cookies.join("; ");
}

async function addMembers(url: string): Promise<void> {
  const accounts = openAccounts({ url, connections: 1 });
  const passwordHash = await hashPassword(password.normalize("NFC"));
  for (const id of members) {
    const name = `محرّر ${id}`;
    const more = { email: `${id}@almadina.example`, role: "editor", sections: "all", passwordHash } as const;
    await accounts.accounts.addMember({ id: id as MemberId, name, ...more }, "cli:user");
  }
  await accounts.close();
}

async function begin(desk: Desk, id: string): Promise<void> {
  const [section] = await desk.archive.reading.listSections();
  if (section === undefined) throw new Error("a newsroom without sections");
  const paragraphs = ["ارتفع منسوب النهر. ", "وأُغلق الجسر القديم. ", "وفُتحت المدرسة للنازحين. "];
  const body = paragraphs.map((text, at) => ({ id: `p${at + 1}`, kind: "paragraph", text }));
  const content = {
    headline: "فيضان الرمّانة ",
    section: section.id,
    byline: [],
    body: body as unknown as StoryContent["body"],
    tags: [],
    language: "ar",
    sources: [],
  };
  const step = draftStory({ id: id as StoryId, content, now: await desk.archive.now(), by: "u:hind" });
  await desk.archive.saveStory([step], undefined);
}

/** What one window has written, and what of it it was told is kept. */
interface Hand {
  readonly name: string;
  readonly window: HeadlessWindow;
  /** Words that no desk has acknowledged yet, with the moment at which they were written. */
  readonly open: Map<string, number>;
}

const wordEnds = (text: string): readonly number[] => [
  0,
  ...[...text.matchAll(/ /g)].map(({ index }) => index + 1).filter((at) => at <= text.length),
];

/** One deed of a window: mostly a word, sometimes a paragraph that begins or is joined to the one before it. */
function act({ window, open, name }: Hand, chance: Chance, n: number): void {
  const last = window.blocks() - 1;
  const block = Math.floor(chance.between(2, last + 1));
  const deed = chance.next();
  if (deed < 0.06 && last > 4 && block > 2) return window.join(block);
  const word = `${name}${n}كلمة`;
  open.set(word, performance.now());
  if (deed < 0.14) return window.insert(block, `${word} `);
  window.type(block, `${word} `, chance.pick(wordEnds(window.run(block))));
}

const places = (said: string): number => (said === "" ? 0 : said.split("\n").length);

async function round(given: {
  readonly desk: Desk;
  readonly webs: Web[];
  readonly restart: (which: number) => Promise<Web>;
  readonly chance: Chance;
  readonly lengths: Lengths;
  readonly story: string;
  readonly log: string;
  readonly broken: ReturnType<typeof brokenPromises>;
  readonly latencies: number[];
  readonly say: (line: string) => void;
}): Promise<{ readonly words: number; readonly kept: number; readonly cuts: number }> {
  const { desk, webs, chance, story, broken, latencies, say } = given;
  const { write, kill, away, rest } = given.lengths;
  await begin(desk, story);
  const log = openAcknowledgements(given.log);
  const hands: Hand[] = [];
  let n = 0;
  let cuts = 0;
  const [first] = webs;
  if (first === undefined) throw new Error("no process");
  for (const [at, name] of members.entries()) {
    const cookie = await signIn(first.origin, name);
    let turn = at;
    const window = headlessWindow({
      address: () =>
        `${(webs[turn++ % webs.length] ?? first).origin.replace("http", "ws")}/desk/api/stories/${story}/together`,
      cookie,
      // each process says where it stands: a window belongs to the one that it asks
      origin: (place) => place.replace("ws", "http"),
      onKept() {
        for (const [word, since] of hand.open) {
          log.write(word);
          latencies.push(performance.now() - since);
        }
        hand.open.clear();
      },
    });
    const hand: Hand = { name, window, open: new Map() };
    hands.push(hand);
    await window.ready();
  }
  const until_ = performance.now() + write;
  const writing = hands.map(async (hand, which) => {
    // two of them lose their networks, one after the other
    const cutAt = which < 2 ? performance.now() + write * (0.15 + 0.3 * which) : Number.POSITIVE_INFINITY;
    let isCut = false;
    while (performance.now() < until_) {
      if (!isCut && performance.now() > cutAt) {
        isCut = true;
        cuts += 1;
        hand.window.setOnline(false);
        setTimeout(() => hand.window.setOnline(true), Math.min(away, Math.max(0, until_ - performance.now())));
      }
      n += 1;
      act(hand, chance, n);
      await sleep(rest * (0.5 + chance.next()));
    }
  });
  await sleep(kill);
  await webs[1]?.kill();
  say(`  a process killed after ${Math.round(kill / 1000)} s`);
  webs[1] = await given.restart(1);
  await Promise.all(writing);
  for (const { window } of hands) window.setOnline(true);
  for (const { name, window } of hands)
    if (!(await window.text.settled(30_000)))
      broken.add("never kept", `${story}: ${name} ${JSON.stringify(window.text.state())}`);
  const textOf = ({ window }: Hand): string => window.lines().join("\n");
  const [one] = hands;
  if (one === undefined) throw new Error("no window");
  await until("one text", () => hands.every((hand) => textOf(hand) === textOf(one)), 30_000).catch(() => {
    for (const hand of hands)
      broken.add(
        "not one text",
        `${story}: ${hand.name} has ${places(textOf(hand))} lines, ${textOf(hand).length} letters`,
      );
  });
  await one.window.text.follow();
  const shown = textOf(one);
  const said = ({ headline, standfirst = "", body }: StoryContent): string =>
    [headline, standfirst, ...body.map((block) => bodyText([block]))].join("\n");
  const copy = await desk.archive.findWorkingCopy(story as StoryId);
  if (copy === undefined || said(copy.content) !== shown)
    broken.add(
      "another text in the archive",
      `${story}: ${copy === undefined ? "none" : said(copy.content).length} letters, not ${shown.length}`,
    );
  const kept =
    copy === undefined
      ? undefined
      : await desk.archive.keepWorkingCopy({
          story: story as StoryId,
          base: { revision: copy.revision, version: copy.version },
        });
  if (kept?.ok !== true || said(kept.value.content) !== shown) broken.add("another revision than they see", story);
  const acknowledged = readAcknowledgements(given.log);
  for (const word of acknowledged) if (!shown.includes(word)) broken.add("acknowledged and lost", `${story}: ${word}`);
  const writers = (await desk.archive.shared.listWriters(story as StoryId)).get(2) ?? [];
  for (const name of members)
    if (!writers.some(({ by, blocks }) => by === `u:${name}` && blocks.length > 0))
      broken.add("a writer whom the revision does not name", `${story}: ${name}`);
  for (const { window } of hands) window.close();
  log.close();
  return { words: n, kept: acknowledged.length, cuts };
}

function countLetters(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const letter of text.replaceAll(/\s/g, "")) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  return counts;
}

/** The same with people's keys: five browsers, two of them without a network for a minute. */
async function browsers(given: {
  readonly desk: Desk;
  readonly webs: Web[];
  readonly restart: (which: number) => Promise<Web>;
  readonly chance: Chance;
  readonly broken: ReturnType<typeof brokenPromises>;
}): Promise<{ readonly words: number; readonly kept: number; readonly whole: number }> {
  const { desk, webs, broken } = given;
  const story = "together9";
  await begin(desk, story);
  const origins = webs.map(({ origin }) => origin);
  const cookies = new Map<string, string>();
  for (const name of members) cookies.set(name, await signIn(origins[0] ?? "", name));
  const seen = await fiveBrowsers({
    origins,
    cookies,
    story,
    chance: given.chance,
    write: lengths.full.write,
    away: lengths.full.away,
    async kill() {
      await webs[1]?.kill();
      webs[1] = await given.restart(1);
    },
  });
  const [one] = seen.papers;
  for (const { name, text, isSaved } of seen.papers) {
    if (!isSaved) broken.add("never kept", `${story}: ${name}`);
    if (text !== one?.text) broken.add("not one text", `${story}: ${name} has ${text.length} letters`);
    // others' letters may stand in the middle of a word where two write at one place; none may be missing
    const letters = countLetters(text);
    for (const [letter, count] of countLetters(seen.typed.join("")))
      if ((letters.get(letter) ?? 0) < count) broken.add("typed and lost", `${story}: ${letter} at ${name}`);
  }
  const whole = seen.typed.filter((word) => one?.text.includes(word) === true).length;
  // an archive that nobody asks writes what is on the papers by itself
  const said = async (): Promise<string> => {
    const copy = await desk.archive.findWorkingCopy(story as StoryId);
    const { headline = "", standfirst = "", body = [] } = copy?.content ?? {};
    return [headline, standfirst, ...body.map((block) => bodyText([block]))].join("\n");
  };
  await until("the archive's text", async () => (await said()) === one?.text, 10_000).catch(async () =>
    broken.add("another text in the archive", `${story}: ${(await said()).length} letters`),
  );
  return { words: seen.typed.length, kept: seen.kept, whole };
}

export const together: Fault = {
  name: "together",
  rounds: { full: 2, short: 1 },
  async run({ rounds, seed, short, say }) {
    const chance = chanceOf(seed);
    const broken = brokenPromises();
    const dataDir = await mkdtemp(join(tmpdir(), "mihwar-fault-together-"));
    const server = await startDatabaseServer();
    const webs: Web[] = [];
    const latencies: number[] = [];
    const sums = { words: 0, kept: 0, cuts: 0 };
    let desk: Desk | undefined;
    let seen: Awaited<ReturnType<typeof browsers>> | undefined;
    try {
      const start = async (port: number): Promise<Web> => startWeb({ dataDir, port, databaseUrl: server.url });
      const ports = [await freePort(), await freePort()];
      for (const port of ports) webs.push(await start(port));
      desk = await openDesk({ url: server.url, dataDir });
      await addMembers(server.url);
      for (let n = 1; n <= rounds; n++) {
        const done = await round({
          desk,
          webs,
          restart: (which) => start(ports[which] ?? 0),
          chance,
          lengths: lengths[short ? "short" : "full"],
          story: `together${n}`,
          log: join(dataDir, `acknowledged-${n}`),
          broken,
          latencies,
          say,
        });
        for (const name of ["words", "kept", "cuts"] as const) sums[name] += done[name];
        say(`  round ${n}: ${done.words} words, ${done.kept} acknowledged`);
      }
      if (!short) {
        const given = { desk, webs, restart: (which: number) => start(ports[which] ?? 0), chance, broken };
        seen = await browsers(given);
        say(`  five browsers: ${seen.words} words, ${seen.kept} seen kept while they typed`);
      }
    } finally {
      await desk?.close();
      for (const web of webs) await web.stop();
      await server.close();
      await rm(dataDir, { recursive: true, force: true });
    }
    return {
      figures: {
        database: server.version,
        "words written": sums.words,
        "words acknowledged": sums.kept,
        "networks lost": sums.cuts + (seen === undefined ? 0 : 2),
        "processes killed": short ? rounds : rounds + 1,
        ...(seen === undefined ? {} : { "words typed in five browsers": `${seen.words}, whole ${seen.whole}` }),
        "from a word to its acknowledgement": toWords(spreadOf(latencies)),
      },
      broken: broken.all(),
    };
  },
};
