import type { Call } from "@mihwar/newsroom";

/** The parts of the desk, in the order of its masthead; with what somebody must be able to do in some section. */
export const deskParts = {
  home: { path: "/desk/", call: "list-stories" },
  fronts: { path: "/desk/fronts", call: "save-front" },
  ticker: { path: "/desk/ticker", call: "save-ticker-line" },
  media: { path: "/desk/media", call: "read-media" },
  members: { path: "/desk/members", call: "change-member" },
  account: { path: "/desk/account", call: undefined },
} as const satisfies Readonly<Record<string, { readonly path: string; readonly call: Call | undefined }>>;

export type DeskPart = keyof typeof deskParts;
