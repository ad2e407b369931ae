import { actLine, dossierWordsAr } from "@mihwar/newsroom";
import { dossierHref } from "../addresses.ts";
import type { MarginCard } from "../story-dossiers.ts";
import { dossierWords } from "../words-dossier-ar.ts";
import { Text } from "./copy.tsx";

/** Beside the paragraph that raised it: what became of an ask, an offer or a promise until today. */
export function Margin({ card }: { readonly card: MarginCard }) {
  const { position, by, to, dossier, fate } = card;
  return (
    <aside class="box" aria-label={`${dossierWords.inDossier} ${dossier.title}: ${position.text}`}>
      <ul>
        <li>
          <p class="kicker">
            {dossierWords.inDossier}: <Text>{dossier.title}</Text>
          </p>
          <a href={`${dossierHref(dossier)}#${position.id}`}>
            <Text>{`${actLine(position.act, by, to)}: ${position.text}`}</Text>
          </a>
          <p class="label">
            {dossierWords.todayFate}: {dossierWords.shapes[fate]} {dossierWordsAr.fates[fate](position.act)}
          </p>
        </li>
      </ul>
    </aside>
  );
}
