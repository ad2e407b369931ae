import type { StoryStateKind } from "@mihwar/newsroom";
import type { FrontWords } from "./fronts-ar.ts";

const counted = (count: number, one: string, more: string): string => (count === 1 ? `1 ${one}` : `${count} ${more}`);

const states: Readonly<Record<StoryStateKind, string>> = {
  draft: "a draft",
  review: "in review",
  ready: "ready",
  scheduled: "scheduled",
  live: "live",
  corrected: "corrected",
  withdrawn: "withdrawn",
};

/** Headlines keep their own direction inside an English sentence. */
const isolated = (headline: string): string => `\u2068${headline}\u2069`;

export const frontWordsEn: FrontWords = {
  title: "Fronts",
  gist: "What is pinned stays in its place; everything else fills itself with the newest.",
  none: "There is no front for you to order. A chief orders the fronts of their sections; the home front is for those who have all sections.",
  home: "Home front",
  ofSection: (name) => `Front of “${isolated(name)}”`,
  pins: (count) => (count === 0 ? "All automatic" : counted(count, "story pinned", "stories pinned")),
  editing: (front) => front,
  editingGist: "The front as you have ordered it. Readers see none of it before you save.",
  zone: (name) => `All times are the newsroom's: ${name}.`,
  places: "Order of the front",
  empty: "No story fills this place",
  automatic: "Automatic: the newest",
  pinned: "Pinned",
  pinnedUntil: "Pinned until",
  since: "Published",
  pinnedHere: (headline) => `Pinned here: “${isolated(headline)}”`,
  coming: (at) => `It appears in its place when it is out: ${at}. Until then the newest stands here.`,
  unpublished: (state) =>
    `It will not appear: it is ${states[state]}, and has no time to come out. The newest stands here.`,
  withdrawn: "This story was withdrawn and will not appear; unpin it. The newest stands here.",
  unknown: "A pinned story that you cannot see: it is not in your sections, or no longer here. The newest stands here.",
  expired: (at) => `The pin has ended: ${at}. The newest stands here.`,
  twice: "It is pinned higher up as well, and appears once. The newest stands here.",
  beyond: "This place is further down than the front goes.",
  until: (headline) => `Pin “${isolated(headline)}” until`,
  untilHint: "Empty: without end",
  up: (headline) => `Move “${isolated(headline)}” up`,
  down: (headline) => `Move “${isolated(headline)}” down`,
  pin: (headline) => `Pin “${isolated(headline)}” here`,
  unpin: (headline) => `Unpin “${isolated(headline)}”: its place becomes automatic`,
  remove: (headline) => `Take “${isolated(headline)}” out and move up what is below`,
  short: { up: "Up", down: "Down", pin: "Pin here", unpin: "Unpin", remove: "Take out", until: "until" },
  find: "Pin a story",
  findLabel: "Words of the story, its address, or its id",
  findHint: "Published stories are searched as readers search them; scheduled ones by their headlines.",
  findButton: "Search",
  found: (count) => (count === 0 ? "No story has these words." : counted(count, "story", "stories")),
  newest: "The newest, and what is scheduled",
  inPlace: "In place",
  put: (headline) => `Pin “${isolated(headline)}”`,
  putShort: "Pin",
  cannotPut: {
    unpublished: (headline, state) =>
      `“${isolated(headline)}” is ${states[state]}; publish or schedule it, then pin it`,
    withdrawn: (headline) => `“${isolated(headline)}” was withdrawn, and what is withdrawn is not pinned`,
    unknown: "There is no story for you with this id; look at it again, or search by words of its headline",
  },
  save: "Save the front",
  undo: "Undo",
  preview: "Preview",
  unsaved: "Changes not saved",
  asSaved: "As readers have it",
  saved: "Saved",
  show: "Refresh",
  conflict: "Somebody else saved this front while you were at it",
  conflictGist: "Your order was not saved, and theirs is untouched. Choose one, or go on with yours and save it then.",
  theirs: "Their order, which readers have now",
  mine: "Your order",
  takeTheirs: "Take their order",
  saveMine: "Save mine in its place",
  placeEmpty: "Automatic",
  refusals: {
    "until-wrong": ({ place }) =>
      `The end of the pin in place ${place} is no time; write a day and an hour, or leave it empty`,
    "order-full": ({ most }) => `At most ${counted(most, "place", "places")} can be ordered; take a story out first`,
    "order-unread": () => "The order that was sent could not be read; open the front again",
  },
  previewTitle: (front) => `Preview: ${front}`,
  previewGist: "What readers would see if this order were saved now. What is not published yet does not appear.",
  previewPhone: "On a phone",
  previewDesk: "On a computer",
  moving: {
    handle: "Move “\u2068{what}\u2069”",
    how: "What you move is pinned where you put it. Move with the buttons, by dragging the handle, or with Space and then the arrows.",
    lifted:
      "Picked up “\u2068{what}\u2069” from place {place} of {all}. Move it with the arrows, drop it with Space, put it back with Escape.",
    at: "Place {place} of {all}",
    dropped: "“\u2068{what}\u2069” is in place {place} of {all}. Not saved yet.",
    cancelled: "“\u2068{what}\u2069” is back in place {place}.",
    changed: "The order has changed. It is not saved yet.",
    undone: "The last change is undone.",
    lost: "The change did not reach the server. See whether you are online and still signed in, then try again; your order is still here.",
  },
};
