// How well and how fast the archive finds what is related to a story: the sample newsroom with its dossiers among ten
// thousand generated stories. `node bench/related.ts [--stories 10000]`.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { type Dossiers, type StoryId, listItems, storiesFeeding, withSubDossiers } from "@mihwar/newsroom";
import { type RelatedHit, findRelated } from "@mihwar/search";
import { keepSearch, openArchive, startCluster } from "@mihwar/storage";
import pg from "pg";
import { freePort } from "../test/faults/web.ts";
import { startWeb } from "../test/faults/web.ts";
import { fillWithGenerated, storyGenerator } from "./generated-stories.ts";
import { promised, say, table } from "./report.ts";

const { values } = parseArgs({ options: { stories: { type: "string", default: "10000" } } });

/** The stories of each dossier, those of the dossiers within it included. */
const storiesOf = (dossiers: Dossiers): readonly ReadonlySet<StoryId>[] =>
  listItems(dossiers, "dossier").map(
    ({ id }) => new Set([...withSubDossiers(dossiers, id)].flatMap((one) => [...storiesFeeding(dossiers, one)])),
  );

const quantile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length * share)] ?? Number.NaN;

const shown = 5;

/** Of the first five places, or of as many as there are mates, how many mates have. */
function shareOfMates(found: readonly RelatedHit[], mates: ReadonlySet<StoryId>): number {
  const places = Math.min(shown, mates.size);
  return (
    found
      .slice(0, places)
      .filter(({ card, copies }) => [card, ...copies.map((one) => one.card)].some(({ id }) => mates.has(id))).length /
    places
  );
}

const base = await mkdtemp(join(tmpdir(), "mihwar-bench-related-"));
const dataDir = join(base, "data");
try {
  await (await startWeb({ dataDir, port: await freePort(), options: ["--sample", "--log", "off"] })).stop();
  const cluster = await startCluster({ dataDir });
  try {
    const client = new pg.Client({ connectionString: cluster.url });
    await client.connect();
    await fillWithGenerated(client, storyGenerator(), 0, Number(values.stories));
    await keepSearch({ url: cluster.url });
    await client.query("vacuum analyze");
    await client.end();
    const archive = await openArchive({ url: cluster.url });
    const groups = storiesOf(await archive.reading.loadDossiers());
    const cases = [...new Set(groups.flatMap((group) => [...group]))].map((id) => {
      const own = groups.filter((group) => group.has(id));
      return { id, mates: new Set(own.flatMap((group) => [...group]).filter((one) => one !== id)) };
    });
    const shares: number[] = [];
    const times: number[] = [];
    for (const { id, mates } of cases) {
      const [story] = await archive.reading.findStories([id]);
      if (story === undefined) continue;
      const began = performance.now();
      const found = await findRelated({ search: archive.search, archive: archive.reading }, story, 24);
      times.push(performance.now() - began);
      const share = shareOfMates(found, mates);
      shares.push(share);
      if (share < 1)
        say(
          `${id}: ${found
            .slice(0, shown)
            .map(({ card, score }) => `${mates.has(card.id) ? "" : "✗"}${card.id} ${score.toFixed(2)}`)
            .join(" ")}`,
        );
    }
    await archive.close();
    const all = shares.reduce((sum, one) => sum + one, 0) / shares.length;
    table([
      {
        dossiers: groups.length,
        stories: shares.length,
        "places of five with mates": Number(all.toFixed(3)),
        "all five mates": shares.filter((one) => one === 1).length / shares.length,
        "a mate first": shares.filter((one) => one > 0).length / shares.length,
        "p50 ms": Math.round(quantile(times, 0.5)),
        "p95 ms": Math.round(quantile(times, 0.95)),
      },
    ]);
    promised({
      what: "of the first five places have a story of the same dossier",
      measured: all,
      target: { atLeast: 0.9 },
      decimals: 3,
    });
    promised({
      what: "p95 of finding what is related",
      measured: quantile(times, 0.95),
      target: { atMost: 300 },
      unit: "ms",
    });
  } finally {
    await cluster.close();
  }
} finally {
  await rm(base, { recursive: true, force: true });
}
