import { createHash } from "node:crypto";

/**
 * What the archive proposes while a question is typed: a list under the box, as the WAI-ARIA Authoring Practices have an
 * editable combobox. Optional: the box asks the same question without it.
 *
 * It asks this of the markup:
 * - `<input data-proposals="/address?q=" data-dossier="ملفّ" data-entity="…" data-counts='{"one":"…"}'>` inside a form:
 *   where to ask, the words for the kinds, and what is said of how many there are by the plural rules of Arabic
 *
 * Words from the answer enter the page as text only, and only paths of this site become links. What does not come, or
 * comes too late, is not missed.
 */
export const searchScript = `(() => {
  const field = document.querySelector("input[data-proposals]");
  if (!field || !window.AbortController) return;
  const { proposals, dossier, entity, counts } = field.dataset;
  const told = JSON.parse(counts);
  const plural = new Intl.PluralRules("ar");
  const list = document.createElement("ul");
  const status = document.createElement("p");
  list.id = "proposals";
  list.className = "proposals";
  list.hidden = true;
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", field.labels[0].textContent.trim());
  status.className = "unseen";
  status.setAttribute("role", "status");
  field.after(list, status);
  for (const [name, value] of [["role", "combobox"], ["aria-autocomplete", "list"], ["aria-expanded", "false"], ["aria-controls", list.id]])
    field.setAttribute(name, value);
  const known = new Map();
  let at = -1, timer, asking, quiet = 0, asked;
  const show = (items) => {
    at = -1;
    field.removeAttribute("aria-activedescendant");
    list.replaceChildren(...items.map(({ kind, text, href }, place) => {
      const item = document.createElement("li");
      item.id = "proposal-" + place;
      item.setAttribute("role", "option");
      item.setAttribute("aria-selected", "false");
      if (kind) {
        const label = document.createElement("span");
        label.className = "kicker";
        label.textContent = kind;
        item.append(label, " ");
      }
      const name = document.createElement("bdi");
      name.textContent = text;
      item.append(name);
      if (href) item.dataset.href = href;
      return item;
    }));
    list.hidden = items.length === 0;
    field.setAttribute("aria-expanded", String(!list.hidden));
    status.textContent = list.hidden ? "" : told[plural.select(items.length)].replace("#", items.length);
  };
  const close = () => {
    clearTimeout(timer);
    if (asking) asking.abort();
    show([]);
  };
  const path = (url) => {
    try {
      const { origin, pathname } = new URL(url, location.href);
      return origin === location.origin ? pathname : "";
    } catch {
      return "";
    }
  };
  const itemsOf = ({ dossiers, entities, words }) => [
    ...dossiers.map(({ title, path: href }) => ({ kind: dossier, text: title, href: path(href) })),
    ...entities.map(({ name, path: href }) => ({ kind: entity, text: name, href: path(href) })),
    ...words.map(({ question }) => ({ text: question })),
  ];
  const ask = async () => {
    const text = field.value.trim();
    if (asking) asking.abort();
    if (text.length < 2 || Date.now() < quiet) return show([]);
    asked = text;
    if (!known.has(text)) {
      asking = new AbortController();
      try {
        const answer = await fetch(proposals + encodeURIComponent(text), { signal: asking.signal });
        if (!answer.ok) {
          quiet = Date.now() + 1000 * (Number(answer.headers.get("retry-after")) || 5);
          return show([]);
        }
        if (known.size > 50) known.clear();
        known.set(text, itemsOf(await answer.json()));
      } catch {
        return;
      }
    }
    if (asked === text && document.activeElement === field) show(known.get(text));
  };
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(ask, 120);
  };
  const choose = (item) => {
    if (item.dataset.href) return location.assign(item.dataset.href);
    field.value = item.querySelector("bdi").textContent;
    close();
    field.form.requestSubmit();
  };
  const move = (to) => {
    const items = [...list.children];
    at = (to + items.length + 1) % (items.length + 1);
    if (at === items.length) at = -1;
    items.forEach((item, place) => item.setAttribute("aria-selected", String(place === at)));
    const active = items[at];
    if (active) {
      field.setAttribute("aria-activedescendant", active.id);
      active.scrollIntoView({ block: "nearest" });
    } else field.removeAttribute("aria-activedescendant");
  };
  field.addEventListener("input", (event) => event.isComposing || soon());
  field.addEventListener("compositionend", soon);
  field.addEventListener("blur", close);
  field.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    if (list.hidden) {
      if (event.key === "Escape") close();
      if (event.key !== "ArrowDown") return;
      event.preventDefault();
      return void ask();
    }
    const keys = {
      ArrowDown: () => move(at + 1),
      ArrowUp: () => move(at < 0 ? list.children.length - 1 : at - 1),
      Escape: close,
      Enter: at < 0 ? undefined : () => choose(list.children[at]),
    };
    const act = keys[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  });
  list.addEventListener("mousedown", (event) => event.preventDefault());
  list.addEventListener("click", (event) => {
    const item = event.target.closest("li");
    if (item) choose(item);
  });
})();
`;

/** Where the script stands: its name changes with its content, so it may be kept for ever. */
export const searchScriptHref = `/assets/search-${createHash("sha256").update(searchScript).digest("hex").slice(0, 12)}.js`;
