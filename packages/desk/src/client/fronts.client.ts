// Orders a front by hand: rows are dragged or moved by keys, every change is drawn by the server, and undone where wished.
// Without this script the same form works by its buttons.

type Fields = readonly (readonly [string, string])[];

const form = document.querySelector<HTMLFormElement>("form[data-front]");
const said = document.querySelector<HTMLElement>("[data-said]");
if (form !== null && said !== null) order(form, said);

function order(board: HTMLFormElement, voice: HTMLElement): void {
  document.documentElement.dataset["scripted"] = "";
  const past: Fields[] = [];
  let turn: Promise<void> = Promise.resolve();
  let leaving = false;
  let lifted: Lifted | undefined;

  const words = (name: string, given: Readonly<Record<string, string | number>> = {}): string =>
    (board.dataset[name] ?? "").replaceAll(/\{(\w+)\}/g, (_, key: string) => String(given[key] ?? ""));
  const say = (text: string): void => {
    // the same sentence twice is read out twice
    voice.textContent = "";
    requestAnimationFrame(() => void (voice.textContent = text));
  };
  const fields = (): Fields =>
    [...new FormData(board)].flatMap(([name, value]) => (typeof value === "string" ? [[name, value] as const] : []));
  const rows = (): readonly HTMLElement[] => [...board.querySelectorAll<HTMLElement>(".places > .place")];
  const handleOf = (row: Element | undefined): HTMLElement | null => row?.querySelector<HTMLElement>(".handle") ?? null;
  const isUnsaved = (): boolean => board.dataset["unsaved"] === "1";

  function drawUndo(): void {
    const undo = board.querySelector<HTMLElement>("[data-undo]");
    if (undo !== null) undo.hidden = past.length === 0;
  }

  /** Shows what the server made of the form; what is being typed in the question stays. */
  function draw(next: HTMLFormElement): void {
    board.replaceChildren(...next.childNodes);
    if (next.dataset["unsaved"] === "1") board.dataset["unsaved"] = "1";
    else delete board.dataset["unsaved"];
    drawUndo();
  }

  async function ask(sent: Fields, pressed: string): Promise<HTMLFormElement | "saved" | undefined> {
    const body = new URLSearchParams(sent.map(([name, value]) => [name, value]));
    body.set("do", pressed);
    try {
      const response = await fetch(board.action, { method: "POST", body });
      if (response.redirected && new URL(response.url).searchParams.get("told") === "front-saved") {
        leaving = true;
        location.assign(response.url);
        return "saved";
      }
      const page = new DOMParser().parseFromString(await response.text(), "text/html");
      return page.querySelector<HTMLFormElement>("form[data-front]") ?? undefined;
    } catch {
      return undefined;
    }
  }

  /** Asks the server for a change, one after the other. @param settle where the focus goes, and what is said */
  function change(sent: () => Fields, pressed: string, settle: (drawn: boolean) => void, isUndo = false): void {
    const before = turn;
    turn = (async () => {
      await before;
      const asked = sent();
      board.dataset["busy"] = "";
      const next = await ask(asked, pressed);
      delete board.dataset["busy"];
      if (next === "saved") return;
      if (next === undefined) {
        if (isUndo) past.push(asked);
        settle(false);
        say(words("lost"));
        return;
      }
      if (!isUndo && pressed !== "find" && pressed !== "show" && pressed !== "save") past.push(asked);
      draw(next);
      settle(true);
      const refused = board.querySelector(".refusal")?.textContent;
      if (refused !== undefined && refused !== null) say(refused);
    })();
  }

  const focusPlace = (place: number): void => handleOf(rows()[place])?.focus();

  // Rows in hand

  interface Lifted {
    readonly row: HTMLElement;
    readonly from: number;
    readonly sent: Fields;
    readonly by: "keys" | "pointer";
  }

  const indexOf = (row: HTMLElement): number => rows().indexOf(row);
  const what = (row: HTMLElement): string => handleOf(row)?.dataset["what"] ?? "";

  /** Moves the others around the row in hand: it keeps the focus and the pointer. */
  function bring(row: HTMLElement, to: number): void {
    for (let at = indexOf(row); at !== to; at = indexOf(row)) {
      if (at > to) row.after(row.previousElementSibling ?? row);
      else row.before(row.nextElementSibling ?? row);
    }
  }

  function lift(row: HTMLElement, by: Lifted["by"]): void {
    // what is being drawn anew cannot be taken in hand
    if ("busy" in board.dataset) return;
    lifted = { row, from: indexOf(row), sent: fields(), by };
    row.classList.add("lifted");
    say(words("lifted", { what: what(row), place: lifted.from + 1, all: rows().length }));
  }

  function cancel(): void {
    if (lifted === undefined) return;
    const { row, from } = lifted;
    lifted = undefined;
    bring(row, from);
    row.classList.remove("lifted");
    say(words("cancelled", { what: what(row), place: from + 1 }));
  }

  function drop(): void {
    if (lifted === undefined) return;
    const { row, from, sent } = lifted;
    const to = indexOf(row);
    const told = words("dropped", { what: what(row), place: to + 1, all: rows().length });
    lifted = undefined;
    row.classList.remove("lifted");
    if (to === from) {
      say(words("cancelled", { what: what(row), place: from + 1 }));
      return;
    }
    change(
      () => sent,
      `move:${from}:${to}`,
      (well) => {
        if (!well) bring(row, from);
        focusPlace(well ? to : from);
        if (well) say(told);
      },
    );
  }

  board.addEventListener("keydown", (event) => {
    const target = event.target as HTMLElement;
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "z" && !target.matches("input")) {
      event.preventDefault();
      undo();
      return;
    }
    const row = target.closest<HTMLElement>(".place");
    if (!target.matches(".handle") || row === null) return;
    if (lifted === undefined) {
      if (event.key !== " " && event.key !== "Enter") return;
      event.preventDefault();
      if (!event.repeat) lift(row, "keys");
      return;
    }
    const last = rows().length - 1;
    const steps: Readonly<Record<string, number>> = {
      ArrowUp: Math.max(0, indexOf(row) - 1),
      ArrowDown: Math.min(last, indexOf(row) + 1),
      Home: 0,
      End: last,
    };
    const to = steps[event.key];
    if (to !== undefined) {
      event.preventDefault();
      bring(row, to);
      row.scrollIntoView({ block: "nearest" });
      say(words("at", { place: to + 1, all: last + 1 }));
    } else if (event.key === " " || event.key === "Enter") {
      event.preventDefault();
      if (!event.repeat) drop();
    } else if (event.key === "Escape") {
      event.preventDefault();
      cancel();
    } else if (event.key === "Tab") cancel();
  });
  board.addEventListener("keyup", (event) => {
    // a space that is let go would press the handle
    if (event.key === " " && (event.target as HTMLElement).matches(".handle")) event.preventDefault();
  });
  board.addEventListener("focusout", () => {
    if (lifted?.by === "keys") cancel();
  });

  board.addEventListener("pointerdown", (event) => {
    const handle = (event.target as HTMLElement).closest<HTMLElement>(".handle");
    const row = handle?.closest<HTMLElement>(".place");
    if (row === null || row === undefined || event.button !== 0 || lifted !== undefined) return;
    event.preventDefault();
    handle?.focus();
    lift(row, "pointer");
  });
  document.addEventListener("pointermove", (event) => {
    if (lifted?.by !== "pointer") return;
    event.preventDefault();
    const { row } = lifted;
    const edge = 60;
    if (event.clientY < edge) scrollBy(0, -12);
    if (event.clientY > innerHeight - edge) scrollBy(0, 12);
    const over = rows().findIndex((one) => {
      const box = one.getBoundingClientRect();
      return one !== row && event.clientY > box.top && event.clientY < box.bottom;
    });
    if (over === -1) return;
    const box = rows()[over]?.getBoundingClientRect();
    if (box === undefined) return;
    // past the middle of a tall row, or it would jump to and fro
    const isBelow = over > indexOf(row);
    const middle = box.top + box.height / 2;
    if (isBelow ? event.clientY > middle : event.clientY < middle) bring(row, over);
  });
  document.addEventListener("pointerup", () => {
    if (lifted?.by === "pointer") drop();
  });
  document.addEventListener("pointercancel", () => {
    if (lifted?.by === "pointer") cancel();
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && lifted?.by === "pointer") cancel();
  });

  // Buttons of the form

  function focusAfter(pressed: string): void {
    const [kind = "", at = "0", to] = pressed.split(":");
    if (kind === "find" || kind === "show") board.querySelector<HTMLElement>("#q")?.focus();
    else if (kind === "put") focusPlace(Number(board.querySelector<HTMLSelectElement>("#place")?.value ?? 1) - 1);
    else if (kind === "save") board.querySelector<HTMLElement>(".conflict a")?.focus();
    else focusPlace(Number(to ?? at));
  }

  board.addEventListener("submit", (event) => {
    const pressed = (event.submitter as HTMLButtonElement | null)?.value ?? "show";
    if (pressed === "preview") return;
    event.preventDefault();
    change(fields, pressed, (well) => {
      if (!well) return;
      focusAfter(pressed);
      if (/^(?:move|pin|unpin|remove|put):/.test(pressed)) say(words("changed"));
    });
  });

  function undo(): void {
    const before = past.pop();
    if (before === undefined) return;
    change(
      () => before,
      "show",
      (well) => {
        if (well) say(words("undone"));
        const again = board.querySelector<HTMLElement>("[data-undo]:not([hidden])");
        (again ?? board.querySelector<HTMLElement>(".bar button"))?.focus();
      },
      true,
    );
  }
  board.addEventListener("click", (event) => {
    if ((event.target as HTMLElement).closest("[data-undo]") !== null) undo();
  });

  let settled = fields();
  board.addEventListener("focusin", () => (settled = fields()));
  board.addEventListener("change", (event) => {
    if (!(event.target as HTMLElement).matches("[name=until]")) return;
    past.push(settled);
    settled = fields();
    board.dataset["unsaved"] = "1";
    const state = board.querySelector<HTMLElement>("[data-state]");
    if (state !== null) {
      state.textContent = state.dataset["unsavedWords"] ?? "";
      state.className = "state unsaved";
    }
    drawUndo();
  });

  addEventListener("beforeunload", (event) => {
    if (isUnsaved() && !leaving) event.preventDefault();
  });
}
