import type { Byline, Picture, SectionId } from "@mihwar/newsroom";
import { useState } from "preact/hooks";
import { PictureChoice, PictureWords } from "./pictures.tsx";
import type { Drawn, Writing } from "./writing.ts";

interface Given {
  readonly drawn: Drawn;
  readonly writing: Writing;
}

const lines = (written: string): readonly string[] => [
  ...new Set(
    written
      .split("\n")
      .map((line) => line.trim())
      .filter((line) => line !== ""),
  ),
];

/** Lines as they are written: an empty one at the end stays until the field is left. */
function LinesField({
  name,
  label,
  hint,
  value,
  onChange,
}: {
  readonly name: string;
  readonly label: string;
  readonly hint: string;
  readonly value: readonly string[];
  readonly onChange: (lines: readonly string[]) => void;
}) {
  const [written, setWritten] = useState<string | undefined>();
  return (
    <p>
      <label for={name}>{label}</label>
      <textarea
        id={name}
        rows={3}
        dir="auto"
        value={written ?? value.join("\n")}
        onInput={({ currentTarget }) => {
          setWritten(currentTarget.value);
          onChange(lines(currentTarget.value));
        }}
        onBlur={() => setWritten(undefined)}
      />
      <small>{hint}</small>
    </p>
  );
}

function Bylines({ drawn, writing }: Given) {
  const { words, sheet } = drawn;
  const set = (how: (byline: readonly Byline[]) => readonly Byline[]): void =>
    writing.changeSheet((now) => ({ ...now, byline: how(now.byline) }));
  const change = (index: number, name: "name" | "role", value: string): void =>
    set((all) =>
      all.map((one, place) => {
        if (place !== index) return one;
        // another name is another person
        const { person: _person, [name]: _before, ...rest } = one as Byline & { readonly role?: string };
        const kept = name === "role" && one.person !== undefined ? { ...rest, person: one.person } : rest;
        return (name === "role" && value === "" ? kept : { ...kept, [name]: value }) as Byline;
      }),
    );
  return (
    <fieldset class="bare">
      <legend>{words.byline}</legend>
      {sheet.byline.map((one, index) => (
        <p key={index} class="pair">
          <input
            aria-label={`${words.byline} ${index + 1}`}
            dir="auto"
            value={one.name}
            onInput={({ currentTarget }) => change(index, "name", currentTarget.value)}
          />
          <input
            aria-label={`${words.role} ${index + 1}`}
            placeholder={words.role}
            dir="auto"
            value={one.role ?? ""}
            onInput={({ currentTarget }) => change(index, "role", currentTarget.value)}
          />
          <button type="button" class="second" onClick={() => set((all) => all.filter((_, place) => place !== index))}>
            {words.remove}
          </button>
        </p>
      ))}
      <button type="button" class="second" onClick={() => set((all) => [...all, { name: "" }])}>
        {words.add}
      </button>
      <small>{words.bylineHint}</small>
    </fieldset>
  );
}

/** What is said of the story beside its text. */
export function SheetPanel({ drawn, writing }: Given) {
  const { words, sheet, boot } = drawn;
  const setHero = (hero: Picture | undefined): void =>
    writing.changeSheet(({ hero: _before, ...rest }) => (hero === undefined ? rest : { ...rest, hero }));
  const changeHero = (how: (hero: Picture) => Picture): void =>
    writing.changeSheet((now) => (now.hero === undefined ? now : { ...now, hero: how(now.hero) }));
  return (
    <fieldset class="bare" disabled={!drawn.view.editable}>
      <legend class="unseen">{words.panels.sheet}</legend>
      <div class="fields">
        <p>
          <label for="sheet-section">{words.section}</label>
          <select
            id="sheet-section"
            value={sheet.section}
            onChange={({ currentTarget }) =>
              writing.changeSheet((now) => ({ ...now, section: currentTarget.value as SectionId }))
            }
          >
            {boot.sections.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </p>
        <Bylines drawn={drawn} writing={writing} />
        <fieldset class="bare">
          <legend>{words.hero}</legend>
          {sheet.hero === undefined ? (
            <p class="quiet">{words.heroNone}</p>
          ) : (
            <>
              <PictureWords drawn={drawn} picture={sheet.hero} onChange={changeHero} />
              <button type="button" class="second" onClick={() => setHero(undefined)}>
                {words.remove}
              </button>
            </>
          )}
          <PictureChoice drawn={drawn} writing={writing} onChoose={setHero} />
        </fieldset>
        <LinesField
          name="sheet-tags"
          label={words.tags}
          hint={words.tagsHint}
          value={sheet.tags}
          onChange={(tags) => writing.changeSheet((now) => ({ ...now, tags }))}
        />
        <LinesField
          name="sheet-sources"
          label={words.sources}
          hint={words.sourcesHint}
          value={sheet.sources}
          onChange={(sources) => writing.changeSheet((now) => ({ ...now, sources }))}
        />
        <p>
          <label for="sheet-slug">{words.slug}</label>
          <input
            id="sheet-slug"
            dir="auto"
            value={sheet.slug ?? ""}
            onInput={({ currentTarget }) => {
              const slug = currentTarget.value;
              writing.changeSheet(({ slug: _before, ...rest }) => (slug.trim() === "" ? rest : { ...rest, slug }));
            }}
          />
          <small>{words.slugHint}</small>
        </p>
        {boot.corrections.length === 0 && !boot.isOut ? null : (
          <div>
            <b>{words.corrections}</b>
            <ol class="entries">
              {boot.corrections.map(({ day, text }, index) => (
                <li key={index}>
                  <bdi>{text}</bdi> <bdi class="quiet">{day}</bdi>
                </li>
              ))}
            </ol>
            <small>{words.correctionsHint}</small>
          </div>
        )}
        <p class="check">
          <label>
            <input
              type="checkbox"
              checked={drawn.typographyOn}
              onChange={({ currentTarget }) => writing.setTypography(currentTarget.checked)}
            />
            {words.typography}
          </label>
        </p>
      </div>
    </fieldset>
  );
}
