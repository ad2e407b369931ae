import type { Call } from "@mihwar/newsroom";

interface DeskPartPlace {
  readonly path: string;
  readonly call: Call | undefined;
  /** Where it belongs to no section, and so to those who have all of them. */
  readonly ofNoSection?: true;
  /** The part beside which it stands, in a line of its own. */
  readonly within?: "dossiers";
}

/** The parts of the desk, in the order of its masthead; with what somebody must be able to do in some section. */
export const deskParts = {
  home: { path: "/desk/", call: "list-stories" },
  suggestions: { path: "/desk/suggestions", call: "read-dossiers" },
  dossiers: { path: "/desk/dossiers", call: "read-dossiers" },
  tasks: { path: "/desk/tasks", call: "read-dossiers", within: "dossiers" },
  entities: { path: "/desk/entities", call: "read-dossiers", within: "dossiers" },
  live: { path: "/desk/live", call: "list-stories" },
  plan: { path: "/desk/plan", call: "read-plan" },
  fronts: { path: "/desk/fronts", call: "save-front" },
  ticker: { path: "/desk/ticker", call: "read-ticker", ofNoSection: true },
  media: { path: "/desk/media", call: "read-media" },
  members: { path: "/desk/members", call: "change-member" },
  guide: { path: "/desk/guide", call: undefined },
  account: { path: "/desk/account", call: undefined },
} as const satisfies Readonly<Record<string, DeskPartPlace>>;

export type DeskPart = keyof typeof deskParts;

/** The part in the masthead under which a part is found: itself, or the one beside which it stands. */
export function partAbove(part: DeskPart): DeskPart {
  const place: DeskPartPlace = deskParts[part];
  return place.within ?? part;
}
