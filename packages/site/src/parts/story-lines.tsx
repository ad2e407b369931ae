import type { StoryCard } from "@mihwar/newsroom";
import { storyHref } from "../addresses.ts";
import type { Frame } from "../views.ts";
import { Text } from "./copy.tsx";
import { Day, dayOfMoment } from "./moment.tsx";

/** Stories as plain lines: a dossier has them by the dozen. */
export function StoryLines({ frame, stories }: { readonly frame: Frame; readonly stories: readonly StoryCard[] }) {
  const style = frame.edition.dates;
  return (
    <ul class="stories">
      {stories.map((card) => (
        <li key={card.id}>
          <a href={storyHref(card)}>
            <Text>{card.headline}</Text>
          </a>{" "}
          <span class="label">
            <Day day={dayOfMoment(card.published, style)} style={style} />
          </span>
        </li>
      ))}
    </ul>
  );
}
