import type { Instant } from "../instant.ts";
import type { Operation, Patch } from "./change.ts";
import { itemJson, parseItem } from "./dossier-json.ts";
import type { DocumentChange } from "./document.ts";
import type { Evidence } from "./evidence.ts";
import type { FateStep, GistLine, Item } from "./items.ts";

type Json = Record<string, unknown>;

export interface Moment {
  readonly at: Instant;
  /** Of two at one moment, the lower goes first: the number of the line, where there is one. */
  readonly order: number;
}

export const inTime = (a: Moment, b: Moment): number => (a.at === b.at ? a.order - b.order : a.at < b.at ? -1 : 1);

/** Something that is to come into the log, and when it happened. */
export interface Deed extends Moment {
  readonly operation: Operation;
  /** The line of the document that tells of it; what no line tells of is brought by the importer. */
  readonly told?: DocumentChange;
}

const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? (value as unknown[]) : []);

/** Fields of an item that differ from another's: as they were, and as they are. */
function difference(was: Item, is: Item): { readonly before: Patch; readonly after: Patch } {
  const [from, to] = [was as unknown as Json, is as unknown as Json];
  const fields = [...new Set([...Object.keys(from), ...Object.keys(to)])].filter(
    (field) => JSON.stringify(from[field]) !== JSON.stringify(to[field]),
  );
  const pick = (one: Json): Patch => Object.fromEntries(fields.map((field) => [field, one[field] ?? null]));
  return { before: pick(from), after: pick(to) };
}

/** An item on its way back through the document's log: as it was before each line. */
export class Unwinding {
  #json: Json;
  readonly #last: Item;
  readonly deeds: Deed[] = [];
  born: DocumentChange | undefined;

  constructor(item: Item) {
    this.#last = item;
    this.#json = { ...(itemJson(item) as Json) };
  }

  get item(): Item {
    const read = parseItem(this.#last.kind, this.#json);
    // Only fields that the log names have been put back; where they cannot be read, the item stays as it is now.
    return read.ok ? read.value : this.#last;
  }

  back(line: DocumentChange): void {
    const operation = this.#undo(line);
    if (operation !== undefined) this.deeds.push({ at: line.at, order: line.n, operation, told: line });
  }

  /**
   * Takes away what the item cannot have had when it was born: steps of its fate, evidence and sentences of its gist that
   * lean on stories that came later. Each comes back with its story.
   */
  forget(born: Instant, momentOf: (evidence: readonly Evidence[]) => Instant): void {
    const ref = this.#last.id;
    const later = (evidence: readonly Evidence[], operation: Operation): void =>
      void this.deeds.push({ at: momentOf(evidence), order: 0, operation });
    const isLater = (evidence: readonly Evidence[]): boolean => momentOf(evidence) > born;
    for (let step = this.#lastStep(); step !== undefined && isLater(step.evidence); step = this.#lastStep()) {
      this.#drop("fate");
      later(step.evidence, { op: "fate", ref, step });
    }
    for (let one = this.#lastEvidence(); one !== undefined && isLater([one]); one = this.#lastEvidence()) {
      this.#drop("ev");
      later([one], { op: "evidence", ref, evidence: [one] });
    }
    for (let line = this.#lastLine(); line !== undefined && isLater(line.evidence); line = this.#lastLine()) {
      const is = this.item;
      this.#drop("gist");
      later(line.evidence, { op: "set", ref, ...difference(this.item, is) });
    }
  }

  #lastStep(): FateStep | undefined {
    const { item } = this;
    return item.kind === "position" ? item.fate?.at(-1) : undefined;
  }

  /** The newest evidence, where it is not the only one. */
  #lastEvidence(): Evidence | undefined {
    const { item } = this;
    return "evidence" in item && item.evidence.length > 1 ? item.evidence.at(-1) : undefined;
  }

  #lastLine(): GistLine | undefined {
    const { item } = this;
    return item.kind === "dossier" ? item.gist?.at(-1) : undefined;
  }

  /** Takes the last entry of a list away, and the list with it where it was the only one. */
  #drop(field: "fate" | "ev" | "gist"): void {
    const rest = list(this.#json[field]).slice(0, -1);
    if (rest.length === 0 && field !== "ev") delete this.#json[field];
    else this.#json[field] = rest;
  }

  #undo({ op, before = {}, after = {}, to, why, note }: DocumentChange): Operation | undefined {
    const ref = this.#last.id;
    switch (op) {
      case "set":
      case "fix": {
        const is = this.item;
        for (const field of Object.keys(after)) {
          if (before[field] === undefined) delete this.#json[field];
        }
        Object.assign(this.#json, before);
        const patch = difference(this.item, is);
        return Object.keys(patch.after).length === 0 ? undefined : { op, ref, ...patch };
      }
      case "fate": {
        const step = this.#lastStep();
        if (step === undefined) return undefined;
        this.#drop("fate");
        return { op: "fate", ref, step };
      }
      case "merge": {
        const aliases = list(after["aka"]).filter((alias) => typeof alias === "string");
        this.#json["aka"] = list(this.#json["aka"]).filter((alias) => !aliases.includes(alias as string));
        if (list(this.#json["aka"]).length === 0) delete this.#json["aka"];
        return { op: "merge", ref, aliases };
      }
      case "link": {
        const { item } = this;
        const link = item.kind === "dossier" ? item.links?.find((one) => one.to === to) : undefined;
        if (link === undefined || to === undefined) return undefined;
        this.#json["links"] = list(this.#json["links"]).filter((one) => (one as Json)["to"] !== to);
        return { op: "link", ref, link: { ...link, why: link.why || (why ?? note) } };
      }
      case "ev":
        // What evidence came then, the line does not say: it comes with the story that it is from.
        return { op: "evidence", ref, evidence: [] };
      case "ask":
        return { op: "ask", ref, question: this.#last.kind === "event" ? "held" : "kept" };
      case "add":
      case "drop":
        return undefined;
    }
  }
}
