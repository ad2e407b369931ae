import { createHash } from "node:crypto";

/**
 * What keeps the breaking strip fresh on a page that stays open. Optional: the strip is in the page already.
 *
 * It asks this of the markup:
 * - `<… data-ticker-strip>` around all of it (may be the list itself); it gets `hidden` while no line is live
 * - `<ul data-ticker data-breaking="عاجل" data-developing="متابعة" data-notice="تنويه">`: the words for the levels
 * - one `<li data-ticker-line="ID" data-level="breaking"><b>عاجل</b> <a href="…">text</a></li>` a line; without an
 *   address a `<span>` stands in place of the `<a>`
 *
 * Words from the stream enter the page as text only, and only web addresses become links.
 */
export const tickerScript = `(() => {
  const list = document.querySelector("[data-ticker]");
  if (!list || !window.EventSource) return;
  const strip = list.closest("[data-ticker-strip]");
  const item = (line) => {
    const li = document.createElement("li");
    li.dataset.tickerLine = line.id;
    li.dataset.level = line.level;
    const word = list.dataset[line.level];
    if (word) {
      const label = document.createElement("b");
      label.textContent = word;
      li.append(label, " ");
    }
    const linked = /^(https?:\\/\\/|\\/(?!\\/))/.test(line.href || "");
    const text = document.createElement(linked ? "a" : "span");
    if (linked) text.href = line.href;
    text.textContent = line.text;
    li.append(text);
    return li;
  };
  const show = (lines) => {
    const old = new Map([...list.children].map((li) => [li.dataset.tickerLine, li]));
    const next = lines.map((line) => {
      const li = old.get(line.id);
      const text = li && li.querySelector("a, span");
      const same = text && text.textContent === line.text && li.dataset.level === line.level;
      return same && (text.getAttribute("href") || "") === (line.href || "") ? li : item(line);
    });
    const unchanged = next.length === list.children.length && next.every((li, i) => li === list.children[i]);
    if (!unchanged) list.replaceChildren(...next);
    if (strip) strip.hidden = next.length === 0;
  };
  let source;
  const open = () => {
    source = new EventSource("/ticker");
    source.addEventListener("lines", (event) => {
      try {
        show(JSON.parse(event.data));
      } catch {}
    });
  };
  const follow = () => {
    if (document.hidden) {
      if (source) source.close();
      source = undefined;
    } else if (!source) open();
  };
  document.addEventListener("visibilitychange", follow);
  follow();
})();
`;

/** Where the script stands: its name changes with its content, so it may be kept for ever. */
export const tickerScriptHref = `/assets/ticker-${createHash("sha256").update(tickerScript).digest("hex").slice(0, 12)}.js`;
