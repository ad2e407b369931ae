import { cleanLine } from "@mihwar/arabic/clean-text";
import { foldForSearch } from "@mihwar/arabic/fold";
import {
  type Dossiers,
  type DossierRefusal,
  type Entity,
  type Evidence,
  type Item,
  type ItemId,
  type NewsEvent,
  type Operation,
  type Outcome,
  type Position,
  type When,
  attributionLevels,
  findItem,
  itemJson,
  listItems,
  mapEvidence,
  parseItem,
  parseItemId,
  parseWhen,
  refuse,
  settle,
} from "@mihwar/newsroom";
import { acts, entityKinds, eventStates, fates } from "@mihwar/newsroom/dossier/items";
import { evidenceIn } from "./suggestion-card.ts";

/** A field of the form in which a proposal is put right. */
export const changeFields = [
  "text",
  "act",
  "by",
  "to",
  "when",
  "due",
  "state",
  "fate",
  "entityKind",
  "role",
  "entity",
  "attribution",
  "why",
  "in",
  "dossier",
] as const;
export type ChangeField = (typeof changeFields)[number];

/** Codes that a field chooses from. */
export const choicesOf = {
  act: acts,
  state: eventStates,
  fate: fates,
  entityKind: entityKinds,
  attribution: attributionLevels,
} as const;

/** Why a form is not what the machine's proposal can become. */
export type ChangeRefusal =
  | DossierRefusal
  | { readonly code: "field-empty"; readonly field: ChangeField }
  | { readonly code: "name-unknown"; readonly name: string }
  | { readonly code: "when-unreadable"; readonly field: "when" | "due"; readonly written: string }
  | { readonly code: "choice-unknown"; readonly field: ChangeField }
  | { readonly code: "dossier-unknown" };

/** The form as it stands: `in` are the ids of dossiers, the others one text each. */
export interface ChangeForm {
  readonly values: Readonly<Partial<Record<Exclude<ChangeField, "in">, string>>>;
  readonly in: readonly string[];
}

const between = "، ";
const attributionOf = (operation: Operation): { readonly attribution?: string } => {
  const [first] = evidenceIn(operation);
  return first === undefined ? {} : { attribution: first.attribution };
};

/** What a form begins with; `undefined` where there is nothing to put right: such a proposal is accepted or rejected. */
export function changeFormOf(operation: Operation, { items }: Pick<Dossiers, "items">): ChangeForm | undefined {
  const added = operation.op === "add" ? operation.items : [];
  const names = (ids: readonly ItemId[]): string =>
    ids
      .flatMap((id) => {
        const one = added.find((item) => item.id === id) ?? items.get(id);
        return one?.kind === "entity" ? [one.name] : [];
      })
      .join(between);
  switch (operation.op) {
    case "add": {
      const [item] = operation.items;
      const attribution = attributionOf(operation);
      switch (item.kind) {
        case "position": {
          const { act, by, to, text, due = "", fate = [] } = item;
          const why = fate[0] === undefined ? {} : { why: fate[0].why };
          return {
            values: { text, act, by: names(by), to: names(to), due, ...why, ...attribution },
            in: item.dossiers,
          };
        }
        case "event": {
          const { title: text, when, state } = item;
          const by = names(item.actors.map(({ entity }) => entity));
          return { values: { text, when, state, by, ...attribution }, in: item.dossiers };
        }
        case "entity":
          return { values: { text: item.name, entityKind: item.entityKind, role: item.role ?? "" }, in: [] };
        case "fact":
          return { values: { text: item.text, ...attribution }, in: item.dossiers };
        case "dossier":
          return undefined;
      }
      return undefined;
    }
    case "fate": {
      const { fate, at, why } = operation.step;
      return { values: { fate, when: at, why, ...attributionOf(operation) }, in: [] };
    }
    case "evidence":
      return { values: attributionOf(operation), in: [] };
    case "file":
      return { values: { dossier: operation.ref }, in: [] };
    case "merge":
      return operation.absorbs !== undefined || operation.aliases.length !== 1
        ? undefined
        : { values: { text: operation.aliases[0] ?? "", entity: names([operation.ref]) }, in: [] };
    case "ask": {
      const item = items.get(operation.ref);
      return operation.question === "held" && item?.kind === "event"
        ? { values: { state: "held", when: item.when }, in: [] }
        : undefined;
    }
    case "recite":
    case "set":
    case "fix":
    case "link":
    case "unmerge":
    case "drop":
      return undefined;
  }
}

/** Reads a form as it was sent, of a proposal whose form has these fields. */
export function sentForm(form: URLSearchParams, begun: ChangeForm): ChangeForm {
  const values = Object.fromEntries(
    Object.keys(begun.values).map((field) => [field, (form.get(field) ?? "").slice(0, mostLetters)]),
  );
  return { values, in: [...form.getAll("in"), form.get("also") ?? ""].filter((one) => one !== "").slice(0, 50) };
}

const mostLetters = 5_000;

/** A proposal with a form's fields in place of its own. */
export function changedOperation(
  operation: Operation,
  form: ChangeForm,
  dossiers: Pick<Dossiers, "items">,
): Outcome<Operation, ChangeRefusal> {
  const refusals: ChangeRefusal[] = [];
  const added = operation.op === "add" ? operation.items : [];
  const newcomers = added.flatMap((item) => (item.kind === "entity" ? [item] : []));
  const known: readonly Entity[] = [...newcomers, ...listItems(dossiers, "entity")];

  const line = (field: Exclude<ChangeField, "in">, isNeeded = true): string => {
    const cleaned = cleanLine(form.values[field] ?? "");
    const text = cleaned.ok ? cleaned.text.trim() : "";
    if (text === "" && isNeeded) refusals.push({ code: "field-empty", field });
    return text;
  };
  const entity = (name: string): readonly ItemId[] => {
    const wanted = foldForSearch(name);
    const exact = known.find((one) => one.name === name);
    const found =
      exact ?? known.find((one) => [one.name, ...(one.aliases ?? [])].some((own) => foldForSearch(own) === wanted));
    if (found === undefined) refusals.push({ code: "name-unknown", name });
    return found === undefined ? [] : [found.id];
  };
  const entities = (field: "by" | "to", isNeeded: boolean): readonly ItemId[] =>
    line(field, isNeeded)
      .split(/[،,؛;]/u)
      .map((name) => name.trim())
      .filter((name) => name !== "")
      .flatMap(entity);
  const choice = <Code extends string>(field: keyof typeof choicesOf, codes: readonly Code[]): Code => {
    const found = codes.find((code) => code === form.values[field]);
    if (found === undefined) refusals.push({ code: "choice-unknown", field });
    return found ?? (codes[0] as Code);
  };
  const when = (field: "when" | "due"): When | undefined => {
    const written = (form.values[field] ?? "").trim();
    const read = parseWhen(written);
    if (read === undefined && (field === "when" || written !== ""))
      refusals.push({ code: "when-unreadable", field, written });
    return read;
  };
  const into = (): readonly ItemId[] => {
    const found = form.in.flatMap((one) => {
      const id = parseItemId(one);
      return id !== undefined && findItem(dossiers, "dossier", id) !== undefined ? [id] : [];
    });
    if (found.length === 0) refusals.push({ code: "dossier-unknown" });
    return [...new Set(found)];
  };
  const attributed = (list: readonly Evidence[]): readonly Evidence[] =>
    list.map((one) => ({ ...one, attribution: choice("attribution", attributionLevels) }));
  const checked = (item: Item): void => {
    const read = refusals.length > 0 ? undefined : parseItem(item.kind, itemJson(item));
    if (read?.ok === false)
      for (const problem of read.refusals) refusals.push({ code: "unreadable", id: item.id, problem });
  };

  const made = ((): Operation => {
    switch (operation.op) {
      case "add": {
        const [item] = operation.items;
        switch (item.kind) {
          case "position": {
            const { due: _due, ...rest } = item;
            const due = when("due");
            const fate = item.fate?.map((step, at) => (at === 0 ? { ...step, why: line("why") } : step));
            const position: Position = {
              ...rest,
              act: choice("act", acts),
              by: entities("by", true),
              to: entities("to", false),
              text: line("text"),
              ...(due === undefined ? {} : { due }),
              ...(fate === undefined ? {} : { fate }),
              dossiers: into(),
            };
            const { fate: _fate, ...stance } = position;
            const whole = mapEvidence(position.act === "stance" ? stance : position, attributed);
            checked(whole);
            // whoever is named no more does not come in
            const named = newcomers.filter(({ id }) => [...position.by, ...position.to].includes(id));
            return { op: "add", items: [whole, ...named] };
          }
          case "event": {
            const roles = new Map(item.actors.map((actor) => [actor.entity, actor] as const));
            const event: NewsEvent = {
              ...item,
              title: line("text"),
              when: when("when") ?? item.when,
              state: choice("state", eventStates),
              actors: entities("by", false).map((one) => roles.get(one) ?? { entity: one }),
              dossiers: into(),
            };
            const whole = mapEvidence(event, attributed);
            checked(whole);
            return { ...operation, items: [whole, ...operation.items.slice(1)] };
          }
          case "entity": {
            const { role: _role, ...rest } = item;
            const role = line("role", false);
            const whole: Entity = {
              ...rest,
              name: line("text"),
              entityKind: choice("entityKind", entityKinds),
              ...(role === "" ? {} : { role }),
            };
            checked(whole);
            return { ...operation, items: [whole, ...operation.items.slice(1)] };
          }
          case "fact": {
            const whole = mapEvidence({ ...item, text: line("text"), dossiers: into() }, attributed);
            checked(whole);
            return { ...operation, items: [whole, ...operation.items.slice(1)] };
          }
          case "dossier":
            return operation;
        }
        return operation;
      }
      case "fate": {
        const { step } = operation;
        const fate = choice("fate", fates);
        // an empty reason is the domain's to refuse
        const why = line("why", false);
        return {
          ...operation,
          step: { ...step, fate, at: when("when") ?? step.at, why, evidence: attributed(step.evidence) },
        };
      }
      case "evidence":
        return { ...operation, evidence: attributed(operation.evidence) };
      case "file": {
        const id = parseItemId(form.values.dossier);
        if (id === undefined || findItem(dossiers, "dossier", id) === undefined)
          refusals.push({ code: "dossier-unknown" });
        return id === undefined ? operation : { ...operation, ref: id };
      }
      case "merge": {
        const [ref = operation.ref] = entity(line("entity"));
        return { ...operation, ref, aliases: [line("text")] };
      }
      case "ask": {
        const item = findItem(dossiers, "event", operation.ref);
        if (item === undefined) return operation;
        const [state, at] = [choice("state", eventStates), when("when") ?? item.when];
        return {
          op: "set",
          ref: item.id,
          before: { state: item.state, ...(at === item.when ? {} : { when: item.when }) },
          after: { state, ...(at === item.when ? {} : { when: at }) },
        };
      }
      case "recite":
      case "set":
      case "fix":
      case "link":
      case "unmerge":
      case "drop":
        return operation;
    }
  })();
  const [first, ...others] = [...new Map(refusals.map((one) => [JSON.stringify(one), one])).values()];
  return first === undefined ? settle(made, []) : refuse(first, ...others);
}

/** Whether a person has put a proposal right, or takes it as it is. */
export const isChanged = (operation: Operation, other: Operation): boolean =>
  JSON.stringify(sorted(operation)) !== JSON.stringify(sorted(other));

/** The same value with its fields in one order. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, one]) => [key, sorted(one)]),
  );
}
