import type { StoryId, StoryLine } from "@mihwar/newsroom";
import { clientScript } from "../client-script.ts";
import type { LineForm } from "../dossiers/line-form.ts";
import { type LineKind, evidenceIn } from "../dossiers/line-kind.ts";
import { deskPage } from "../parts/desk-page.tsx";
import { LineEvidence, type PickerShown } from "../parts/line-evidence.tsx";
import { type LineChoices, LineFields, NewcomerFields, Telling } from "../parts/line-fields.tsx";
import { Plain, WrittenText } from "../parts/written-copy.tsx";
import type { MemberVisit } from "../visit.ts";

/** A form of the dossier desk as it stands. */
export interface LineFormShown {
  readonly kind: LineKind;
  readonly form: LineForm;
  readonly action: string;
  readonly back: string;
  /** What stands above it: the dossier, and the position whose fate it is. */
  readonly within?: string | undefined;
  readonly about?: string | undefined;
  readonly choices: LineChoices;
  readonly names: readonly string[];
  readonly stories: ReadonlyMap<StoryId, StoryLine>;
  readonly picker: PickerShown;
  readonly wasSeen: boolean;
  readonly refusals: readonly string[];
  /** Why words were not taken as evidence. */
  readonly pickRefusals: readonly string[];
  /** What somebody else has made of the line meanwhile, as readers read it. */
  readonly now?: string | undefined;
  /** Whether a new dossier may be given its address. */
  readonly asksAddress?: boolean;
}

/** A line that is made or changed. */
export function lineFormPage(visit: MemberVisit, shown: LineFormShown): string {
  const { form: words } = visit.words.dossiers;
  const { kind, form, action, back, within, about, choices, names, picker, wasSeen, refusals, now } = shown;
  const isNew = form.before === undefined;
  const title = words.title(kind, isNew);
  return deskPage({
    visit,
    member: visit,
    title,
    current: "dossiers",
    scripts: [clientScript("dossiers").path],
    children: (
      <>
        <h1>{title}</h1>
        {within === undefined ? null : (
          <p class="gist">
            {words.inDossier}{" "}
            <a href={back}>
              {
                <bdi>
                  <Plain text={within} />
                </bdi>
              }
            </a>
          </p>
        )}
        {about === undefined ? null : (
          <p class="card-beside" lang="ar" dir="rtl">
            <WrittenText text={about} />
          </p>
        )}
        {refusals.map((sentence) => (
          <p key={sentence} class="told" role="alert">
            {sentence}
          </p>
        ))}
        {now === undefined ? null : (
          <div class="told">
            <p>
              <b>{words.now}</b>
            </p>
            <p lang="ar" dir="rtl">
              <WrittenText text={now} />
            </p>
            <p>{words.nowHint}</p>
          </div>
        )}
        <form
          class="line-form"
          method="post"
          action={action}
          data-line
          data-lost={words.lost}
          data-taken={visit.words.dossiers.cite.taken}
        >
          {/* Enter in a field presses this one: it looks for the story that is asked for, and saves nothing */}
          <button class="unseen" name="do" value="enter" tabIndex={-1} aria-hidden="true">
            {words.read}
          </button>
          {isNew ? null : <input type="hidden" name="before" value={JSON.stringify(form.before)} />}
          {isNew ? null : <input type="hidden" name="n" value={form.n} />}
          <div class="fields broad">
            <LineFields visit={visit} kind={kind} written={form.written} choices={choices} />
            {shown.asksAddress === true ? (
              <p>
                <label for="address">{words.address}</label>
                <input
                  id="address"
                  name="address"
                  dir="ltr"
                  autocomplete="off"
                  value={form.written["address"]?.[0] ?? ""}
                  aria-describedby="address-hint"
                />
                <small id="address-hint">{words.addressHint}</small>
              </p>
            ) : null}
          </div>
          {form.newcomers.length === 0 ? null : (
            <section class="fields broad newcomers" id="newcomers">
              {form.newcomers.map((newcomer, place) => (
                <NewcomerFields key={place} visit={visit} newcomer={newcomer} place={place} choices={choices} />
              ))}
            </section>
          )}
          {evidenceIn[kind] === "none" ? null : (
            <LineEvidence
              visit={visit}
              evidence={form.evidence}
              stories={shown.stories}
              picker={picker}
              refused={shown.pickRefusals}
            />
          )}
          <div class="fields broad">
            <Telling visit={visit} kind={kind} form={form} wasSeen={wasSeen} />
          </div>
          <datalist id="names">
            {names.map((name) => (
              <option key={name} value={name} />
            ))}
          </datalist>
          <p class="choices bar">
            <button name="do" value="save">
              {now === undefined ? words.save : words.saveAnyway}
            </button>
            <button class="second" name="do" value="read" data-read>
              {words.read}
            </button>
            <a href={back}>{words.back}</a>
          </p>
          <p class="unseen" role="status" data-said />
        </form>
      </>
    ),
  });
}
