import assert from "node:assert/strict";
import type { Page } from "playwright-core";

/** A document of dossiers as JSON has it. */
export interface DossierJson {
  readonly stories: readonly Json[];
  readonly files: readonly Json[];
  readonly entities: readonly Json[];
  readonly events: readonly Json[];
  readonly positions: readonly Json[];
  readonly facts: readonly Json[];
}
export type Json = Readonly<Record<string, unknown>>;

const list = (value: unknown): readonly Json[] => (Array.isArray(value) ? (value as readonly Json[]) : []);
const ids = (value: unknown): readonly string[] => (Array.isArray(value) ? (value as readonly string[]) : []);
/** A text or a number of a document; nothing where there is neither. */
export const text = (value: unknown): string =>
  typeof value === "string" || typeof value === "number" ? String(value) : "";

type Fields = [string, string][];

/**
 * Builds dossiers by the desk's own forms, as a member's browser sends them: one form after the other, names in place of
 * ids, evidence as the picker leaves it in the form. Whatever is named for the first time comes in with the form.
 * @param page of a member who is signed in
 */
export class BuiltDossiers {
  /** What an id of the document has become. */
  readonly made = new Map<string, string>();
  private readonly page: Page;
  private readonly document: DossierJson;
  private readonly known = new Set<string>();
  private readonly byId: ReadonlyMap<string, Json>;

  constructor(page: Page, document: DossierJson) {
    this.page = page;
    this.document = document;
    this.byId = new Map(document.entities.map((entity) => [text(entity["id"]), entity]));
  }

  nameOf(id: unknown): string {
    const entity = this.byId.get(text(id));
    return entity === undefined ? "" : text(entity["name"]);
  }

  /** Sends a form; where it is not taken the test ends with what the desk says. */
  private async send(path: string, fields: Fields): Promise<{ readonly at: string; readonly html: string }> {
    const answered = await this.page.evaluate(
      async ([to, body]) => {
        const response = await fetch(to, { method: "POST", body: new URLSearchParams(body) });
        return { at: response.url, isOn: response.redirected, html: await response.text() };
      },
      [path, [...fields, ["do", "save"]]] as [string, [string, string][]],
    );
    const told = [...answered.html.matchAll(/<p class="told" role="alert">(.*?)<\/p>/gs)].map(([, one]) => one);
    assert.ok(answered.isOn, `${path} ${JSON.stringify(fields)}: ${told.join(" | ")}`);
    return answered;
  }

  /** The new item that a form has made: it stands on the page to which the form led. */
  private static idIn(html: string, title: string): string {
    const lines = [...html.matchAll(/<li class="dossier-line" id="([^"]+)">(.*?)<\/h3>/gs)];
    const plain = (markup: string): string =>
      markup
        .replaceAll(/<[^>]+>|[\u2066-\u2069]/g, "")
        .replaceAll("&quot;", '"')
        .replaceAll("&amp;", "&");
    const found = lines.findLast(([, , line = ""]) => plain(line).includes(title));
    assert.ok(found !== undefined, title);
    return found[1] ?? "";
  }

  private entityFields(entity: Json, prefix: string): Fields {
    const same = entity["same"] as Json | undefined;
    const geo = entity["geo"] as { readonly pt?: readonly number[]; readonly line?: readonly number[][] } | undefined;
    const points = geo?.line ?? (geo?.pt === undefined ? [] : [geo.pt]);
    return [
      [`${prefix}name`, text(entity["name"])],
      [`${prefix}entityKind`, text(entity["kind"])],
      [`${prefix}role`, text(entity["role"])],
      [`${prefix}gender`, text(entity["gram"])],
      [`${prefix}aliases`, ids(entity["aka"]).join("\n")],
      [`${prefix}of`, this.nameOf(entity["of"])],
      ...ids(entity["has"]).map((id): [string, string] => [`${prefix}members`, this.nameOf(id)]),
      [`${prefix}same.iso`, text(same?.["iso"])],
      [`${prefix}same.wikidata`, text(same?.["wd"])],
      [`${prefix}geometry`, points.map((point) => point.toReversed().join(", ")).join("\n")],
    ];
  }

  /** Whoever a form names and no dossier knows yet, with whom they name in their turn. */
  private newcomers(named: Iterable<unknown>): Fields {
    const fields: Fields = [];
    const waiting = [...named].map(text);
    let place = 0;
    for (const id of waiting) {
      const entity = this.byId.get(id);
      if (entity === undefined || this.known.has(id)) continue;
      this.known.add(id);
      fields.push(...this.entityFields(entity, `new.${place}.`));
      place += 1;
      waiting.push(text(entity["of"]), ...ids(entity["has"]));
    }
    return fields;
  }

  private evidence(pieces: unknown): Fields {
    return list(pieces).flatMap(({ s, rev, p, q, nth, att, who, as, url, pol }, at): Fields => [
      [`ev.${at}.cited`, JSON.stringify({ s, rev, p, q, nth })],
      [`ev.${at}.att`, text(att)],
      [`ev.${at}.who`, this.nameOf(who)],
      [`ev.${at}.as`, text(as)],
      [`ev.${at}.url`, text(url)],
      ...(pol === undefined ? [] : [[`ev.${at}.pol`, "1"] as [string, string]]),
    ]);
  }

  private async line(what: string, item: Json, fields: Fields, more: { of?: string; named?: readonly unknown[] } = {}) {
    const dossier = text(ids(item["in"])[0] ?? item["dossier"]);
    const speakers = list(item["ev"]).map(({ who }) => who);
    const query = new URLSearchParams({ what, ...(more.of === undefined ? {} : { of: more.of }) });
    const { html } = await this.send(`/desk/dossiers/${dossier}/form?${query}`, [
      ...fields,
      ...ids(item["in"]).map((id): [string, string] => ["in", id]),
      ...this.evidence(item["ev"]),
      ...this.newcomers([...(more.named ?? []), ...speakers]),
    ]);
    return { dossier, html };
  }

  async openDossiers(): Promise<void> {
    const waiting = [...this.document.files];
    while (waiting.length > 0) {
      const next = waiting.findIndex((file) => ids(file["in"]).every((id) => this.made.has(id)));
      const [file = {}] = waiting.splice(Math.max(0, next), 1);
      const to = await this.send("/desk/dossiers/new", [
        ["title", text(file["title"])],
        ["dossierState", text(file["state"])],
        ["topics", ids(file["topics"]).join("\n")],
        ["address", text(file["id"])],
        ...ids(file["in"]).map((id): [string, string] => ["parents", id]),
      ]);
      assert.ok(to.at.includes(`/desk/dossiers/${text(file["id"])}?told=opened`), to.at);
      this.made.set(text(file["id"]), text(file["id"]));
    }
  }

  async event(event: Json): Promise<void> {
    const { title, when, state, tz, at, who, part } = event;
    const actors = list(who);
    const { html } = await this.line(
      "event",
      event,
      [
        ["title", text(title)],
        ["when", text(when)],
        ["state", text(state)],
        ["timeZone", text(tz)],
        ["part", this.made.get(text(part)) ?? ""],
        ...ids(at).map((id): [string, string] => ["places", this.nameOf(id)]),
        ...actors.flatMap(({ e, as }): Fields => [
          ["actors", this.nameOf(e)],
          ["actors.as", text(as)],
        ]),
      ],
      { named: [...ids(at), ...actors.map(({ e }) => e)] },
    );
    this.made.set(text(event["id"]), BuiltDossiers.idIn(html, text(title)));
  }

  async position(position: Json): Promise<void> {
    const { act, by, to, about, due, at, answers, fate } = position;
    const names = (name: string, of: unknown): Fields => ids(of).map((id) => [name, this.nameOf(id)]);
    const { dossier, html } = await this.line(
      "position",
      position,
      [
        ["act", text(act)],
        ["text", text(position["text"])],
        ["due", text(due)],
        ["event", this.made.get(text(at)) ?? ""],
        ["answers", this.made.get(text(answers)) ?? ""],
        ...names("by", by),
        ...names("to", to),
        ...names("about", about),
      ],
      { named: [...ids(by), ...ids(to), ...ids(about)] },
    );
    const of = BuiltDossiers.idIn(html, text(position["text"]));
    this.made.set(text(position["id"]), of);
    for (const step of list(fate)) {
      const fields: Fields = [
        ["fate", text(step["s"])],
        ["at", text(step["at"])],
        ["why", text(step["why"])],
        ["mover", this.made.get(text(step["by"])) ?? ""],
      ];
      await this.line("fate", { dossier, ev: step["ev"] }, fields, { of });
    }
  }

  async fact(fact: Json): Promise<void> {
    const { about, rel, n, from, till } = fact;
    const [one, verb, other] = ids(rel);
    const measure = n as Json | undefined;
    await this.line(
      "fact",
      fact,
      [
        ["text", text(fact["text"])],
        ["relation.from", this.nameOf(one)],
        ["relation.verb", text(verb)],
        ["relation.to", this.nameOf(other)],
        ["measure.value", text(measure?.["v"])],
        ["measure.unit", text(measure?.["unit"])],
        ["measure.at", text(measure?.["at"])],
        ...(measure?.["approx"] === true ? [["measure.approximate", "1"] as [string, string]] : []),
        ["from", text(from)],
        ["until", text(till)],
        ...ids(about).map((id): [string, string] => ["about", this.nameOf(id)]),
      ],
      { named: [...ids(about), one, other] },
    );
  }

  async gistAndLinks(file: Json): Promise<void> {
    const dossier = file["id"];
    for (const sentence of list(file["gist"]))
      await this.line("gist", { dossier, ev: sentence["ev"] }, [["text", text(sentence["t"])]]);
    for (const link of list(file["links"]))
      await this.line("link", { dossier, ev: link["ev"] }, [
        ["target", text(link["to"])],
        ["tie", text(link["rel"])],
        ["why", text(link["why"])],
      ]);
  }

  /** Entities that nothing names, by their own form. */
  async otherEntities(): Promise<void> {
    const [first] = this.document.files;
    for (const [id, entity] of this.byId) {
      if (this.known.has(id)) continue;
      const rest = this.newcomers([id]).filter(([name]) => !name.startsWith("new.0."));
      // whom it names comes in beside it, in places that are counted from 0 in every form
      const moved = rest.map(([name, value]): [string, string] => [
        name.replace(/^new\.(\d+)/, (_, place: string) => `new.${Number(place) - 1}`),
        value,
      ]);
      await this.send(`/desk/dossiers/${text(first?.["id"])}/form?what=entity`, [
        ...this.entityFields(entity, ""),
        ...moved,
      ]);
    }
  }

  /** All of it. @param byHand items that somebody makes otherwise, each in its place */
  async build(byHand: ReadonlyMap<string, () => Promise<void>> = new Map()): Promise<void> {
    const each = async (
      items: readonly Json[],
      make: (item: Json) => Promise<void>,
      after: (item: Json) => unknown,
    ) => {
      const waiting = [...items];
      while (waiting.length > 0) {
        const next = waiting.findIndex((item) => !waiting.some((other) => other["id"] === after(item)));
        const [item = {}] = waiting.splice(Math.max(0, next), 1);
        const own = byHand.get(text(item["id"]));
        await (own === undefined ? make(item) : own());
      }
    };
    await this.openDossiers();
    await each(
      this.document.events,
      (event) => this.event(event),
      ({ part }) => part,
    );
    await each(
      this.document.positions,
      (position) => this.position(position),
      ({ answers }) => answers,
    );
    await each(
      this.document.facts,
      (fact) => this.fact(fact),
      () => undefined,
    );
    for (const file of this.document.files) await this.gistAndLinks(file);
    await this.otherEntities();
  }

  /** Notes that a form which somebody filled by hand has brought these in. */
  brought(...entities: readonly string[]): void {
    for (const id of entities) this.known.add(id);
  }
}

/** A value with its fields in one order, and without those that hold nothing. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, one]) => one !== undefined && !(Array.isArray(one) && one.length === 0))
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, one]) => [key, sorted(one)]),
  );
}

/**
 * What a document means: its items by what they are called, whatever ids they bear and in whatever order they stand; but
 * sentences and steps of a fate in theirs.
 */
export function meaningOf(document: DossierJson): readonly string[] {
  const names = new Map<string, string>();
  for (const one of document.entities) names.set(text(one["id"]), `كيان ${text(one["name"])}`);
  for (const one of document.files) names.set(text(one["id"]), `ملف ${text(one["title"])}`);
  for (const one of document.events) names.set(text(one["id"]), `حدث ${text(one["title"])}`);
  for (const one of document.positions)
    names.set(
      text(one["id"]),
      `موقف ${text(one["text"])} ${ids(one["by"])
        .map((id) => names.get(id))
        .join("+")}`,
    );
  for (const one of document.facts) names.set(text(one["id"]), `معطى ${text(one["text"])}`);
  const named = (value: unknown, key = ""): unknown => {
    if (Array.isArray(value)) {
      const all = value.map((one) => named(one, key));
      const isOrdered = ["gist", "fate", "rel", "pt", "line"].includes(key);
      return isOrdered ? all : all.toSorted((a, b) => (JSON.stringify(sorted(a)) < JSON.stringify(sorted(b)) ? -1 : 1));
    }
    if (typeof value === "object" && value !== null)
      return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, named(one, name)]));
    // a story's and a paragraph's names are their own
    return typeof value === "string" && !["s", "p", "q", "t", "text", "title", "name", "why", "id"].includes(key)
      ? (names.get(value) ?? value)
      : value;
  };
  const kinds = ["files", "entities", "events", "positions", "facts"] as const;
  return kinds
    .flatMap((kind) => document[kind].map(({ id: _id, ...item }) => `${kind} ${JSON.stringify(sorted(named(item)))}`))
    .toSorted();
}
