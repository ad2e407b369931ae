import { createHash } from "node:crypto";
import { openLiveblogSheet } from "./styles/liveblog.ts";
import { minify } from "./styles/sheet.ts";

/**
 * What brings new posts into the page of a live coverage that stays open. Optional: all posts are in the page already.
 *
 * It asks this of the markup (`parts/posts.tsx`): `[data-posts]` with the stream's address, the name of what it shows
 * (`data-seen`) and the words that are said; in it `[data-standing]`, `[data-keys]`, `[data-pinned]` and `[data-flow]`;
 * one `<article id data-at data-mark>` a post. What comes is HTML that the site itself has written, as in the page.
 *
 * Nobody sees what they read move. A post that stands below what is on the screen comes in at once, one that does not
 * waits for a button. A change of a post that is above is made, and the rest held in its place; in sight it is made where
 * the post has the room, else the post is marked, and changes when it is out of sight or the button is pressed. The key
 * points change where they have the room.
 */
export const liveblogScript = `(() => {
  const root = document.querySelector("[data-posts]");
  if (!root || !window.EventSource || !document.adoptedStyleSheets || root.dataset.state !== "running") return;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(${JSON.stringify(minify(openLiveblogSheet))});
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  const words = JSON.parse(root.dataset.words);
  const [standing, keys, pinned, flow] = ["standing", "keys", "pinned", "flow"].map((name) => root.querySelector("[data-" + name + "]"));
  const anchored = CSS.supports("overflow-anchor", "auto");
  const bar = document.createElement("div");
  const button = document.createElement("button");
  const lost = document.createElement("p");
  const told = document.createElement("p");
  bar.className = "fresh label";
  button.type = "button";
  button.hidden = lost.hidden = true;
  told.className = "unseen";
  told.setAttribute("role", "status");
  lost.textContent = words.lost;
  lost.setAttribute("role", "status");
  bar.append(button, lost, told);
  root.append(bar);

  const inDigits = (n) => (words.digits ? String(n).replace(/\\d/g, (d) => words.digits[d]) : String(n));
  const counted = (n, noun) => {
    const rest = n % 100;
    if (n === 1) return noun.one;
    if (n === 2) return noun.two;
    return inDigits(n) + " " + (rest > 2 && rest < 11 ? noun.few : rest > 10 ? noun.many : noun.other);
  };

  const ago = () => {
    for (const time of root.querySelectorAll(".post > .label time")) {
      time.dataset.said ??= time.textContent;
      const minutes = Math.floor((Date.now() - Date.parse(time.dateTime)) / 60000);
      const near = minutes < 1 ? words.now : words.ago + " " + counted(minutes, words.minutes);
      const text = minutes > -2 && minutes < 60 ? near : time.dataset.said;
      time.title = time.dataset.said;
      if (time.textContent !== text) time.textContent = text;
    }
  };

  const waiting = new Map();
  let keysHtml;
  const elementOf = (html) => {
    const template = document.createElement("template");
    template.innerHTML = html;
    return template.content.firstElementChild;
  };
  const placeIn = (list, at) => [...list.children].find((one) => one.dataset.at <= at);
  const below = () => innerHeight;
  const edge = (list, next) => (next ? next.getBoundingClientRect().top : list.getBoundingClientRect().bottom);
  const find = (id) => {
    const found = document.getElementById(id);
    return found && root.contains(found) ? found : undefined;
  };
  const hold = (change, isAbove) => {
    if (!isAbove || anchored) return change();
    const height = document.documentElement.scrollHeight;
    change();
    scrollBy(0, document.documentElement.scrollHeight - height);
  };
  const apply = (id, change, forced) => {
    const was = find(id);
    if (!change.html) {
      if (!was) return true;
      const box = was.getBoundingClientRect();
      if (!forced && box.bottom > 0 && box.top < below()) return false;
      hold(() => was.remove(), box.bottom <= 0);
      return true;
    }
    const next = elementOf(change.html);
    if (was && was.dataset.mark === next.dataset.mark) return true;
    const list = change.pinned ? pinned : flow;
    if (was && was.parentElement === list && was.dataset.at === change.at) {
      const box = was.getBoundingClientRect();
      if (forced || box.top >= below()) was.replaceWith(next);
      else if (box.bottom <= 0) hold(() => was.replaceWith(next), true);
      else {
        const height = was.offsetHeight;
        was.replaceWith(next);
        next.style.minBlockSize = height + "px";
        if (next.offsetHeight > height) {
          next.replaceWith(was);
          was.dataset.stale = words.stale;
          return false;
        }
      }
      return true;
    }
    const before = placeIn(list, change.at);
    const from = was ? Math.min(was.getBoundingClientRect().top, edge(list, before)) : edge(list, before);
    if (!forced && from < below()) return false;
    if (was) was.remove();
    else if (forced) next.dataset.fresh = "";
    list.insertBefore(next, placeIn(list, change.at) || null);
    return true;
  };
  const writeKeys = (html, forced) => {
    const was = keys.innerHTML;
    if (was === html) return true;
    const { height } = keys.getBoundingClientRect();
    const margin = getComputedStyle(keys).marginBlockEnd;
    const isFree = forced || keys.getBoundingClientRect().top >= below();
    keys.innerHTML = html;
    keys.style.minBlockSize = isFree ? "" : height + "px";
    keys.style.marginBlockEnd = isFree ? "" : margin;
    if (isFree || keys.getBoundingClientRect().height <= height) return true;
    keys.innerHTML = was;
    return false;
  };
  const settle = (forced) => {
    for (const [id, change] of waiting) if (apply(id, change, forced)) waiting.delete(id);
    if (keysHtml !== undefined && writeKeys(keysHtml, forced)) keysHtml = undefined;
    const fresh = [...waiting].filter(([id, change]) => change.html && !find(id)).length;
    const text = fresh ? counted(fresh, words.posts) : waiting.size || keysHtml !== undefined ? words.changed : "";
    button.hidden = !text;
    if (button.textContent !== text) told.textContent = button.textContent = text;
    ago();
  };
  button.onclick = () => {
    settle(true);
    const first = root.querySelector("[data-fresh]") || flow.firstElementChild;
    if (!first) return;
    first.tabIndex = -1;
    first.focus({ preventScroll: true });
    first.scrollIntoView({ block: "start" });
  };

  let source, seen = root.dataset.seen, heard = Date.now(), silent;
  const alive = () => {
    heard = Date.now();
    clearTimeout(silent);
    silent = undefined;
    lost.hidden = true;
  };
  const close = () => {
    if (source) source.close();
    source = undefined;
  };
  const open = () => {
    close();
    heard = Date.now();
    source = new EventSource(root.dataset.posts + "?seen=" + seen);
    source.onopen = alive;
    source.addEventListener("beat", alive);
    source.onerror = () => (silent ??= setTimeout(() => (lost.hidden = false), 3000));
    source.addEventListener("posts", (event) => {
      alive();
      const news = JSON.parse(event.data);
      for (const { id, ...post } of news.posts) {
        waiting.delete(id);
        waiting.set(id, post);
      }
      for (const id of news.gone) waiting.set(id, {});
      if (news.all) for (const one of root.querySelectorAll(".post")) if (!news.all.includes(one.id)) waiting.set(one.id, {});
      keysHtml = news.keys;
      seen = event.lastEventId;
      settle(false);
      if (!news.ended) return;
      close();
      root.dataset.state = "ended";
      standing.textContent = words.ended;
    });
    source.addEventListener("withdrawn", (event) => {
      close();
      root.dataset.state = "ended";
      const notice = document.createElement("p");
      notice.className = "notice";
      notice.setAttribute("role", "alert");
      notice.textContent = JSON.parse(event.data).notice;
      root.closest("article").replaceChildren(notice);
    });
  };
  const follow = () => {
    if (root.dataset.state !== "running") return;
    if (document.hidden) close();
    else if (!source) open();
  };
  document.addEventListener("visibilitychange", follow);
  addEventListener("scroll", () => waiting.size && requestAnimationFrame(() => settle(false)), { passive: true });
  setInterval(() => {
    if (source && (source.readyState === 2 || Date.now() - heard > 60000)) open();
  }, 5000 + Math.random() * 5000);
  setInterval(ago, 20000);
  ago();
  follow();
})();
`;

/** Where the script stands: its name changes with its content, so it may be kept for ever. */
export const liveblogScriptHref = `/assets/liveblog-${createHash("sha256").update(liveblogScript).digest("hex").slice(0, 12)}.js`;
