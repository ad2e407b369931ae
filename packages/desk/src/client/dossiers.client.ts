// Evidence by selecting words, rows that grow while names are written, sentences that are dragged. Everything goes by the
// same forms as without this script.

import { type PickedWords, pickByKey, pickedWords } from "./picked-words.ts";
import { readAloud } from "./read-aloud.ts";

document.documentElement.dataset["scripted"] = "";

const line = document.querySelector<HTMLFormElement>("form.line-form");
if (line !== null) {
  begin(line);
  if (line.dataset["line"] !== undefined) swapping(line);
}
for (const form of document.querySelectorAll<HTMLFormElement>("form[data-order]")) ordering(form);
for (const link of document.querySelectorAll<HTMLAnchorElement>("a[data-take-words]")) taking(link);

/** What a form that was drawn anew needs again. */
function prepare(form: HTMLFormElement): void {
  for (const paragraph of form.querySelectorAll<HTMLElement>("[data-paragraph]")) {
    paragraph.tabIndex = 0;
    const radio = paragraph.parentElement?.querySelector("input[type=radio]");
    if (radio !== null && radio !== undefined) {
      paragraph.setAttribute("role", "group");
      paragraph.setAttribute("aria-label", radio.getAttribute("aria-label") ?? "");
    }
  }
  for (const keys of form.querySelectorAll<HTMLElement>("[data-keys]")) keys.hidden = false;
  for (const field of form.querySelectorAll<HTMLInputElement>("input[data-when]")) readAloud(field);
}

function begin(form: HTMLFormElement): void {
  prepare(form);

  function hold({ paragraph, start, text }: PickedWords): void {
    if (!form.contains(paragraph)) return;
    const radio = paragraph.parentElement?.querySelector<HTMLInputElement>("input[type=radio]");
    const quote = form.querySelector<HTMLTextAreaElement>("[data-quote]");
    const place = form.querySelector<HTMLInputElement>("[data-start]");
    if (radio !== null && radio !== undefined) radio.checked = true;
    if (quote !== null) quote.value = text;
    if (place !== null) place.value = String(start);
  }

  document.addEventListener("selectionchange", () => {
    const picked = pickedWords();
    if (picked !== undefined) hold(picked);
  });
  form.addEventListener("keydown", (event) => {
    const paragraph = (event.target as HTMLElement).closest<HTMLElement>("[data-paragraph]");
    if (paragraph === null || event.isComposing) return;
    if (event.key === "Enter") {
      event.preventDefault();
      const picked = pickedWords();
      if (picked !== undefined) hold(picked);
      form.querySelector<HTMLButtonElement>("[data-take]")?.click();
    } else if (pickByKey(paragraph, event)) {
      event.preventDefault();
      // the browser tells of the selection a moment later
      const picked = pickedWords();
      if (picked !== undefined) hold(picked);
    }
  });
  form.addEventListener("input", (event) => {
    const field = event.target as HTMLElement;
    const place = form.querySelector<HTMLInputElement>("[data-start]");
    // what is written by hand stands wherever the paragraph says it
    if (field.matches("[data-quote]") && place !== null) place.value = "";
    if (field.matches("[data-row] input")) grow(field);
  });
}

/** Room for one more name behind the last that is written. */
function grow(field: HTMLElement): void {
  const rows = field.closest("[data-rows]")?.querySelectorAll<HTMLElement>("[data-row]") ?? [];
  const row = field.closest<HTMLElement>("[data-row]");
  const last = rows[rows.length - 1];
  if (row === null || last === undefined || row !== last) return;
  if ([...last.querySelectorAll("input")].every(({ value }) => value === "")) return;
  const next = last.cloneNode(true) as HTMLElement;
  for (const input of next.querySelectorAll("input")) {
    input.value = "";
    input.removeAttribute("value");
    input.id = input.id.replace(/\d+$/, String(rows.length));
    input.ariaLabel = (input.ariaLabel ?? "").replace(/\d+$/, String(rows.length + 1));
  }
  last.after(next);
}

/** Buttons that change the form are answered in place: what is written stays, and so does whoever writes. */
function swapping(form: HTMLFormElement): void {
  let turn: Promise<void> = Promise.resolve();

  function say(text: string): void {
    const voice = form.querySelector<HTMLElement>("[data-said]");
    if (voice === null) return;
    // the same sentence twice is read out twice
    voice.textContent = "";
    requestAnimationFrame(() => void (voice.textContent = text));
  }

  async function ask(pressed: string): Promise<HTMLFormElement | undefined> {
    const body = new URLSearchParams();
    for (const [name, value] of new FormData(form)) if (typeof value === "string") body.append(name, value);
    body.set("do", pressed);
    try {
      const response = await fetch(form.action, { method: "POST", body });
      const page = new DOMParser().parseFromString(await response.text(), "text/html");
      return page.querySelector<HTMLFormElement>("form[data-line]") ?? undefined;
    } catch {
      return undefined;
    }
  }

  function focusAfter(pressed: string): void {
    const [kind = "", name = ""] = pressed.split(/:(.*)/s);
    const first = (selector: string): HTMLElement | null => form.querySelector<HTMLElement>(selector);
    const refused = first(".open-story .told");
    if (refused !== null) {
      first("input[name='cite.nth'],[data-quote]")?.focus();
      say(refused.textContent ?? "");
      return;
    }
    switch (kind) {
      case "find":
      case "enter":
        (first(".picks button") ?? first("#find"))?.focus();
        break;
      case "open":
        first("#picked-story")?.scrollIntoView({ block: "start" });
        first("[data-paragraph]")?.focus({ preventScroll: true });
        break;
      case "cite":
        say(form.dataset["taken"] ?? "");
        first(".piece:last-child select")?.focus();
        break;
      case "more":
        [...form.querySelectorAll<HTMLInputElement>("[data-row] input")]
          .find((input) => input.name === name && input.value === "")
          ?.focus();
        break;
      default:
        first("#find")?.focus();
    }
  }

  form.addEventListener("submit", (event) => {
    const button = event.submitter as HTMLButtonElement | null;
    const pressed = button?.value ?? "enter";
    const isEnter = pressed === "enter";
    if (!isEnter && button?.dataset["swap"] === undefined) return;
    event.preventDefault();
    // Enter looks for the story where words for it stand in the field, and is nothing elsewhere
    if (isEnter && document.activeElement?.id !== "find") return;
    const before = turn;
    // one after the other: what is pressed while an answer is awaited is pressed on what it brings
    turn = (async () => {
      await before;
      form.dataset["busy"] = "";
      const next = await ask(isEnter ? "find" : pressed);
      delete form.dataset["busy"];
      if (next === undefined) {
        say(form.dataset["lost"] ?? "");
        return;
      }
      form.replaceChildren(...next.childNodes);
      prepare(form);
      focusAfter(pressed);
    })();
  });
}

/** Sentences are dragged to their places; the form sends the order in which they stand. */
function ordering(form: HTMLFormElement): void {
  const rows = (): readonly HTMLElement[] => [...form.querySelectorAll<HTMLElement>("[data-sentence]")];
  if (rows().length < 2) return;
  let lifted: HTMLElement | undefined;
  let before = "";
  const order = (): string => new URLSearchParams(new FormData(form) as never).toString();
  for (const row of rows()) row.draggable = true;
  form.addEventListener("dragstart", (event) => {
    lifted = (event.target as HTMLElement).closest<HTMLElement>("[data-sentence]") ?? undefined;
    before = order();
    lifted?.classList.add("lifted");
    if (event.dataTransfer !== null) event.dataTransfer.effectAllowed = "move";
  });
  form.addEventListener("dragover", (event) => {
    const over = (event.target as HTMLElement).closest<HTMLElement>("[data-sentence]");
    if (lifted === undefined) return;
    event.preventDefault();
    if (over === null || over === lifted) return;
    const box = over.getBoundingClientRect();
    // past the middle of a tall row, or it would jump to and fro
    if (event.clientY < box.top + box.height / 2) over.before(lifted);
    else over.after(lifted);
  });
  form.addEventListener("drop", (event) => event.preventDefault());
  form.addEventListener("dragend", () => {
    lifted?.classList.remove("lifted");
    lifted = undefined;
    if (order() !== before) form.requestSubmit();
  });
}

/** On a story's page: a way into a dossier appears beside words that are selected. */
function taking(link: HTMLAnchorElement): void {
  const plain = link.href;
  document.addEventListener("selectionchange", () => {
    const picked = pickedWords();
    const isCopy = picked?.paragraph.closest(".copy") !== null && picked !== undefined;
    // a click on the link takes the selection away before it is followed
    if (!isCopy) {
      setTimeout(() => {
        if (pickedWords() === undefined && !link.matches(":active,:focus")) link.hidden = true;
      }, 200);
      return;
    }
    const to = new URL(plain);
    to.searchParams.set("p", picked.paragraph.dataset["paragraph"] ?? "");
    to.searchParams.set("start", String(picked.start));
    to.searchParams.set("end", String(picked.end));
    link.href = to.href;
    link.hidden = false;
  });
}
