import type { Story } from "@mihwar/newsroom";
import { directionOfCopy } from "../copy-direction.ts";
import { deskPage } from "../parts/desk-page.tsx";
import { Plain, WrittenText } from "../parts/written-copy.tsx";
import type { SeenStory } from "../story-sheet.ts";
import type { MemberVisit } from "../visit.ts";

/** Asks once more before a story is taken away: what readers will read in its place, and that there is no way back. */
export function withdrawalPage(
  visit: MemberVisit,
  given: { readonly story: Story; readonly seen: SeenStory; readonly notice: string; readonly legal: boolean },
): string {
  const { withdrawal } = visit.words.stories;
  const { story, seen, notice, legal } = given;
  const at = `/desk/stories/${story.id}`;
  const dir = directionOfCopy(story.content.language);
  return deskPage({
    visit,
    member: visit,
    title: withdrawal.title,
    current: "home",
    narrow: true,
    children: (
      <>
        <h1>{withdrawal.title}</h1>
        <p class="about-story" dir={dir}>
          <WrittenText text={story.content.headline} />
        </p>
        <p>{withdrawal.gist}</p>
        <p class="hint">{withdrawal.readersSee}</p>
        <p class="written" dir={dir}>
          <Plain text={notice} />
        </p>
        {legal ? <p class="hint">{withdrawal.legal}</p> : null}
        <form class="choices" method="post" action={`${at}/withdraw`}>
          <input type="hidden" name="revision" value={seen.revision} />
          <input type="hidden" name="version" value={seen.version} />
          <input type="hidden" name="state" value={seen.state} />
          <input type="hidden" name="note" value={notice} />
          {legal ? <input type="hidden" name="legal" value="1" /> : null}
          <button class="grave" name="sure" value="yes">
            {withdrawal.sure}
          </button>
          <button class="second" name="sure" value="no">
            {withdrawal.back}
          </button>
        </form>
      </>
    ),
  });
}
