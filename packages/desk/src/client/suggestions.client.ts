// One key for each card: accepted, changed or rejected where it stands, and the next one is in hand at once. Without this
// script the same form works by its buttons.

import { readAloud } from "./read-aloud.ts";

type Deed = "accept" | "reject" | "undo";
type Key = Deed | "change" | "up" | "down" | "choose";

interface Answered {
  readonly done?: readonly number[];
  readonly refused?: readonly { readonly n: number; readonly message: string; readonly settled: boolean }[];
  readonly told?: string;
  readonly message?: string;
  /** How many wait after it, in words. */
  readonly count?: string;
}

/** A card that went, and where it stood. */
interface Gone {
  readonly card: HTMLElement;
  readonly next: Element | null;
}

/** The letters of the keys in Arabic, whatever place they have on a keyboard. */
const letters: Readonly<Record<string, Key>> = { ق: "accept", ت: "change", ر: "reject", ع: "undo" };
/** The places of those letters on an Arabic keyboard, whatever language it writes at the moment; and plain places. */
const places: Readonly<Record<string, Key>> = {
  KeyR: "accept",
  KeyJ: "change",
  KeyV: "reject",
  KeyE: "change",
  KeyU: "undo",
  Enter: "accept",
  NumpadEnter: "accept",
  Delete: "reject",
  Backspace: "reject",
  ArrowUp: "up",
  ArrowDown: "down",
  Space: "choose",
};

const form = document.querySelector<HTMLFormElement>("form[data-suggestions]");
if (form !== null) work(form);
for (const field of document.querySelectorAll<HTMLInputElement>("input[data-when]")) readAloud(field);

function work(board: HTMLFormElement): void {
  const list = board.querySelector<HTMLElement>(".cards");
  const bar = board.querySelector<HTMLElement>("[data-bar]");
  const voice = board.querySelector<HTMLElement>("[data-said]");
  const back = board.querySelector<HTMLButtonElement>("[data-undo]");
  if (list === null || bar === null || voice === null || board.querySelector("[data-do=accept]") === null) return;
  document.documentElement.dataset["scripted"] = "";
  for (const keys of board.querySelectorAll<HTMLElement>("[data-keys]")) keys.hidden = false;

  /** What was decided on this page, the last at the end: cards that went together come back together. */
  const past: { readonly of: readonly number[]; readonly gone: readonly Gone[] }[] = [];
  let turn: Promise<void> = Promise.resolve();
  /** What waits in all, beyond the cards of the page too. */
  let waiting = Number(board.dataset["waiting"] ?? 0);
  const count = document.querySelector<HTMLElement>("[data-count]");

  const cards = (): readonly HTMLElement[] => [...list.querySelectorAll<HTMLElement>(".card")];
  const numberOf = (card: HTMLElement): number => Number(card.dataset["card"]);
  const inHand = (): HTMLElement | undefined => document.activeElement?.closest<HTMLElement>(".card") ?? undefined;

  function say(text: string): void {
    if (bar === null || voice === null) return;
    bar.hidden = false;
    // the same sentence twice is read out twice
    voice.textContent = "";
    requestAnimationFrame(() => void (voice.textContent = text));
  }

  /** One card is in the way of the tabulator, the others are reached by arrows. */
  function hold(card: HTMLElement | undefined, focus = true): void {
    for (const one of cards()) one.tabIndex = one === card ? 0 : -1;
    if (card === undefined || !focus) return;
    card.focus();
    card.scrollIntoView({ block: "nearest" });
  }

  const free = (): readonly HTMLElement[] => cards().filter((card) => card.getAttribute("aria-busy") !== "true");

  function beside(card: HTMLElement, step: 1 | -1): HTMLElement | undefined {
    const all = cards();
    const rest = step === 1 ? all.slice(all.indexOf(card) + 1) : all.slice(0, all.indexOf(card)).toReversed();
    return rest.find((one) => one.getAttribute("aria-busy") !== "true");
  }

  async function ask(deed: Deed, of: readonly number[]): Promise<Answered> {
    try {
      const response = await fetch("/desk/api/suggestions", {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ do: deed, of, waiting }),
      });
      return (await response.json()) as Answered;
    } catch {
      return {};
    }
  }

  function refuse(card: HTMLElement, message: string): void {
    card.querySelector(".told")?.remove();
    const told = document.createElement("p");
    told.className = "told";
    told.textContent = message;
    card.querySelector(".choices")?.before(told);
  }

  /** Sends decisions one after the other; the next card is in hand before the answer is. */
  function decide(deed: "accept" | "reject", chosen: readonly HTMLElement[]): void {
    const wanted = chosen.filter((card) => card.getAttribute("aria-busy") !== "true");
    const [first] = wanted;
    const last = wanted.at(-1);
    if (first === undefined || last === undefined) return;
    for (const card of wanted) card.setAttribute("aria-busy", "true");
    hold(beside(last, 1) ?? beside(first, -1));
    if (free().length === 0) board.querySelector<HTMLElement>("[data-undo]")?.focus();
    const before = turn;
    turn = (async () => {
      await before;
      const answered = await ask(deed, wanted.map(numberOf));
      const done = new Set(answered.done ?? []);
      const gone: Gone[] = [];
      for (const card of wanted) {
        card.removeAttribute("aria-busy");
        const refused = answered.refused?.find(({ n }) => n === numberOf(card));
        if (done.has(numberOf(card))) gone.push({ card, next: card.nextElementSibling });
        else refuse(card, refused?.message ?? answered.message ?? board.dataset["lost"] ?? "");
      }
      for (const { card } of gone) card.remove();
      if (gone.length > 0) past.push({ of: gone.map(({ card }) => numberOf(card)), gone });
      waiting -= gone.length;
      settle(answered);
    })();
  }

  function settle(answered: Answered): void {
    if (count !== null && answered.count !== undefined) count.textContent = answered.count;
    // the next ones are on the server
    if (cards().length === 0 && waiting > 0 && location.pathname === "/desk/suggestions") location.reload();
    if (back !== null) back.hidden = past.length === 0;
    for (const batch of board.querySelectorAll<HTMLElement>(".batch")) batch.hidden = cards().length < 2;
    say(answered.told ?? answered.message ?? board.dataset["lost"] ?? "");
    if (cards().length === 0 && (document.activeElement === document.body || inHand() === undefined)) back?.focus();
    if (!cards().some((card) => card.tabIndex === 0)) hold(cards()[0], false);
  }

  function undo(): void {
    const before = turn;
    turn = (async () => {
      await before;
      const last = past.pop();
      if (last === undefined) return;
      const answered = await ask("undo", last.of);
      const done = new Set(answered.done ?? []);
      const kept = last.gone.filter(({ card }) => !done.has(numberOf(card)));
      for (const { card, next } of last.gone.toReversed()) {
        if (!done.has(numberOf(card))) continue;
        const box = card.querySelector<HTMLInputElement>("input[name=of]");
        if (box !== null) box.checked = false;
        card.querySelector(".told")?.remove();
        if (next !== null && next.parentElement === list) next.before(card);
        else list?.append(card);
      }
      if (kept.length > 0 && done.size === 0 && answered.refused === undefined) past.push(last);
      waiting += done.size;
      settle(answered);
      const [first] = last.gone.filter(({ card }) => done.has(numberOf(card)));
      if (first !== undefined) hold(first.card);
    })();
  }

  function change(card: HTMLElement): void {
    const link = card.querySelector<HTMLAnchorElement>("[data-do=change]");
    if (link !== null) location.assign(link.href);
  }

  board.addEventListener("keydown", (event) => {
    const target = event.target as HTMLElement;
    if (event.isComposing || target.matches("select,textarea,input:not([type=checkbox])")) return;
    const isUndo = (event.ctrlKey || event.metaKey) && !event.shiftKey && event.code === "KeyZ";
    if (!isUndo && (event.ctrlKey || event.metaKey || event.altKey)) return;
    const key = isUndo ? "undo" : (letters[event.key] ?? places[event.code]);
    const card = target.closest<HTMLElement>(".card");
    if (key === undefined || (card === null && key !== "undo")) return;
    // what stands in a card answers to its own keys
    const isOwn = target !== card && ["Enter", "NumpadEnter", "Space"].includes(event.code);
    if (isOwn) return;
    event.preventDefault();
    if (event.repeat && key !== "up" && key !== "down") return;
    if (key === "undo") undo();
    else if (card !== null) act(key, card);
  });

  function act(key: Exclude<Key, "undo">, card: HTMLElement): void {
    switch (key) {
      case "accept":
      case "reject":
        decide(key, [card]);
        break;
      case "change":
        change(card);
        break;
      case "up":
      case "down":
        hold(beside(card, key === "down" ? 1 : -1) ?? card);
        break;
      case "choose": {
        const box = card.querySelector<HTMLInputElement>("input[name=of]");
        if (box !== null) box.checked = !box.checked;
        break;
      }
    }
  }

  board.addEventListener("click", (event) => {
    const button = (event.target as HTMLElement).closest<HTMLButtonElement>("button");
    if (button === null) return;
    if (button.dataset["undo"] !== undefined) {
      undo();
      return;
    }
    const { do: deed, batch } = button.dataset;
    const card = button.closest<HTMLElement>(".card");
    const wanted = deed ?? batch;
    if (wanted !== "accept" && wanted !== "reject") return;
    event.preventDefault();
    const chosen = batch === undefined && card !== null ? [card] : cards().filter(isChosen);
    if (chosen.length === 0) say(board.dataset["none"] ?? "");
    else decide(wanted, chosen);
  });

  const isChosen = (card: HTMLElement): boolean =>
    card.querySelector<HTMLInputElement>("input[name=of]")?.checked === true;

  const [first] = cards();
  const isPageOfCards = location.pathname === "/desk/suggestions";
  hold(first, isPageOfCards && document.activeElement === document.body);
}
