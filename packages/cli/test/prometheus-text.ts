import assert from "node:assert/strict";

/** A family of figures as Prometheus reads it. */
export interface Family {
  readonly type: string;
  readonly help: string;
  /** By name and labels as they stand on the line: `mihwar_answers_total{status="200"}`. */
  readonly values: ReadonlyMap<string, number>;
}

const name = "[a-zA-Z_:][a-zA-Z0-9_:]*";
const label = String.raw`[a-zA-Z_][a-zA-Z0-9_]*="(?:[^"\\\n]|\\\\|\\"|\\n)*"`;
const sample = new RegExp(
  String.raw`^(${name})(\{(?:${label}(?:,${label})*,?)?\})? (NaN|[+-]Inf|[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)(?: -?\d+)?$`,
  "i",
);

const valueOf = (text: string): number => (/inf/i.test(text) ? Number(`${text[0]}Infinity`) : Number(text));

/** The names under which a family of a type may stand. */
const namesOf = (family: string, type: string): readonly string[] =>
  type === "histogram"
    ? ["_bucket", "_sum", "_count"].map((end) => family + end)
    : type === "summary"
      ? [family, `${family}_sum`, `${family}_count`]
      : [family];

/**
 * Reads Prometheus' text format as strictly as its own `promtool check metrics` does: every figure stands under its
 * HELP and TYPE, none twice, counters never below nought and named `_total`, the steps of histograms add up.
 */
export function parsePrometheus(text: string): ReadonlyMap<string, Family> {
  assert.ok(text.endsWith("\n"), "the last line has an end");
  const families = new Map<string, { type: string; help: string; values: Map<string, number> }>();
  let current = "";
  for (const line of text.split("\n")) {
    if (line === "") continue;
    const [, what, of = "", rest = ""] = new RegExp(String.raw`^# (HELP|TYPE) (${name}) (.+)$`).exec(line) ?? [];
    if (what === "HELP") {
      assert.ok(!families.has(of), `${of} is told twice`);
      families.set(of, { type: "", help: rest, values: new Map() });
      current = of;
    } else if (what === "TYPE") {
      const family = families.get(of);
      assert.ok(family !== undefined && of === current && family.type === "", `TYPE of ${of} out of place`);
      assert.match(rest, /^(counter|gauge|histogram|summary|untyped)$/);
      if (rest === "counter") assert.match(of, /_total$/, "a counter is named so");
      family.type = rest;
    } else {
      const [, of_ = "", labels = "", value = ""] = sample.exec(line) ?? [];
      assert.notEqual(of_, "", `not a figure: ${line}`);
      const family = families.get(current);
      assert.ok(family !== undefined && namesOf(current, family.type).includes(of_), `${of_} stands under ${current}`);
      assert.ok(!family.values.has(of_ + labels), `${of_}${labels} twice`);
      family.values.set(of_ + labels, valueOf(value));
      if (family.type === "counter") assert.ok(valueOf(value) >= 0, line);
    }
  }
  for (const [of, family] of families) if (family.type === "histogram") verifyHistogram(of, family);
  return families;
}

function verifyHistogram(of: string, { values }: Family): void {
  const rows = new Map<string, [number, number][]>();
  for (const [key, value] of values) {
    const le = /le="([^"]+)"/.exec(key)?.[1];
    if (le === undefined) continue;
    const others = key
      .slice(key.indexOf("{"))
      .replace(/,?le="[^"]+",?/, "")
      .replace("{}", "");
    rows.set(others, [...(rows.get(others) ?? []), [le === "+Inf" ? Infinity : Number(le), value]]);
  }
  for (const [labels, steps] of rows) {
    const sorted = steps.toSorted(([a], [b]) => a - b).map(([, many]) => many);
    assert.deepEqual(
      sorted,
      sorted.toSorted((a, b) => a - b),
      `the steps of ${of}${labels} only rise`,
    );
    assert.equal(steps.find(([le]) => le === Infinity)?.[1], values.get(`${of}_count${labels}`), `${of}${labels}`);
  }
}

/** One figure by its name and labels; `undefined` where it is not told. */
export function figureOf(text: string, key: string): number | undefined {
  for (const { values } of parsePrometheus(text).values()) if (values.has(key)) return values.get(key);
  return undefined;
}
