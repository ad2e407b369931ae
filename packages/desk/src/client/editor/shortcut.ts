import type { Command } from "prosemirror-state";
import { Plugin } from "prosemirror-state";

const isMac = (): boolean => /Mac|iP(hone|[oa]d)/.test(navigator.platform);

/**
 * The letter or digit of a key as shortcuts name it: what it types where it types Latin, and else what stands in its place
 * on a Latin keyboard. On an Arabic layout Ctrl+لا is Ctrl+B; in Rabat, on AZERTY, Ctrl+B is where B is.
 */
export function keyOf({ key, code }: Pick<KeyboardEvent, "key" | "code">): string {
  if (/^[a-z0-9]$/i.test(key)) return key.toLowerCase();
  return /^(?:Key|Digit)([A-Z0-9])$/.exec(code)?.[1]?.toLowerCase() ?? key;
}

/** A key with what is held beside it; `Mod` is Ctrl, or the command key where that is usual. */
export type Shortcut = `${"Mod-" | ""}${"Alt-" | ""}${"Shift-" | ""}${string}`;

function nameOf(event: KeyboardEvent, mac: boolean): string {
  const mod = mac ? event.metaKey : event.ctrlKey;
  const parts = [mod ? "Mod-" : "", event.altKey ? "Alt-" : "", event.shiftKey ? "Shift-" : ""];
  return `${parts.join("")}${keyOf(event)}`;
}

/** Commands by the place of keys, whatever the layout. */
export function shortcuts(commands: Readonly<Record<Shortcut, Command>>): Plugin {
  const mac = isMac();
  return new Plugin({
    props: {
      handleKeyDown(view, event) {
        if (!event.ctrlKey && !event.metaKey) return false;
        // AltGr types letters
        if (event.getModifierState("AltGraph")) return false;
        const command = commands[nameOf(event, mac)];
        if (command === undefined) return false;
        if (!command(view.state, view.dispatch, view)) return false;
        event.preventDefault();
        return true;
      },
    },
  });
}

/**
 * The direction by the two shift keys, as Arabic writers know it: Ctrl with the shift that stands on the side to which the
 * text shall begin.
 */
export function directionKeys(setDirection: (dir: "rtl" | "ltr") => Command): Plugin {
  let held: "rtl" | "ltr" | undefined;
  return new Plugin({
    props: {
      handleDOMEvents: {
        keydown(_view, event) {
          const isPair = (event.key === "Shift" && event.ctrlKey) || (event.key === "Control" && event.shiftKey);
          if (isPair && event.code.startsWith("Shift")) held = event.code === "ShiftRight" ? "rtl" : "ltr";
          else if (event.key !== "Control") held = undefined;
          return false;
        },
        keyup(view, event) {
          if (held === undefined || (event.key !== "Shift" && event.key !== "Control")) return false;
          const dir = held;
          held = undefined;
          return setDirection(dir)(view.state, view.dispatch, view);
        },
      },
    },
  });
}
