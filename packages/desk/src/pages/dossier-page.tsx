import {
  type DossierLink,
  type Evidence,
  type Fact,
  type FateStep,
  type GistLine,
  type ItemId,
  type NewsEvent,
  type Position,
  findItem,
  parseHref,
  storyPath,
} from "@mihwar/newsroom";
import type { ComponentChildren } from "preact";
import { clientScript } from "../client-script.ts";
import type { DossierSheet } from "../dossiers/dossier-sheet.ts";
import { isWithheld } from "../dossiers/cited-stories.ts";
import { signOf } from "../dossiers/gist-order.ts";
import type { LineKind } from "../dossiers/line-kind.ts";
import { deskPage } from "../parts/desk-page.tsx";
import { paragraphHref } from "../parts/line-evidence.tsx";
import { Moment } from "../parts/moment.tsx";
import { Plain, WrittenText, unturned } from "../parts/written-copy.tsx";
import { itemLine, itemName, whenWords } from "../suggestion-card.ts";
import type { MemberVisit } from "../visit.ts";

interface Shown {
  readonly visit: MemberVisit;
  readonly sheet: DossierSheet;
  readonly mayWrite: boolean;
}

const Arabic = ({
  text,
  as: Tag = "p",
  cls,
}: {
  readonly text: string;
  readonly as?: "p" | "h3" | "span";
  readonly cls?: string;
}) => (
  <Tag lang="ar" dir="rtl" class={cls}>
    <WrittenText text={text} />
  </Tag>
);

/** What a line stands on, each piece with the way to its paragraph. */
function Sanad({ visit, sheet, evidence }: Shown & { readonly evidence: readonly Evidence[] }) {
  const { sheet: words, form } = visit.words.dossiers;
  if (evidence.length === 0) return null;
  return (
    <ul class="sanad" aria-label={words.evidence}>
      {evidence.map((one, at) => {
        const { story, quote, attribution, speaker, phrase, disputes } = one;
        if (isWithheld(sheet.cited, one))
          return (
            <li key={at} class="quiet">
              {words.unreadable}
            </li>
          );
        const line = sheet.cited.own.get(story);
        const card = sheet.cited.out.get(story);
        const who = speaker === undefined ? undefined : findItem(sheet.dossiers, "entity", speaker)?.name;
        const url = parseHref(one.url);
        return (
          <li key={at}>
            <q dir="auto">
              <WrittenText text={quote} />
            </q>
            <span class="quiet">
              {disputes === undefined ? null : <b>{words.disputes} · </b>}
              {form.choices.attribution[attribution]}
              {who === undefined ? null : (
                <>
                  :{" "}
                  <bdi>
                    <Plain text={who} />
                  </bdi>
                </>
              )}
              {phrase === undefined ? null : (
                <>
                  {" · "}
                  <bdi>
                    <Plain text={phrase} />
                  </bdi>
                </>
              )}
              {" · "}
              <a href={line === undefined ? `${storyPath(story, "")}#${one.paragraph}` : paragraphHref(one)}>
                <bdi>
                  <Plain text={line?.headline || card?.headline || visit.words.stories.list.noHeadline} />
                </bdi>
              </a>
              {url === undefined ? null : (
                <>
                  {" · "}
                  <a href={url} rel="noopener external">
                    {words.source}
                  </a>
                </>
              )}
            </span>
          </li>
        );
      })}
    </ul>
  );
}

/** The address of a line's form: what is changed, and of what. */
function formHref(sheet: DossierSheet, what: LineKind, of?: ItemId, at?: number): string {
  const query = new URLSearchParams({
    what,
    ...(of === undefined ? {} : { of }),
    ...(at === undefined ? {} : { at: String(at) }),
  });
  return `/desk/dossiers/${sheet.dossier.id}/form?${query}`;
}

const removeHref = (sheet: DossierSheet, what: LineKind, of: ItemId, at?: number): string =>
  formHref(sheet, what, of, at).replace("/form?", "/remove?");

/** The ways to change a line and to remove it. */
function Deeds({
  visit,
  sheet,
  mayWrite,
  what,
  of,
  at,
  line,
  evidence,
  children,
}: Shown & {
  readonly evidence: readonly Evidence[];
  readonly what: LineKind;
  readonly of: ItemId;
  readonly at?: number;
  readonly line: string;
  readonly children?: ComponentChildren;
}) {
  const { sheet: words } = visit.words.dossiers;
  const said = unturned(line);
  // whoever may not read what it stands on neither changes nor removes it
  const isTheirs = mayWrite && !evidence.some((one) => isWithheld(sheet.cited, one));
  const isItem = what === "event" || what === "position" || what === "fact";
  if (!isTheirs && !isItem) return null;
  return (
    <p class="deeds">
      {isTheirs ? (
        <>
          <a href={formHref(sheet, what, of, at)} aria-label={words.deedOf(words.change, said)}>
            {words.change}
          </a>
          {children}
          <a href={removeHref(sheet, what, of, at)} aria-label={words.deedOf(words.remove, said)}>
            {words.remove}
          </a>
        </>
      ) : null}
      {isItem ? (
        <a href={`/desk/items/${of}/history`} aria-label={words.deedOf(words.history, said)}>
          {words.history}
        </a>
      ) : null}
    </p>
  );
}

function Section({
  shown: { visit, sheet, mayWrite },
  name,
  adds,
  count,
  children,
}: {
  readonly shown: Shown;
  readonly name: keyof MemberVisit["words"]["dossiers"]["sheet"]["sections"];
  readonly adds: LineKind;
  readonly count: number;
  readonly children: ComponentChildren;
}) {
  const { sheet: words } = visit.words.dossiers;
  const none = name === "children" ? undefined : words.none[name];
  const to = adds === "dossier" ? `/desk/dossiers/new?in=${sheet.dossier.id}` : formHref(sheet, adds);
  return (
    <section class="part" id={name} aria-labelledby={`${name}-title`}>
      <div class="part-head">
        <h2 id={`${name}-title`}>{words.sections[name]}</h2>
        {mayWrite ? <a href={to}>{words.add[adds]}</a> : null}
      </div>
      {count === 0 ? none === undefined ? null : <p class="quiet">{none}</p> : children}
    </section>
  );
}

/** The summary, in the order in which readers read it: sentences are dragged, or moved by buttons. */
function Gist(shown: Shown) {
  const { visit, sheet, mayWrite } = shown;
  const { sheet: words } = visit.words.dossiers;
  const { dossier } = sheet;
  const lines: readonly GistLine[] = dossier.gist ?? [];
  const rows = lines.map((line, at) => (
    <li key={at} class="dossier-line" id={`s-${signOf(line)}`} data-sentence>
      <Arabic text={line.text} cls="said" />
      <Sanad {...shown} evidence={line.evidence} />
      <Deeds {...shown} what="gist" of={dossier.id} at={at} line={line.text} evidence={line.evidence}>
        {lines.length < 2
          ? null
          : (["up", "down"] as const).map((step) => (
              <button
                key={step}
                class="deed"
                name="do"
                value={`${step}:${signOf(line)}`}
                disabled={step === "up" ? at === 0 : at === lines.length - 1}
                aria-label={words.deedOf(words[step], unturned(line.text))}
              >
                {words[step]}
              </button>
            ))}
      </Deeds>
      {mayWrite ? <input type="hidden" name="sentence" value={signOf(line)} /> : null}
    </li>
  ));
  return (
    <Section shown={shown} name="gist" adds="gist" count={lines.length}>
      {mayWrite ? (
        <form method="post" action={`/desk/dossiers/${dossier.id}/order`} data-order>
          {lines.length < 2 ? null : <p class="quiet">{words.moveHint}</p>}
          <ol class="dossier-lines sentences">{rows}</ol>
        </form>
      ) : (
        <ol class="dossier-lines sentences">{rows}</ol>
      )}
    </Section>
  );
}

function Names({
  sheet,
  label,
  ids,
}: {
  readonly sheet: DossierSheet;
  readonly label: string;
  readonly ids: readonly ItemId[];
}) {
  if (ids.length === 0) return null;
  return (
    <span>
      {label}{" "}
      {ids.map((id, at) => (
        <span key={id}>
          {at === 0 ? "" : "، "}
          <a href={sheet.dossiers.items.get(id)?.kind === "entity" ? `/desk/entities/${id}` : `#${id}`}>
            <bdi>
              <Plain text={itemName(sheet.dossiers, id)} />
            </bdi>
          </a>
        </span>
      ))}
    </span>
  );
}

function EventLine({ event, ...shown }: Shown & { readonly event: NewsEvent }) {
  const { visit, sheet } = shown;
  const { sheet: words } = visit.words.dossiers;
  const line = itemLine(sheet.dossiers, event, visit.edition);
  return (
    <li class="dossier-line" id={event.id}>
      <Arabic as="h3" text={event.title} cls="said" />
      <p class="of-line">
        <b>{visit.words.dossiers.form.choices.state[event.state]}</b>
        <span lang="ar">
          <bdi>{whenWords(event.when, visit.edition, event.timeZone)}</bdi>
        </span>
        {event.actors.map(({ entity, as }) => (
          <span key={entity}>
            <a href={`/desk/entities/${entity}`}>
              <bdi>
                <Plain text={itemName(sheet.dossiers, entity)} />
              </bdi>
            </a>
            {as === undefined ? null : (
              <bdi>
                {" "}
                (<Plain text={as} />)
              </bdi>
            )}
          </span>
        ))}
        <Names sheet={sheet} label={words.places} ids={event.places ?? []} />
        <Names sheet={sheet} label={words.part} ids={event.part === undefined ? [] : [event.part]} />
      </p>
      <Sanad {...shown} evidence={event.evidence} />
      <Deeds {...shown} what="event" of={event.id} line={line} evidence={event.evidence} />
    </li>
  );
}

const actOf = ({ act }: Position): "ask" | "offer" | "commit" => (act === "stance" ? "ask" : act);

function FateLine({
  position,
  step,
  at,
  ...shown
}: Shown & { readonly position: Position; readonly step: FateStep; readonly at: number }) {
  const { visit, sheet } = shown;
  const said = visit.words.dossiers.form.choices.fate(step.fate, actOf(position));
  return (
    <li>
      <p class="of-line">
        <b>{said}</b>
        <span lang="ar">
          <bdi>{whenWords(step.at, visit.edition)}</bdi>
        </span>
        <bdi lang="ar">
          <WrittenText text={step.why} />
        </bdi>
        <Names sheet={sheet} label="·" ids={step.by === undefined ? [] : [step.by]} />
      </p>
      <Sanad {...shown} evidence={step.evidence} />
      <Deeds {...shown} what="fate" of={position.id} at={at} line={`${said}: ${step.why}`} evidence={step.evidence} />
    </li>
  );
}

function PositionLine({ position, ...shown }: Shown & { readonly position: Position }) {
  const { visit, sheet, mayWrite } = shown;
  const { sheet: words } = visit.words.dossiers;
  const line = itemLine(sheet.dossiers, position, visit.edition);
  const fate = position.fate ?? [];
  return (
    <li class="dossier-line" id={position.id}>
      <Arabic as="h3" text={line} cls="said" />
      <p class="of-line">
        <Names sheet={sheet} label={words.about} ids={position.about} />
        <Names sheet={sheet} label={words.at} ids={position.event === undefined ? [] : [position.event]} />
        <Names sheet={sheet} label={words.answers} ids={position.answers === undefined ? [] : [position.answers]} />
      </p>
      <Sanad {...shown} evidence={position.evidence} />
      {position.act === "stance" ? null : fate.length === 0 ? (
        <p class="quiet">{words.noFate}</p>
      ) : (
        <ol class="fates" aria-label={words.fates}>
          {fate.map((step, at) => (
            <FateLine key={at} {...shown} position={position} step={step} at={at} />
          ))}
        </ol>
      )}
      <Deeds {...shown} what="position" of={position.id} line={line} evidence={position.evidence}>
        {mayWrite && position.act !== "stance" ? (
          <a href={formHref(sheet, "fate", position.id)} aria-label={words.deedOf(words.add.fate, unturned(line))}>
            {words.add.fate}
          </a>
        ) : null}
      </Deeds>
    </li>
  );
}

function FactLine({ fact, ...shown }: Shown & { readonly fact: Fact }) {
  const { visit, sheet } = shown;
  const { sheet: words, form } = visit.words.dossiers;
  const { measure, relation, from, until } = fact;
  const related = relation?.map((one, at) =>
    at === 1 ? one : (findItem(sheet.dossiers, "entity", one as ItemId)?.name ?? one),
  );
  return (
    <li class="dossier-line" id={fact.id}>
      <Arabic as="h3" text={fact.text} cls="said" />
      <p class="of-line">
        {measure === undefined ? null : (
          <span lang="ar">
            <bdi>
              {measure.approximate === true ? `${form.part["measure.approximate"]} ` : ""}
              {measure.value} {measure.unit}
            </bdi>{" "}
            · <bdi>{whenWords(measure.at, visit.edition)}</bdi>
          </span>
        )}
        {related === undefined ? null : (
          <bdi lang="ar">
            <Plain text={related.join(" ")} />
          </bdi>
        )}
        <Names sheet={sheet} label={words.about} ids={fact.about} />
        {from === undefined ? null : (
          <span>
            {words.from} <bdi lang="ar">{whenWords(from, visit.edition)}</bdi>
          </span>
        )}
        {until === undefined ? null : (
          <span>
            {words.until} <bdi lang="ar">{whenWords(until, visit.edition)}</bdi>
          </span>
        )}
      </p>
      <Sanad {...shown} evidence={fact.evidence} />
      <Deeds {...shown} what="fact" of={fact.id} line={fact.text} evidence={fact.evidence} />
    </li>
  );
}

function LinkLine({ link, at, ...shown }: Shown & { readonly link: DossierLink; readonly at: number }) {
  const { visit, sheet } = shown;
  const other = findItem(sheet.dossiers, "dossier", link.to);
  const title = other?.title ?? link.to;
  return (
    <li class="dossier-line">
      <p class="said" lang="ar" dir="rtl">
        {visit.words.dossiers.form.choices.tie[link.relation]}:{" "}
        <a href={`/desk/dossiers/${link.to}`}>
          <bdi>
            <Plain text={title} />
          </bdi>
        </a>
      </p>
      <Arabic text={link.why} />
      <Sanad {...shown} evidence={link.evidence ?? []} />
      <Deeds
        {...shown}
        what="link"
        of={sheet.dossier.id}
        at={at}
        line={`${title}: ${link.why}`}
        evidence={link.evidence ?? []}
      />
    </li>
  );
}

/** A dossier laid out for work: every line with what it stands on, and the ways to change it. */
export function dossierPage(
  visit: MemberVisit,
  sheet: DossierSheet,
  more: { readonly mayWrite: boolean; readonly told?: string | undefined; readonly refused?: readonly string[] },
): string {
  const { sheet: words, states } = visit.words.dossiers;
  const { dossier, events, positions, facts, parents, children, waiting } = sheet;
  const { mayWrite } = more;
  const shown = { visit, sheet, mayWrite };
  const links = dossier.links ?? [];
  const last = sheet.dossiers.news.findLast(({ refs }) => refs.includes(dossier.id));
  return deskPage({
    visit,
    member: visit,
    title: unturned(dossier.title),
    current: "dossiers",
    scripts: mayWrite ? [clientScript("dossiers").path] : [],
    children: (
      <>
        <h1 lang="ar" dir="rtl">
          <WrittenText text={dossier.title} />
        </h1>
        {more.told === undefined ? null : (
          <p class="told well" role="status">
            {more.told}
          </p>
        )}
        {(more.refused ?? []).map((sentence) => (
          <p key={sentence} class="told" role="alert">
            {sentence}
          </p>
        ))}
        <dl class="facts about">
          <div>
            <dt>{words.state}</dt>
            <dd>
              <b>{states[dossier.state]}</b>
            </dd>
          </div>
          {parents.length === 0 ? null : (
            <div>
              <dt>{words.within}</dt>
              <dd>
                {parents.map(({ id, title }, at) => (
                  <span key={id}>
                    {at === 0 ? "" : "، "}
                    <a href={`/desk/dossiers/${id}`}>
                      <bdi>
                        <Plain text={title} />
                      </bdi>
                    </a>
                  </span>
                ))}
              </dd>
            </div>
          )}
          {dossier.topics === undefined || dossier.topics.length === 0 ? null : (
            <div>
              <dt>{words.topics}</dt>
              <dd>
                <bdi>
                  <Plain text={dossier.topics.join("، ")} />
                </bdi>
              </dd>
            </div>
          )}
          {last === undefined ? null : (
            <div>
              <dt>{words.news}</dt>
              <dd>
                <Moment visit={visit} at={last.at} />
              </dd>
            </div>
          )}
        </dl>
        <p class="choices">
          {mayWrite ? (
            <a class="button" href={formHref(sheet, "dossier", dossier.id)}>
              {words.changeDossier}
            </a>
          ) : null}
          <a href={`/d/${dossier.id}`}>{words.public}</a>
          <a href={`/desk/dossiers/${dossier.id}/preview`}>{visit.words.preview.title}</a>
          <a href={`/desk/dossiers/${dossier.id}/history`}>{visit.words.history.title}</a>
          <a href={`/desk/tasks?dossier=${dossier.id}`}>{visit.words.tasks.title}</a>
          {waiting === 0 ? null : (
            <a href={`/desk/suggestions?dossier=${dossier.id}`}>{visit.words.suggestions.countBeside(waiting)}</a>
          )}
          {mayWrite ? <a href={formHref(sheet, "entity")}>{words.add.entity}</a> : null}
          {mayWrite ? <a href={removeHref(sheet, "dossier", dossier.id)}>{words.removeDossier}</a> : null}
        </p>
        {mayWrite ? null : <p class="quiet">{words.onlyEditors}</p>}
        <Gist {...shown} />
        <Section shown={shown} name="events" adds="event" count={events.length}>
          <ul class="dossier-lines">
            {events.map((event) => (
              <EventLine key={event.id} {...shown} event={event} />
            ))}
          </ul>
        </Section>
        <Section shown={shown} name="positions" adds="position" count={positions.length}>
          <ul class="dossier-lines">
            {positions.map((position) => (
              <PositionLine key={position.id} {...shown} position={position} />
            ))}
          </ul>
        </Section>
        <Section shown={shown} name="facts" adds="fact" count={facts.length}>
          <ul class="dossier-lines">
            {facts.map((fact) => (
              <FactLine key={fact.id} {...shown} fact={fact} />
            ))}
          </ul>
        </Section>
        <Section shown={shown} name="links" adds="link" count={links.length}>
          <ul class="dossier-lines">
            {links.map((link, at) => (
              <LinkLine key={at} {...shown} link={link} at={at} />
            ))}
          </ul>
        </Section>
        <Section shown={shown} name="children" adds="dossier" count={children.length}>
          <ul class="rows">
            {children.map(({ id, title, state }) => (
              <li key={id}>
                <span class="first">
                  <a href={`/desk/dossiers/${id}`}>
                    <b>
                      <bdi>
                        <Plain text={title} />
                      </bdi>
                    </b>
                  </a>
                </span>
                <span class="quiet">{states[state]}</span>
              </li>
            ))}
          </ul>
        </Section>
      </>
    ),
  });
}
