// The browser of the journeys: Debian's Chromium, wherever it is already, or installed by apt where this may be done.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

const places = [process.env["CHROMIUM"], "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** The flags under which Chromium runs headless, as root, on a closed network. */
export const chromiumFlags: readonly string[] = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** The browser's path, or undefined where there is none. */
export const findChromium = (): string | undefined => places.find((path) => path !== undefined && existsSync(path));

/**
 * Makes sure that there is a browser: root on Debian gets the `chromium` package, everybody else is told.
 * @returns the browser's path, or undefined
 */
export function bringChromium(say: (line: string) => void): string | undefined {
  const found = findChromium();
  if (found !== undefined) return found;
  const mayInstall = process.getuid?.() === 0 && existsSync("/usr/bin/apt-get");
  if (!mayInstall) {
    say(
      "No Chromium found, and it cannot be installed without root: the journeys in a browser are left out. Install the package chromium or name one in CHROMIUM.",
    );
    return undefined;
  }
  say("Installing Debian's Chromium for the journeys in a browser…");
  const apt = (...args: string[]): boolean =>
    spawnSync("apt-get", args, {
      stdio: ["ignore", "ignore", "inherit"],
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    }).status === 0;
  if (!apt("install", "-y", "-qq", "chromium")) {
    apt("update", "-qq");
    apt("install", "-y", "-qq", "chromium");
  }
  return findChromium();
}
