import type { Thing } from "./line.ts";
import { absolute } from "./page-address.ts";

const providers: readonly (readonly [RegExp, string])[] = [
  [/(?:^|\.)(?:youtube(?:-nocookie)?\.com|youtu\.be)$/u, "YouTube"],
  [/(?:^|\.)vimeo\.com$/u, "Vimeo"],
  [/(?:^|\.)dailymotion\.com$/u, "Dailymotion"],
  [/(?:^|\.)(?:twitter|x)\.com$/u, "X"],
  [/(?:^|\.)instagram\.com$/u, "Instagram"],
  [/(?:^|\.)tiktok\.com$/u, "TikTok"],
  [/(?:^|\.)soundcloud\.com$/u, "SoundCloud"],
  [/(?:^|\.)spotify\.com$/u, "Spotify"],
  [/(?:^|\.)google\.com$/u, "Google Maps"],
  [/(?:^|\.)datawrapper\.(?:de|dwcdn\.net)$/u, "Datawrapper"],
  [/(?:^|\.)flourish\.studio$/u, "Flourish"],
  [/(?:^|\.)infogram\.com$/u, "Infogram"],
];

/** Frames that show something of the story; every other frame (buttons, counters, advertising) is nothing. */
export function embedOf(
  src: string | undefined,
  title: string | undefined,
  base: string | undefined,
): Thing | undefined {
  const url = absolute(src, base);
  if (url === undefined || !/^https?:/iu.test(url)) return undefined;
  const address = URL.parse(url);
  if (address === null) return undefined;
  const provider = providers.find(([host]) => host.test(address.hostname))?.[1];
  if (provider === undefined) return undefined;
  if (/(?:tweet_button|follow_button|widgets\/(?:follow|tweet|like)|plugins\/|like\.php|\/signals\/)/u.test(url))
    return undefined;
  if (provider === "Google Maps" && !address.pathname.includes("/maps")) return undefined;
  const name = (title ?? "").replaceAll(/\s+/gu, " ").trim().slice(0, 200);
  return { kind: "embed", url, title: name === "" ? provider : name, provider };
}
