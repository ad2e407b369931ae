import { agree } from "@mihwar/arabic/agree";
import { type SourceStrength, dossierWordsAr, parseHref } from "@mihwar/newsroom";
import { storyHref } from "../addresses.ts";
import type { LostWords } from "../cited-copies.ts";
import type { Source } from "../dossier-view.ts";
import type { Frame } from "../views.ts";
import { dossierWords } from "../words-dossier-ar.ts";
import { Text } from "./copy.tsx";
import { Day, dayOfMoment } from "./moment.tsx";

/** Says that a story has lost the words, and leads to what was corrected. */
function Gone({ gone, href }: { readonly gone: LostWords; readonly href: string }) {
  return (
    <b>
      {" · "}
      {gone.isCorrected ? <a href={`${href}#corrections`}>{dossierWords.correctedSince}</a> : dossierWords.updatedSince}
      {dossierWords.gone}
    </b>
  );
}

/** One paragraph, the words that are meant, and who stands behind them. */
function Paragraph({ frame, source }: { readonly frame: Frame; readonly source: Source }) {
  const { evidence, paragraph, at, card, speaker, gone } = source;
  const { quote, attribution, phrase, disputes } = evidence;
  const style = frame.edition.dates;
  const url = parseHref(evidence.url);
  return (
    <figure>
      <blockquote>
        <p>
          <Text>{paragraph.slice(0, at)}</Text>
          <mark>
            <Text>{quote}</Text>
          </mark>
          <Text>{paragraph.slice(at + quote.length)}</Text>
        </p>
      </blockquote>
      <figcaption>
        {disputes === undefined ? null : <b>{dossierWords.disputes} · </b>}
        {dossierWordsAr.attributions[attribution]}
        {speaker === undefined ? null : (
          <>
            {": "}
            <Text>{speaker.name}</Text>
          </>
        )}
        {phrase === undefined ? null : (
          <>
            {" · "}
            <Text>{phrase}</Text>
          </>
        )}
        {url === undefined ? null : (
          <>
            {" · "}
            <a href={url} rel="noopener external">
              {dossierWords.source}
            </a>
          </>
        )}
        {" · "}
        <a href={`${storyHref(card)}#${evidence.paragraph}`}>
          <Text>{card.headline}</Text>
        </a>
        {"، "}
        <Day day={dayOfMoment(gone?.said ?? card.published, style)} style={style} />
        {gone === undefined ? null : <Gone gone={gone} href={storyHref(card)} />}
      </figcaption>
    </figure>
  );
}

/** What is worth saying of the sources before they are opened. */
function strengthWords({ independent, unnamedSingle, unattributed, disputed }: SourceStrength): string {
  const said = [
    ...(disputed ? [dossierWords.disputed] : []),
    ...(unnamedSingle ? [dossierWords.unnamedSingle] : []),
    ...(unattributed ? [dossierWords.unattributed] : []),
    ...(independent > 1 ? [agree(independent, dossierWords.voices)] : []),
  ];
  return said.length === 0 ? "" : `، ${said.join("، ")}`;
}

/** What a line stands on (سند): a small mark that opens its paragraphs in place, and closes them again. */
export function Sources({
  frame,
  sources,
  strength,
}: {
  readonly frame: Frame;
  readonly sources: readonly Source[];
  readonly strength: SourceStrength;
}) {
  const count = sources.length === 1 ? dossierWords.source : agree(sources.length, dossierWords.sources);
  return (
    <details class="sanad">
      <summary>
        {count}
        {strengthWords(strength)}
        {sources.some(({ gone }) => gone !== undefined) ? `، ${dossierWords.changedSource}` : ""}
      </summary>
      {sources.map((source, at) => (
        <Paragraph key={at} frame={frame} source={source} />
      ))}
    </details>
  );
}
