import { formatDay, formatWeekday } from "@mihwar/arabic/date-format";
import type { Section } from "@mihwar/newsroom";
import { Brand } from "../brand.tsx";
import type { Frame } from "../views.ts";
import { words } from "../words-ar.ts";
import { searchWords } from "../words-search-ar.ts";
import { Text } from "./copy.tsx";
import { sectionLinks } from "./section-links.tsx";

/** The head of every page: the newsroom's name, the day, the sections. On the front the name is the page's heading. */
export function Masthead({
  frame,
  current,
}: {
  readonly frame: Frame;
  /** `home`, or the section that the page belongs to. */
  readonly current?: "home" | Section["id"] | undefined;
}) {
  const { edition } = frame;
  const home = (
    <a href="/" rel="home">
      <Brand name={edition.name} />
    </a>
  );
  return (
    <header class="masthead">
      <div class="nameplate label">
        <p class="day">
          <time datetime={frame.today}>
            {formatWeekday(frame.today)} {formatDay(frame.today, edition.dates)}
          </time>
        </p>
        {current === "home" ? <h1 class="name">{home}</h1> : <p class="name">{home}</p>}
        <p class="tagline">
          <Text>{edition.tagline}</Text>
        </p>
      </div>
      <div class="ways">
        <nav aria-label={words.sections}>
          <ul
            class="sections run label"
            dangerouslySetInnerHTML={{ __html: sectionLinks(frame.sections, "masthead", current) }}
          />
        </nav>
        <a class="find label" href="/search">
          {searchWords.link}
        </a>
      </div>
    </header>
  );
}
