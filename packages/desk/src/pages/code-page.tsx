import { Told } from "../parts/told.tsx";
import { deskPage } from "../parts/desk-page.tsx";
import type { Visit } from "../visit.ts";
import type { Notice } from "../words-ar.ts";

/** Where the second step is asked for after a password that was right. */
export function codePage(visit: Visit, { next, notice }: { readonly next: string; readonly notice?: Notice }): string {
  const { words } = visit;
  const { code } = words;
  return deskPage({
    visit,
    title: code.title,
    narrow: true,
    children: (
      <>
        <h1>{code.title}</h1>
        <Told words={words} notice={notice} />
        <form class="fields" method="post" action="/desk/sign-in/code">
          <input type="hidden" name="next" value={next} />
          <p>
            <label for="code">{code.label}</label>
            <input
              id="code"
              name="code"
              dir="ltr"
              autocomplete="one-time-code"
              autocapitalize="off"
              spellcheck={false}
              required
              maxLength={64}
              aria-describedby="hint"
            />
            <small id="hint">{code.hint}</small>
          </p>
          <button>{code.enter}</button>
        </form>
        <p>
          <a href="/desk/sign-in">{code.back}</a>
        </p>
      </>
    ),
  });
}
