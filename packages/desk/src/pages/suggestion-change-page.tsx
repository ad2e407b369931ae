import { type Dossier, parseWhen } from "@mihwar/newsroom";
import { clientScript } from "../client-script.ts";
import { deskPage } from "../parts/desk-page.tsx";
import { Plain, WrittenText } from "../parts/written-copy.tsx";
import { type ChangeField, type ChangeForm, changeFields, choicesOf } from "../suggestion-change.ts";
import { type SuggestionCard, whenWords } from "../suggestion-card.ts";
import type { MemberVisit } from "../visit.ts";

interface Changing {
  readonly card: SuggestionCard;
  /** Absent where there is nothing to put right. */
  readonly form: ChangeForm | undefined;
  /** Of the position whose fate it is. */
  readonly act: "ask" | "offer" | "commit";
  /** Whether it says itself in which dossiers it stands. */
  readonly isIn: boolean;
  readonly dossiers: readonly Dossier[];
  /** Names that dossiers know, for whoever writes one. */
  readonly names: readonly string[];
  readonly refusals: readonly string[];
  readonly back: string;
  /** Who has decided on it meanwhile, in words. */
  readonly decided?: string | undefined;
}

const kindOf = ({ proposal: { change } }: SuggestionCard): string =>
  change.operation.op === "add" ? change.operation.items[0].kind : change.operation.op;

const isChoice = (field: ChangeField): field is keyof typeof choicesOf => Object.hasOwn(choicesOf, field);

function Choices({
  visit,
  field,
  value,
  act,
}: {
  readonly visit: MemberVisit;
  readonly field: keyof typeof choicesOf;
  readonly value: string;
  readonly act: Changing["act"];
}) {
  const { choices } = visit.words.suggestions.change;
  const named = (code: string): string =>
    field === "fate"
      ? choices.fate(code as Parameters<typeof choices.fate>[0], act)
      : ((choices[field] as Readonly<Record<string, string>>)[code] ?? code);
  return (
    <select id={field} name={field}>
      {choicesOf[field].map((code) => (
        <option key={code} value={code} selected={code === value}>
          {named(code)}
        </option>
      ))}
    </select>
  );
}

function Reads({ visit, value }: { readonly visit: MemberVisit; readonly value: string }) {
  const { reads } = visit.words.suggestions.change;
  const when = parseWhen(value.trim());
  return (
    <small data-reads aria-live="polite">
      {when === undefined ? "" : reads(whenWords(when, visit.edition))}
    </small>
  );
}

function Field({
  visit,
  field,
  value,
  changing,
}: {
  readonly visit: MemberVisit;
  readonly field: ChangeField;
  readonly value: string;
  readonly changing: Changing;
}) {
  const words = visit.words.suggestions.change;
  const { card, dossiers } = changing;
  const hint = words.hints[field];
  const described = hint === undefined ? {} : { "aria-describedby": `${field}-hint` };
  const isDate = field === "when" || field === "due";
  const isName = field === "by" || field === "to" || field === "entity";
  return (
    <p>
      <label for={field}>{words.field(field, kindOf(card))}</label>
      {isChoice(field) ? (
        <Choices visit={visit} field={field} value={value} act={changing.act} />
      ) : field === "dossier" ? (
        <select id={field} name={field}>
          {dossiers.map(({ id, title }) => (
            <option key={id} value={id} selected={id === value}>
              {title}
            </option>
          ))}
        </select>
      ) : field === "text" || field === "why" ? (
        <textarea id={field} name={field} rows={field === "why" ? 3 : 2} dir="auto" {...described}>
          {value}
        </textarea>
      ) : (
        <input
          id={field}
          name={field}
          value={value}
          dir={isDate ? "ltr" : "auto"}
          type="text"
          autocomplete="off"
          {...(isName && field === "entity" ? { list: "names" } : {})}
          {...(isDate ? { "data-when": "" } : {})}
          {...described}
        />
      )}
      {isDate ? <Reads visit={visit} value={value} /> : null}
      {hint === undefined ? null : <small id={`${field}-hint`}>{hint}</small>}
    </p>
  );
}

function InDossiers({
  visit,
  form,
  dossiers,
}: {
  readonly visit: MemberVisit;
  readonly form: ChangeForm;
  readonly dossiers: readonly Dossier[];
}) {
  const words = visit.words.suggestions.change;
  const within = new Set(form.in);
  return (
    <>
      <fieldset class="choices">
        <legend>{words.field("in", "")}</legend>
        {dossiers
          .filter(({ id }) => within.has(id))
          .map(({ id, title }) => (
            <label key={id}>
              <input type="checkbox" name="in" value={id} checked />
              <bdi>
                <Plain text={title} />
              </bdi>
            </label>
          ))}
      </fieldset>
      <p>
        <label for="also">{words.also}</label>
        <select id="also" name="also">
          <option value="">{words.alsoNone}</option>
          {dossiers
            .filter(({ id }) => !within.has(id))
            .map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
        </select>
      </p>
    </>
  );
}

/** A proposal put right before it is accepted. */
export function suggestionChangePage(visit: MemberVisit, changing: Changing): string {
  const { change: words, deeds } = visit.words.suggestions;
  const { card, form, isIn, dossiers, names, refusals, back, decided } = changing;
  const { n } = card.proposal.change;
  const fields = changeFields.filter((field) => field !== "in" && form !== undefined && field in form.values);
  return deskPage({
    visit,
    member: visit,
    title: words.title,
    current: "suggestions",
    scripts: [clientScript("suggestions").path],
    children: (
      <>
        <h1>{words.title}</h1>
        <p class="card-line" lang="ar" dir="rtl">
          <WrittenText text={card.line} />
        </p>
        {card.beside.map((one) => (
          <p key={one} class="card-beside" lang="ar" dir="rtl">
            <WrittenText text={one} />
          </p>
        ))}
        {card.passages.map(({ before, words: marked, after }, at) => (
          <blockquote key={at} class="card-passage" dir="auto">
            <WrittenText text={before} />
            <mark>
              <WrittenText text={marked} />
            </mark>
            <WrittenText text={after} />
          </blockquote>
        ))}
        {refusals.map((sentence) => (
          <p key={sentence} class="told" role="alert">
            {sentence}
          </p>
        ))}
        {decided === undefined ? null : <p class="told">{decided}</p>}
        {form === undefined || decided !== undefined ? (
          <p class="gist">{decided === undefined ? words.noForm : null}</p>
        ) : (
          <>
            <p class="gist">{words.gist}</p>
            <form class="fields broad" method="post" action={`/desk/suggestions/${n}`}>
              <input type="hidden" name="back" value={back} />
              {fields.map((field) => (
                <Field
                  key={field}
                  visit={visit}
                  field={field}
                  value={form.values[field as Exclude<ChangeField, "in">] ?? ""}
                  changing={changing}
                />
              ))}
              {isIn ? <InDossiers visit={visit} form={form} dossiers={dossiers} /> : null}
              {fields.includes("entity") ? (
                <datalist id="names">
                  {names.map((name) => (
                    <option key={name} value={name} />
                  ))}
                </datalist>
              ) : null}
              <p class="choices">
                <button name="do" value="accept">
                  {words.accept}
                </button>
                {fields.includes("when") || fields.includes("due") ? (
                  <button class="second" name="do" value="read" data-read>
                    {words.readAgain}
                  </button>
                ) : null}
              </p>
            </form>
          </>
        )}
        {form === undefined && decided === undefined ? (
          <form class="choices" method="post" action="/desk/suggestions">
            <input type="hidden" name="back" value={back} />
            <button name="do" value={`accept:${n}`}>
              {deeds.accept}
            </button>{" "}
            <button class="second" name="do" value={`reject:${n}`}>
              {deeds.reject}
            </button>
          </form>
        ) : null}
        <p>
          <a href={back}>{words.back}</a>
        </p>
      </>
    ),
  });
}
