import { dossierHref, entityHref } from "../addresses.ts";
import type { EntityView } from "../entity-view.ts";
import { Text } from "../parts/copy.tsx";
import { Actors, Facts, Outcomes, Part, Timeline, Wants, inReadingOrder } from "../parts/dossier-lines.tsx";
import { DossierMap } from "../parts/dossier-map.tsx";
import { page } from "../parts/page.tsx";
import { StoryLines } from "../parts/story-lines.tsx";
import { dossierSheet } from "../styles/sheets.ts";
import type { Frame } from "../views.ts";
import { dossierWords } from "../words-dossier-ar.ts";

/** Lines of each part; who is in more stands whole in the dossiers themselves. */
const most = 60;

/** Everything that dossiers say of one actor, whatever dossier says it. */
export function entityPage(frame: Frame, view: EntityView): string {
  const { entity, of, members, dossiers, events, positions, facts, actors, places, stories } = view;
  const fated = positions.filter(({ steps }) => steps.length > 0).slice(0, most);
  const belongs = entity.role ?? (of === undefined ? undefined : of.name);
  return page({
    frame,
    sheet: dossierSheet,
    head: {
      title: entity.name,
      description: dossierWords.entityDescription(entity.name),
      kind: "website",
      canonical: entityHref(entity),
    },
    children: (
      <article class="dossier">
        <header>
          <p class="kicker">{dossierWords.entity}</p>
          <h1>
            <Text>{entity.name}</Text>
          </h1>
          {belongs === undefined ? null : (
            <p class="label">
              <Text>{belongs}</Text>
            </p>
          )}
          {members.length === 0 ? null : (
            <p class="label">
              {dossierWords.members}:{" "}
              {members.map((member, at) => (
                <span key={member.id}>
                  {at === 0 ? null : "، "}
                  <a href={entityHref(member)}>
                    <Text>{member.name}</Text>
                  </a>
                </span>
              ))}
            </p>
          )}
          <nav aria-label={dossierWords.itsDossiers}>
            <ul class="run label">
              {dossiers.map((dossier) => (
                <li key={dossier.id}>
                  {dossierWords.dossier}:{" "}
                  <a href={dossierHref(dossier)}>
                    <Text>{dossier.title}</Text>
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        </header>
        {positions.length === 0 ? null : (
          <Part id="wants" name={dossierWords.wants}>
            <Wants frame={frame} lines={positions.slice(0, most)} />
          </Part>
        )}
        {fated.length > 0 ? (
          <Part id="outcome" name={dossierWords.outcome}>
            <Outcomes frame={frame} lines={fated} />
          </Part>
        ) : null}
        {events.length === 0 ? null : (
          <Part id="timeline" name={dossierWords.timeline}>
            <Timeline frame={frame} events={inReadingOrder(events, frame.today).slice(0, most)} />
          </Part>
        )}
        {facts.length === 0 ? null : (
          <Part id="facts" name={dossierWords.facts}>
            <Facts frame={frame} lines={facts.slice(0, most)} />
          </Part>
        )}
        {actors.length === 0 ? null : (
          <Part id="actors" name={dossierWords.besides}>
            <Actors actors={actors} />
          </Part>
        )}
        {places.length === 0 ? null : (
          <Part id="map" name={dossierWords.map}>
            <DossierMap places={places} note={frame.edition.borders.note} />
          </Part>
        )}
        {stories.length === 0 ? null : (
          <Part id="stories" name={dossierWords.stories}>
            <StoryLines frame={frame} stories={stories} />
          </Part>
        )}
      </article>
    ),
  });
}
