import type { StoryCard } from "@mihwar/newsroom";
import type { Frame } from "../views.ts";
import { words } from "../words-ar.ts";
import { CardList } from "./card-list.tsx";

/** «الأكثر قراءة»: headlines, the most read first. */
export function MostRead({ frame, cards }: { readonly frame: Frame; readonly cards: readonly StoryCard[] }) {
  if (cards.length === 0) return null;
  return (
    <section class="latest" aria-labelledby="most-read">
      <h2 class="section-name" id="most-read">
        {words.mostRead}
      </h2>
      <CardList frame={frame} cards={cards} abreast={4} parts={{ section: true }} />
    </section>
  );
}
