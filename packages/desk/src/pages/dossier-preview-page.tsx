import { type Dossier, say } from "@mihwar/newsroom";
import { deskPage } from "../parts/desk-page.tsx";
import { Screens } from "../parts/screens.tsx";
import { WrittenText, unturned } from "../parts/written-copy.tsx";
import type { NoSuchDay } from "../preview-ports.ts";
import type { MemberVisit } from "../visit.ts";

/** A dossier as readers see it: now, on a day, or with what waits accepted. */
export function dossierPreviewPage(
  visit: MemberVisit,
  {
    dossier,
    day,
    isAccepted,
    waiting,
    refusal,
    src,
  }: {
    readonly dossier: Dossier;
    readonly day?: string;
    readonly isAccepted: boolean;
    /** How many proposals wait for it. */
    readonly waiting: number;
    readonly refusal?: NoSuchDay;
    readonly src: string;
  },
): string {
  const words = visit.words.preview;
  const at = `/desk/dossiers/${dossier.id}/preview`;
  return deskPage({
    visit,
    member: visit,
    title: `${words.title}: ${unturned(dossier.title)}`,
    children: (
      <>
        <h1>{words.title}</h1>
        <p class="about-story" lang="ar" dir="rtl">
          <a href={`/desk/dossiers/${dossier.id}`}>
            <WrittenText text={dossier.title} />
          </a>
        </p>
        <nav class="states" aria-label={words.views}>
          <ul>
            <li>
              <a href={at} aria-current={day === undefined && !isAccepted ? "page" : undefined}>
                {words.now}
              </a>
            </li>
            {waiting === 0 ? null : (
              <li>
                <a href={`${at}?as=accepted`} aria-current={isAccepted ? "page" : undefined}>
                  {words.accepted(waiting)}
                </a>
              </li>
            )}
            <li>
              <a href={`/desk/dossiers/${dossier.id}/history`}>{visit.words.history.title}</a>
            </li>
          </ul>
        </nav>
        <form class="narrowing" method="get" action={at}>
          <p>
            <label for="day">{words.day}</label>
            <input id="day" name="day" type="date" value={day ?? ""} required dir="ltr" />
          </p>
          <p class="last">
            <button class="second">{words.show}</button>
          </p>
        </form>
        {refusal === undefined ? (
          <>
            <p class="gist">{isAccepted ? words.acceptedGist : day === undefined ? words.nowGist : words.dayGist}</p>
            <Screens visit={visit} src={src} />
          </>
        ) : (
          <p class="told" role="alert">
            {say(words.refusals, refusal)}
          </p>
        )}
      </>
    ),
  });
}
