import { type TickerLine, liveTicker } from "@mihwar/newsroom";
import type { Frame } from "../views.ts";
import { words } from "../words-ar.ts";
import { Text } from "./copy.tsx";

function Line({ line }: { readonly line: TickerLine }) {
  return (
    <li data-ticker-line={line.id} data-level={line.level}>
      <b>{words.ticker[line.level]}</b>{" "}
      {line.href === undefined ? (
        <span>
          <Text>{line.text}</Text>
        </span>
      ) : (
        <a href={line.href}>
          <Text>{line.text}</Text>
        </a>
      )}
    </li>
  );
}

/** The breaking strip. It stands hidden and empty while nothing is live, so that a line can come in while a page is open. */
export function TickerStrip({ frame }: { readonly frame: Frame }) {
  const lines = liveTicker(frame.ticker, frame.now);
  return (
    <section class="ticker label" aria-label={words.tickerLabel} data-ticker-strip hidden={lines.length === 0}>
      <ul
        data-ticker
        data-breaking={words.ticker.breaking}
        data-developing={words.ticker.developing}
        data-notice={words.ticker.notice}
      >
        {lines.map((line) => (
          <Line key={line.id} line={line} />
        ))}
      </ul>
    </section>
  );
}
