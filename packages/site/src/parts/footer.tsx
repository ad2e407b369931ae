import { parseHref } from "@mihwar/newsroom";
import { Brand } from "../brand.tsx";
import type { Frame } from "../views.ts";
import { words } from "../words-ar.ts";
import { Text } from "./copy.tsx";
import { sectionLinks } from "./section-links.tsx";

const feeds = [
  { href: "/feed.xml", label: "RSS" },
  { href: "/feed.atom", label: "Atom" },
  { href: "/feed.json", label: "JSON" },
] as const;

/** The foot of every page: sections, where to follow, what the newsroom says of itself, feeds, copyright. */
export function Footer({ frame, textOnly }: { readonly frame: Frame; readonly textOnly?: string | undefined }) {
  const { edition } = frame;
  const follow = edition.follow.filter(({ href }) => parseHref(href) !== undefined);
  const contact = edition.contact === undefined ? undefined : parseHref(`mailto:${edition.contact}`);
  return (
    <footer class="footer label">
      <p class="footer-name">
        <a href="/">
          <Brand name={edition.name} />
        </a>
      </p>
      <nav aria-label={words.footer}>
        <ul class="run" dangerouslySetInnerHTML={{ __html: sectionLinks(frame.sections, "footer") }} />
        <ul class="run">
          <li>
            <a href="/about">{words.aboutUs}</a>
          </li>
          <li>
            <a href="/archive">{words.archive}</a>
          </li>
          <li>
            <a href="/corrections">{words.correctionsPage}</a>
          </li>
          {contact === undefined ? null : (
            <li>
              <a href={contact}>{words.writeToUs}</a>
            </li>
          )}
          {textOnly === undefined ? null : (
            <li>
              <a href={textOnly}>{words.textOnly}</a>
            </li>
          )}
        </ul>
        {follow.length === 0 ? null : (
          <ul class="run" aria-label={words.follow}>
            {follow.map(({ label, href }) => (
              <li key={href}>
                <a href={href} rel="me noopener">
                  <Text>{label}</Text>
                </a>
              </li>
            ))}
          </ul>
        )}
        <ul class="run" aria-label={words.feeds}>
          {feeds.map(({ href, label }) => (
            <li key={href}>
              <a href={href}>
                <bdi lang="en">{label}</bdi>
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <p class="copyright">
        <Text>{edition.copyright}</Text>
      </p>
    </footer>
  );
}
