import { excerpt } from "@mihwar/arabic/excerpt";
import { parseHref } from "@mihwar/newsroom";
import { frontGraph } from "../linked-data.ts";
import { Text } from "../parts/copy.tsx";
import { descriptionLength, page } from "../parts/page.tsx";
import { plainSheet } from "../styles/sheets.ts";
import type { Frame } from "../views.ts";
import { words } from "../words-ar.ts";

/** Who the newsroom is, how it corrects itself, which names it prints, how to reach it. */
export function aboutPage(frame: Frame): string {
  const { edition } = frame;
  const contact = edition.contact === undefined ? undefined : parseHref(`mailto:${edition.contact}`);
  return page({
    frame,
    sheet: plainSheet,
    head: {
      title: words.aboutUs,
      description: excerpt(edition.about.join(" ") || edition.tagline, descriptionLength),
      kind: "website",
      linkedData: frontGraph(frame),
    },
    children: (
      <div class="plain">
        <h1>{words.aboutUs}</h1>
        {edition.about.map((paragraph) => (
          <p key={paragraph}>
            <Text>{paragraph}</Text>
          </p>
        ))}
        <h2>
          <a href="/corrections">{words.correctionsPage}</a>
        </h2>
        <p>
          <Text>{edition.correctionsPolicy}</Text>
        </p>
        {edition.borders.note === "" ? null : (
          <>
            <h2>{words.borders}</h2>
            <p>
              <Text>{edition.borders.note}</Text>
            </p>
          </>
        )}
        {contact === undefined || edition.contact === undefined ? null : (
          <>
            <h2>{words.writeToUs}</h2>
            <p>
              <a href={contact}>
                <bdi dir="ltr">{edition.contact}</bdi>
              </a>
            </p>
          </>
        )}
      </div>
    ),
  });
}
