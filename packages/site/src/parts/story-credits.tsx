import { readingMinutes } from "@mihwar/arabic/words";
import { agree } from "@mihwar/arabic/agree";
import type { Byline, Person } from "@mihwar/newsroom";
import { authorHref, textHref } from "../addresses.ts";
import type { Frame, StoryView } from "../views.ts";
import { words } from "../words-ar.ts";
import { Text } from "./copy.tsx";
import { Moment } from "./moment.tsx";

function Name({ name, person }: { readonly name: Byline; readonly person: Person | undefined }) {
  const role = name.role ?? person?.role;
  return (
    <li>
      {person === undefined ? (
        <span class="who">
          <Text>{name.name}</Text>
        </span>
      ) : (
        <a class="who" href={authorHref(person)} rel="author">
          <Text>{name.name}</Text>
        </a>
      )}
      {role ? (
        <>
          {" "}
          <span>
            <Text>{role}</Text>
          </span>
        </>
      ) : null}
    </li>
  );
}

/** Who wrote a story, when it was published and last changed, how long it takes to read. */
export function StoryCredits({ frame, view }: { readonly frame: Frame; readonly view: StoryView }) {
  const { story, people } = view;
  const style = frame.edition.dates;
  const changed = story.updated !== undefined && story.updated > story.published ? story.updated : undefined;
  return (
    <div class="credits run label">
      {story.content.byline.length === 0 ? null : (
        <ul class="byline" aria-label={words.by}>
          {story.content.byline.map((name) => (
            <Name
              key={name.name}
              name={name}
              person={name.person === undefined ? undefined : people.get(name.person)}
            />
          ))}
        </ul>
      )}
      <p class="moment">
        {words.published} <Moment at={story.published} style={style} />
      </p>
      {changed === undefined ? null : (
        <p class="moment">
          <span class="changed">{words.updated}</span> <Moment at={changed} style={style} />
        </p>
      )}
      <p class="aside">{words.readingTime(agree(readingMinutes(view.wordCount), words.minute, style.digits))}</p>
      <p class="aside">
        <a href={textHref(story)}>{words.textOnly}</a>
      </p>
    </div>
  );
}
