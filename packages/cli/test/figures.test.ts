import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { type ToldFigures, figuresOfAll } from "@mihwar/cli/figures-of-all";
import { createMetrics } from "@mihwar/cli/metrics";
import { toInstant } from "@mihwar/newsroom";
import type { DoorFigures } from "@mihwar/site";
import { memoryArchive } from "@mihwar/storage";
import { figureOf, parsePrometheus } from "./prometheus-text.ts";

const openArchive = () => memoryArchive({ clock: { now: () => toInstant(Date.now()) } });

const door: DoorFigures = {
  answers: { 200: 7, 503: 2 },
  fromMemory: 5,
  made: 3,
  stale: 1,
  shed: 2,
  limited: 4,
  cut: 6,
  makings: 3,
  kept: { pages: 3, bytes: 4096, dropped: 8, evicted: 9 },
  connections: 11,
  tickerListeners: 2,
  postListeners: 5,
  hearing: true,
};

const told = async (counted: Partial<DoorFigures> = {}): Promise<ToldFigures> => {
  const metrics = createMetrics(openArchive(), () => ({ ...door, ...counted }));
  metrics.made(0.03);
  return structuredClone(await metrics.registry.getMetricsAsJSON());
};

describe("الأرقام كما تقرؤها بروميثيوس", () => {
  it("كلّ رقم تحت شرحه ونوعه، بالاسم والوحدة، وما لا يُعرف لا يُقال", async () => {
    const archive = openArchive();
    const metrics = createMetrics(archive, () => door);
    metrics.made(0.004);
    const families = parsePrometheus(await metrics.registry.metrics());
    const value = (key: string): number | undefined => families.get(key.replace(/\{.*/, ""))?.values.get(key);
    assert.equal(value('mihwar_answers_total{status="503"}'), 2);
    assert.equal(value('mihwar_pages_total{from="stale"}'), 1);
    assert.equal(value('mihwar_turned_away_total{why="too-many"}'), 4);
    assert.equal(value("mihwar_kept_bytes"), 4096);
    assert.equal(value("mihwar_connections"), 11);
    assert.equal(value("mihwar_archive_up"), 1);
    assert.equal(value("mihwar_hearing"), 1);
    assert.ok((value("mihwar_archive_ping_seconds") ?? -1) >= 0);
    const making = families.get("mihwar_page_making_seconds")?.values;
    assert.equal(making?.get('mihwar_page_making_seconds_bucket{le="0.005"}'), 1);
    // An archive in memory has no disk: nought would be an alarm.
    assert.equal(families.get("mihwar_disk_free_bytes")?.values.size, 0);
    assert.equal(families.get("mihwar_disk_low")?.values.size, 0);
    for (const needed of [
      "nodejs_eventloop_lag_seconds",
      "process_resident_memory_bytes",
      "nodejs_gc_duration_seconds",
    ])
      assert.ok(families.has(needed), needed);

    await archive.close();
    const later = parsePrometheus(await metrics.registry.metrics());
    assert.equal(later.get("mihwar_archive_up")?.values.get("mihwar_archive_up"), 0);
    assert.equal(later.get("mihwar_hearing")?.values.get("mihwar_hearing"), 0);
    assert.equal(later.get("mihwar_archive_ping_seconds")?.values.size, 0);
  });

  it("قبل أن يُفتح الباب ليس فيها إجابة", async () => {
    const text = await createMetrics(openArchive(), () => undefined).registry.metrics();
    parsePrometheus(text);
    assert.doesNotMatch(text, /mihwar_answers_total\{/);
  });
});

describe("أرقام عمليّات عدّة", () => {
  /** Web processes that tell what they are made to tell. */
  const crowd = (wanted: number) => {
    const all = figuresOfAll(wanted);
    return {
      all,
      join: (worker: number, tell: () => Promise<ToldFigures | undefined>): void =>
        all.join(worker, (request) => {
          void tell().then((figures) => figures !== undefined && all.take(worker, request, figures));
        }),
    };
  };

  it("ما يُعدّ يُجمع، وما هو حال يُجمع أو يُقال أسوؤه", async () => {
    const { all, join } = crowd(2);
    join(1, () => told({ answers: { 200: 1 }, connections: 4 }));
    join(2, () => told({ answers: { 200: 10, 404: 5 }, connections: 3 }));
    const text = await all.text();
    assert.equal(figureOf(text, 'mihwar_answers_total{status="200"}'), 11);
    assert.equal(figureOf(text, 'mihwar_answers_total{status="404"}'), 5);
    assert.equal(figureOf(text, "mihwar_connections"), 7);
    assert.equal(figureOf(text, "mihwar_archive_up"), 1);
    assert.equal(figureOf(text, "mihwar_page_making_seconds_count"), 2);
    assert.equal(figureOf(text, "mihwar_disk_free_bytes"), undefined);
    assert.equal(figureOf(text, "mihwar_web_processes"), 2);
    assert.equal(figureOf(text, "mihwar_web_processes_wanted"), 2);
    assert.equal(figureOf(text, "mihwar_web_processes_late"), 0);
  });

  it("لا ينقص ما عُدّ إن ماتت عمليّة أو صمتت، ولا تبقى حالها بعدها", async () => {
    const { all, join } = crowd(3);
    const silent = new Set<number>();
    const member = (worker: number, many: number) => () =>
      silent.has(worker) ? Promise.resolve(undefined) : told({ answers: { 200: many }, connections: 1 });
    join(1, member(1, 100));
    join(2, member(2, 10));
    join(3, member(3, 1));
    const answers = 'mihwar_answers_total{status="200"}';
    assert.equal(figureOf(await all.text(), answers), 111);

    silent.add(3);
    const late = await all.text();
    assert.equal(figureOf(late, answers), 111, "صامتة");
    assert.equal(figureOf(late, "mihwar_connections"), 2);
    assert.equal(figureOf(late, "mihwar_web_processes_late"), 1);

    all.leave(1);
    silent.clear();
    const gone = await all.text();
    assert.equal(figureOf(gone, answers), 111, "ميتة");
    assert.equal(figureOf(gone, "mihwar_page_making_seconds_count"), 3);
    assert.equal(figureOf(gone, "mihwar_connections"), 2);
    assert.equal(figureOf(gone, "mihwar_web_processes"), 2);
  });

  it("تموت مئة عمليّة ولا ينقص من عددها شيء، وتموت وهي تُسأل فلا يُنتظر جوابها", async () => {
    const { all, join } = crowd(1);
    const answers = 'mihwar_answers_total{status="200"}';
    for (let worker = 1; worker <= 100; worker++) {
      join(worker, () => told({ answers: { 200: 1 } }));
      if (worker % 10 === 0) assert.equal(figureOf(await all.text(), answers), worker);
      else await all.text();
      all.leave(worker);
    }
    join(101, () => new Promise(() => {}));
    const asked = all.text();
    all.leave(101);
    assert.equal(figureOf(await asked, answers), 100);
  });
});
