import { type Dossier, type Item, type ItemId, parseWhen } from "@mihwar/newsroom";
import type { LineForm, Newcomer, Written } from "../dossiers/line-form.ts";
import { type Field, type FieldName, type LineKind, evidenceIn, fieldsOf } from "../dossiers/line-kind.ts";
import { whenWords } from "../suggestion-card.ts";
import type { MemberVisit } from "../visit.ts";
import type { FieldPart } from "../words/dossiers-ar.ts";
import { Plain } from "./written-copy.tsx";

/** What a form offers to choose from, beside codes. */
export interface LineChoices {
  readonly dossiers: readonly Dossier[];
  /** Dossiers that hang together with the one in which the form stands: they are offered one under the other. */
  readonly family: ReadonlySet<ItemId>;
  readonly events: readonly Item[];
  readonly positions: readonly Item[];
  /** Of the position whose fate it is. */
  readonly act: "ask" | "offer" | "commit";
  /** The dossier itself, which is never in itself. */
  readonly self?: ItemId | undefined;
  readonly labelOf: (id: ItemId) => string;
  /** The field for which more rows are asked. */
  readonly more?: string | undefined;
}

interface Shown {
  readonly visit: MemberVisit;
  readonly kind: LineKind;
  readonly written: Written;
  readonly choices: LineChoices;
  /** What stands before the names of the inputs: newcomers have the fields of an entity of their own. */
  readonly prefix?: string;
}

const firstOf = (written: Written, name: string): string => written[name]?.[0] ?? "";

/** Words for the codes of a choice. */
function codeWords(visit: MemberVisit, name: string, act: LineChoices["act"]): (code: string) => string {
  const { choices } = visit.words.dossiers.form;
  if (name === "fate") return (code) => choices.fate(code as Parameters<typeof choices.fate>[0], act);
  const words = (choices as unknown as Readonly<Record<string, Readonly<Record<string, string>>>>)[name] ?? {};
  return (code) => words[code] ?? code;
}

/** Says under a date what readers would read. */
function Reads({ visit, value }: { readonly visit: MemberVisit; readonly value: string }) {
  const { reads } = visit.words.suggestions.change;
  const when = parseWhen(value.trim());
  return (
    <small data-reads aria-live="polite">
      {when === undefined ? "" : reads(whenWords(when, visit.edition))}
    </small>
  );
}

function Dated({
  visit,
  name,
  label,
  value,
  hint,
}: {
  readonly visit: MemberVisit;
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly hint?: string | undefined;
}) {
  return (
    <p>
      <label for={name}>{label}</label>
      <input
        id={name}
        name={name}
        value={value}
        type="text"
        dir="ltr"
        autocomplete="off"
        data-when
        {...(hint === undefined ? {} : { "aria-describedby": `${name}-hint` })}
      />
      <Reads visit={visit} value={value} />
      {hint === undefined ? null : <small id={`${name}-hint`}>{hint}</small>}
    </p>
  );
}

function Line({
  name,
  label,
  value,
  hint,
  list,
  dir = "auto",
}: {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly hint?: string | undefined;
  readonly list?: string;
  readonly dir?: "auto" | "ltr";
}) {
  return (
    <p>
      <label for={name}>{label}</label>
      <input
        id={name}
        name={name}
        value={value}
        type="text"
        dir={dir}
        autocomplete="off"
        {...(list === undefined ? {} : { list })}
        {...(hint === undefined ? {} : { "aria-describedby": `${name}-hint` })}
      />
      {hint === undefined ? null : <small id={`${name}-hint`}>{hint}</small>}
    </p>
  );
}

/** Rows of names, and room for one more. */
function Names({ visit, kind, written, choices, prefix = "", field }: Shown & { readonly field: Field }) {
  const { form } = visit.words.dossiers;
  const { name, shape } = field;
  const label = form.field(name as FieldName, kind);
  const as = written[`${name}.as`] ?? [];
  const filled = (written[name] ?? []).map((one, at) => [one, as[at] ?? ""] as const).filter(([one]) => one !== "");
  const spare = choices.more === `${prefix}${name}` ? 4 : filled.length === 0 && prefix === "" ? 2 : 1;
  const rows = [...filled, ...Array.from({ length: spare }, () => ["", ""] as const)];
  return (
    <fieldset class="names" data-rows>
      <legend>{label}</legend>
      <div class="row-list">
        {rows.map(([one, said], at) => (
          <p key={at} data-row>
            <input
              name={`${prefix}${name}`}
              value={one}
              list="names"
              dir="auto"
              type="text"
              autocomplete="off"
              id={`${prefix}${name}-${at}`}
              aria-label={form.row(label, at + 1)}
            />
            {shape === "actors" ? (
              <input
                name={`${prefix}${name}.as`}
                value={said}
                dir="auto"
                type="text"
                autocomplete="off"
                placeholder={form.part["actors.as"]}
                aria-label={form.row(form.part["actors.as"], at + 1)}
              />
            ) : null}
          </p>
        ))}
      </div>
      <button class="deed" name="do" value={`more:${prefix}${name}`} data-swap data-more>
        {form.more}
      </button>
    </fieldset>
  );
}

function Choice({ visit, kind, written, choices, prefix = "", field }: Shown & { readonly field: Field }) {
  if (field.shape !== "choice") return null;
  const { form } = visit.words.dossiers;
  const name = `${prefix}${field.name}`;
  const said = codeWords(visit, field.name, choices.act);
  const value = firstOf(written, field.name);
  const isNewcomer = prefix !== "" && field.name === "entityKind";
  return (
    <p>
      <label for={name}>{form.field(field.name as FieldName, kind)}</label>
      <select id={name} name={name}>
        {field.needed === true && !isNewcomer ? null : (
          <option value="" selected={value === ""}>
            {isNewcomer ? form.notNew : form.none}
          </option>
        )}
        {field.from.map((code) => (
          <option key={code} value={code} selected={code === value}>
            {said(code)}
          </option>
        ))}
      </select>
    </p>
  );
}

function ItemChoice({
  visit,
  kind,
  written,
  field,
  items,
  labelOf,
}: Omit<Shown, "choices"> & {
  readonly field: Field;
  readonly items: readonly Item[];
  readonly labelOf: LineChoices["labelOf"];
}) {
  const { form } = visit.words.dossiers;
  const value = firstOf(written, field.name);
  const ids = [...new Set([...items.map(({ id }) => id as string), ...(value === "" ? [] : [value])])];
  return (
    <p>
      <label for={field.name}>{form.field(field.name as FieldName, kind)}</label>
      <select id={field.name} name={field.name}>
        {field.needed === true ? null : <option value="">{form.none}</option>}
        {ids.map((id) => (
          <option key={id} value={id} selected={id === value}>
            {labelOf(id as ItemId)}
          </option>
        ))}
      </select>
    </p>
  );
}

/** Dossiers: those that hang together to be ticked, all others in a list. */
function InDossiers({ visit, kind, written, choices, field }: Shown & { readonly field: Field }) {
  const { form } = visit.words.dossiers;
  const chosen = new Set(written[field.name]);
  const all = choices.dossiers.filter(({ id }) => id !== choices.self);
  const near = all.filter(({ id }) => chosen.has(id) || choices.family.has(id));
  const others = all.filter((one) => !near.includes(one));
  return (
    <>
      <fieldset class="choices ticked">
        <legend>{form.field(field.name as FieldName, kind)}</legend>
        {near.map(({ id, title }) => (
          <label key={id}>
            <input type="checkbox" name={field.name} value={id} checked={chosen.has(id)} />
            <bdi>
              <Plain text={title} />
            </bdi>
          </label>
        ))}
      </fieldset>
      {others.length === 0 ? null : (
        <p>
          <label for="also">{form.also}</label>
          <select id="also" name="also">
            <option value="">{form.none}</option>
            {others.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </select>
        </p>
      )}
    </>
  );
}

function Composite({ visit, kind, written, prefix = "", field }: Shown & { readonly field: Field }) {
  const { form } = visit.words.dossiers;
  const legend = form.field(field.name as FieldName, kind);
  const line = (part: FieldPart, more: { readonly list?: string; readonly dir?: "ltr" } = {}) => (
    <Line name={`${prefix}${part}`} label={form.part[part]} value={firstOf(written, part)} {...more} />
  );
  switch (field.shape as "relation" | "measure" | "same") {
    case "relation":
      return (
        <fieldset class="several">
          <legend>{legend}</legend>
          {line("relation.from", { list: "names" })}
          {line("relation.verb")}
          {line("relation.to", { list: "names" })}
          <small>{form.hint.relation}</small>
        </fieldset>
      );
    case "measure":
      return (
        <fieldset class="several">
          <legend>{legend}</legend>
          {line("measure.value", { dir: "ltr" })}
          {line("measure.unit")}
          <Dated
            visit={visit}
            name="measure.at"
            label={form.part["measure.at"]}
            value={firstOf(written, "measure.at")}
          />
          <p class="choices">
            <label>
              <input
                type="checkbox"
                name="measure.approximate"
                value="1"
                checked={(written["measure.approximate"] ?? []).length > 0}
              />
              {form.part["measure.approximate"]}
            </label>
          </p>
        </fieldset>
      );
    case "same":
      return (
        <fieldset class="several">
          <legend>{legend}</legend>
          {line("same.iso", { dir: "ltr" })}
          {line("same.wikidata", { dir: "ltr" })}
        </fieldset>
      );
  }
}

function LineField({ visit, kind, written, choices, prefix = "", field }: Shown & { readonly field: Field }) {
  const { form } = visit.words.dossiers;
  const shown = { visit, kind, written, choices, prefix };
  const name = `${prefix}${field.name}`;
  const label = form.field(field.name as FieldName, kind);
  const hint = form.hint[field.name as FieldName];
  switch (field.shape) {
    case "line":
      return (
        <Line
          name={name}
          label={label}
          value={firstOf(written, field.name)}
          hint={hint}
          {...(field.name === "timeZone" ? { dir: "ltr" as const } : {})}
        />
      );
    case "name":
      return <Line name={name} label={label} value={firstOf(written, field.name)} list="names" />;
    case "when":
      return <Dated visit={visit} name={name} label={label} value={firstOf(written, field.name)} hint={hint} />;
    case "text":
    case "lines":
    case "geometry":
      return (
        <p>
          <label for={name}>{label}</label>
          <textarea
            id={name}
            name={name}
            rows={2}
            dir={field.shape === "geometry" ? "ltr" : "auto"}
            {...(hint === undefined ? {} : { "aria-describedby": `${name}-hint` })}
          >
            {firstOf(written, field.name)}
          </textarea>
          {hint === undefined ? null : <small id={`${name}-hint`}>{hint}</small>}
        </p>
      );
    case "names":
    case "actors":
      return <Names {...shown} field={field} />;
    case "choice":
      return <Choice {...shown} field={field} />;
    case "event":
      return <ItemChoice {...shown} field={field} items={choices.events} labelOf={choices.labelOf} />;
    case "position":
      return <ItemChoice {...shown} field={field} items={choices.positions} labelOf={choices.labelOf} />;
    case "dossier":
      return (
        <ItemChoice
          {...shown}
          field={field}
          items={choices.dossiers.filter(({ id }) => id !== choices.self)}
          labelOf={choices.labelOf}
        />
      );
    case "dossiers":
      return <InDossiers {...shown} field={field} />;
    case "relation":
    case "measure":
    case "same":
      return <Composite {...shown} field={field} />;
  }
}

/** All fields of a line. */
export const LineFields = (shown: Shown) => (
  <>
    {(fieldsOf[shown.kind] as readonly Field[]).map((field) => (
      <LineField key={field.name} {...shown} field={field} />
    ))}
  </>
);

/** The fields of an entity that say at once what it is; the rest may wait. */
const atOnce: ReadonlySet<string> = new Set(["entityKind", "role"]);

/** Somebody whom no dossier knows: what they are is asked here, and nothing that was written is lost. */
export function NewcomerFields({
  visit,
  newcomer,
  place,
  choices,
}: {
  readonly visit: MemberVisit;
  readonly newcomer: Newcomer;
  readonly place: number;
  readonly choices: LineChoices;
}) {
  const { form } = visit.words.dossiers;
  const shown = { visit, kind: "entity", written: newcomer.written, choices, prefix: `new.${place}.` } as const;
  const fields: readonly Field[] = fieldsOf.entity.filter(({ name }) => name !== "name");
  const isSaid = fields.some(
    ({ name }) => !atOnce.has(name) && (newcomer.written[name] ?? []).some((one) => one !== ""),
  );
  return (
    <fieldset class="newcomer">
      <legend>{form.newcomer(newcomer.name)}</legend>
      <input type="hidden" name={`new.${place}.name`} value={newcomer.name} />
      <p class="quiet">{form.newcomerHint}</p>
      {fields
        .filter(({ name }) => atOnce.has(name))
        .map((field) => (
          <LineField key={field.name} {...shown} field={field} />
        ))}
      <details open={isSaid}>
        <summary>{form.moreOfEntity}</summary>
        {fields
          .filter(({ name }) => !atOnce.has(name))
          .map((field) => (
            <LineField key={field.name} {...shown} field={field} />
          ))}
      </details>
    </fieldset>
  );
}

/** How readers are told: of a change what kind it is, its weight, and its words. */
export function Telling({
  visit,
  kind,
  form,
  wasSeen,
}: {
  readonly visit: MemberVisit;
  readonly kind: LineKind;
  readonly form: LineForm;
  readonly wasSeen: boolean;
}) {
  const words = visit.words.dossiers.form;
  const isChange = form.before !== undefined;
  return (
    <section class="telling" aria-labelledby="telling">
      <h2 id="telling">{words.telling}</h2>
      {isChange && wasSeen ? (
        <fieldset class="kinds">
          <legend>{words.change}</legend>
          {(["fix", "news", "wording"] as const).map((one) => (
            <label key={one}>
              <input type="radio" name="change" value={one} checked={form.change === one} />
              {words.changes[one]}
            </label>
          ))}
        </fieldset>
      ) : null}
      {isChange && !wasSeen ? null : (
        <p>
          <label for="news">{words.news}</label>
          <select id="news" name="news">
            {words.levels.map((level, at) => (
              <option key={level} value={at} selected={String(at) === form.news}>
                {level}
              </option>
            ))}
          </select>
        </p>
      )}
      <p>
        <label for="note">{words.note}</label>
        <input
          id="note"
          name="note"
          type="text"
          dir="auto"
          autocomplete="off"
          value={form.note}
          aria-describedby="note-hint"
        />
        <small id="note-hint">{words.noteHint}</small>
      </p>
      {evidenceIn[kind] === "optional" ? <p class="quiet">{visit.words.dossiers.cite.optional}</p> : null}
    </section>
  );
}
