import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type StoryContent, bodyText } from "@mihwar/newsroom";
import { stems } from "@mihwar/arabic/terms/search-terms";
import type pg from "pg";

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function chanceOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d_2b_79_f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const sampleStories = fileURLToPath(new URL("../sample/stories/", import.meta.url));

/** The words of the sample newsroom, the most frequent first. */
function sampleWords(): readonly string[] {
  const counts = new Map<string, number>();
  for (const file of readdirSync(sampleStories).filter((name) => name.endsWith(".json"))) {
    const { headline, standfirst, body } = JSON.parse(readFileSync(join(sampleStories, file), "utf8")) as StoryContent;
    for (const { text } of stems([headline, standfirst ?? "", bodyText(body)].join("\n"))) {
      if (/^[\u0621-\u064a]+$/u.test(text)) counts.set(text, (counts.get(text) ?? 0) + 1);
    }
  }
  return [...counts].toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([word]) => word);
}

const beginnings = ["", "و", "ب", "ل", "ال", "وال", "بال", "لل", "كال", "فال", "ف"];
const endings = ["", "ها", "هم", "ه", "ات", "ين", "ون", "ية", "ي", "ان"];

/**
 * Words of a language that nobody speaks and that counts as Arabic does: those of the sample newsroom first, then what
 * clitics and endings make of them, in an order of their own.
 */
function vocabularyOf(chance: () => number): readonly string[] {
  const base = sampleWords();
  const made = new Set<string>();
  for (const word of base) {
    if (word.length < 4) continue;
    for (const beginning of beginnings) for (const ending of endings) made.add(beginning + word + ending);
  }
  for (const word of base) made.delete(word);
  const rest = [...made];
  for (let at = rest.length - 1; at > 0; at--) {
    const other = Math.floor(chance() * (at + 1));
    [rest[at], rest[other]] = [rest[other] as string, rest[at] as string];
  }
  return [...base, ...rest];
}

export interface GeneratedStory {
  readonly id: string;
  readonly published: string;
  readonly content: StoryContent;
}

export interface StoryGenerator {
  /** How many different words there are. */
  readonly words: number;
  readonly story: (n: number) => GeneratedStory;
}

const sections = ["world", "economy", "culture", "sport", "science", "region"];

/**
 * Stories without meaning and with the statistics of news: a word is as frequent as its rank says (Zipf), a story has a
 * theme whose words return in it, and two hundred and fifty words or so. The same seed gives the same stories, whatever
 * their number.
 */
export function storyGenerator(seed = 6): StoryGenerator {
  const vocabulary = vocabularyOf(chanceOf(seed));
  const sums = new Float64Array(vocabulary.length);
  let total = 0;
  for (let rank = 0; rank < vocabulary.length; rank++) sums[rank] = total += 1 / (rank + 2.7);

  function word(chance: () => number, from = 0): string {
    const wanted = from + chance() * (total - from);
    let [low, high] = [0, sums.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sums[middle] as number) < wanted) low = middle + 1;
      else high = middle;
    }
    return vocabulary[low] as string;
  }

  // a theme leaves the three hundred most frequent words to the language
  const beyond = sums[300] ?? 0;

  return {
    words: vocabulary.length,
    story(n) {
      const chance = chanceOf(seed * 1_000_003 + n);
      const ofTheme = chanceOf(seed + 77 + Math.floor(chance() * 5_000) * 31);
      const theme = Array.from({ length: 30 }, () => word(ofTheme, beyond));
      const line = (length: number, share: number): string =>
        Array.from({ length }, () =>
          chance() < share ? (theme[Math.floor(chance() ** 2 * theme.length)] as string) : word(chance),
        ).join(" ");
      const paragraphs = 4 + Math.floor(chance() * 5);
      return {
        id: `g${n}`,
        published: new Date(Date.UTC(2026, 0, 1) - n * 600_000).toISOString(),
        content: {
          headline: line(8, 0.6),
          standfirst: line(16, 0.4),
          section: sections[n % sections.length] as StoryContent["section"],
          byline: [{ name: `مراسل ${n % 200}` }],
          body: Array.from({ length: paragraphs }, (_, turn) => ({
            id: `p${turn + 1}` as StoryContent["body"][number]["id"],
            kind: "paragraph",
            text: `${line(25 + Math.floor(chance() * 30), 0.25)}.`,
          })),
          tags: [`ملف ${n % 900}`],
          language: "ar",
          sources: [],
        },
      };
    },
  };
}

/** Fills an archive with generated stories, live, some hundreds a statement: one by one would take a day for a million. */
export async function fillWithGenerated(
  client: pg.ClientBase,
  { story }: Pick<StoryGenerator, "story">,
  from: number,
  to: number,
): Promise<void> {
  const atOnce = 500;
  for (let start = from; start < to; start += atOnce) {
    const some = Array.from({ length: Math.min(atOnce, to - start) }, (_, turn) => story(start + turn));
    const ids = some.map(({ id }) => id);
    const contents = some.map(({ content }) => JSON.stringify(content));
    const hours = some.map(({ published }) => published);
    await client.query("begin");
    const logged = await client.query<{ n: string }>(
      `insert into mihwar.audit (actor, action, subject, state, revision, public_revision)
       select 'm:filler', 'publish', 'story:' || id, 'live', 1, 1 from unnest($1::text[]) as id returning n`,
      [ids],
    );
    const numbers = logged.rows.map(({ n }) => n);
    await client.query(
      `insert into mihwar.story (id, revision, headline, section, state, state_at, public_revision, published,
         corrections, public_card, public_section, public_tags, public_persons, changed, audit)
       select id, 1, content ->> 'headline', content ->> 'section', 'live', at, 1, at, '[]',
         json_build_object('headline', content -> 'headline', 'standfirst', content -> 'standfirst',
           'section', content -> 'section', 'byline', content -> 'byline', 'tags', content -> 'tags'),
         content ->> 'section', array(select json_array_elements_text(content -> 'tags')), '{}', at, n
       from unnest($1::text[], $2::json[], $3::timestamptz[], $4::bigint[]) as given (id, content, at, n)`,
      [ids, contents, hours, numbers],
    );
    await client.query(
      `insert into mihwar.revision (story, number, content, at, actor, audit)
       select id, 1, content, at, 'm:filler', n
       from unnest($1::text[], $2::json[], $3::timestamptz[], $4::bigint[]) as given (id, content, at, n)`,
      [ids, contents, hours, numbers],
    );
    // as if each had been compared, and no other were like it
    await client.query("insert into mihwar.related_story select id, id from unnest($1::text[]) as id", [ids]);
    await client.query("commit");
  }
}
