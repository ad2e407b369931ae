import { type PublicStory, parseHref } from "@mihwar/newsroom";
import { tagHref } from "../addresses.ts";
import type { Frame } from "../views.ts";
import { words } from "../words-ar.ts";
import { liveblogWords } from "../words-liveblog-ar.ts";
import { Text } from "./copy.tsx";
import { Moment } from "./moment.tsx";

/** Mistakes that were put right, each with its date. */
export function Corrections({ frame, story }: { readonly frame: Frame; readonly story: PublicStory }) {
  if (story.corrections.length === 0) return null;
  return (
    <section class="corrections" aria-labelledby="corrections">
      <h2 id="corrections">{words.corrections}</h2>
      <ol>
        {story.corrections.map((correction) => (
          <li key={correction.at}>
            <p class="moment">
              <Moment at={correction.at} style={frame.edition.dates} />
              {correction.post === undefined ? null : (
                <>
                  {" · "}
                  <a href={`#${correction.post}`}>{liveblogWords.aboutPost}</a>
                </>
              )}
            </p>
            <p>
              <Text>{correction.text}</Text>
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Documents and statements that the story leans on. */
export function Sources({ story }: { readonly story: PublicStory }) {
  if (story.content.sources.length === 0) return null;
  return (
    <section class="sources" aria-labelledby="sources">
      <h2 id="sources">{words.sources}</h2>
      <ul>
        {story.content.sources.map((source) => (
          <li key={source}>
            <Text>{source}</Text>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Where copy of another house came from; nothing for copy of one's own. */
export function TakenFrom({ story }: { readonly story: PublicStory }) {
  const name = story.provenance?.name;
  const href = parseHref(story.provenance?.url);
  if (!name && href === undefined) return null;
  return (
    <p class="taken-from label">
      {name ? words.takenFromLabel : null}{" "}
      {href === undefined ? (
        <Text>{name ?? ""}</Text>
      ) : (
        <a href={href} rel="noopener external">
          <Text>{name ?? words.takenFromElsewhere}</Text>
        </a>
      )}
    </p>
  );
}

/** What the story is about, each leading to everything else on it. */
export function Tags({ story }: { readonly story: PublicStory }) {
  if (story.content.tags.length === 0) return null;
  return (
    <nav class="tags label" aria-label={words.tags}>
      <ul class="run">
        {story.content.tags.map((tag) => (
          <li key={tag}>
            <a href={tagHref(tag)} rel="tag">
              <Text>{tag}</Text>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
