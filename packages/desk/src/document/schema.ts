import { type MediaId, type Picture, type PostHead, type RelatedItem, parseHref, parseInstant } from "@mihwar/newsroom";
import { type Attrs, type DOMOutputSpec, type MarkSpec, type NodeSpec, Schema } from "prosemirror-model";

/** What every block of a body bears: its id, stable through all revisions; `null` until it is given one. */
const id = { id: { default: null } };
/** `null` where the block runs as its story's language does. */
const dir = { dir: { default: null } };

const dirOf = (attrs: Attrs): { readonly dir?: string } =>
  attrs["dir"] === null ? {} : { dir: attrs["dir"] as string };
const readDir = (element: HTMLElement): string | null => {
  const given = element.getAttribute("dir");
  return given === "rtl" || given === "ltr" ? given : null;
};
const text = (element: Element, name: string): string => element.getAttribute(name) ?? "";

/** Where the desk shows a picture of the newsroom. */
export const thumbnailOf = (media: MediaId): string => `/desk/media/${media}/small`;

/**
 * A picture with what is printed under it. Caption, alternative text and credit belong to the picture and are no part of the
 * running copy: they are written beside the paper.
 */
function shownPicture(picture: Picture): DOMOutputSpec {
  const { media, src, caption, credit } = picture;
  const shown =
    media === undefined
      ? ["p", { class: "not-here" }, src ?? ""]
      : ["img", { src: thumbnailOf(media), alt: "", draggable: "false" }];
  const words = [caption ?? "", credit ?? ""].filter((one) => one !== "").join(" · ");
  return ["figure", { class: "picture", "data-picture": JSON.stringify(picture) }, shown, ["figcaption", words]];
}

const nodes = {
  doc: { content: "headline standfirst block+" },
  headline: {
    content: "text*",
    marks: "",
    defining: true,
    parseDOM: [{ tag: "h1[data-headline]" }],
    toDOM: () => ["h1", { "data-headline": "" }, 0],
  },
  standfirst: {
    content: "text*",
    marks: "",
    defining: true,
    parseDOM: [{ tag: "p[data-standfirst]" }],
    toDOM: () => ["p", { "data-standfirst": "" }, 0],
  },
  paragraph: {
    group: "block",
    content: "inline*",
    attrs: { ...id, ...dir },
    parseDOM: [{ tag: "p", getAttrs: (element) => ({ dir: readDir(element) }) }],
    toDOM: ({ attrs }) => ["p", dirOf(attrs), 0],
  },
  subhead: {
    group: "block",
    content: "inline*",
    marks: "isolate",
    defining: true,
    attrs: { ...id, ...dir, level: { default: 2 } },
    parseDOM: ["h1", "h2", "h3", "h4", "h5", "h6"].map((tag) => ({
      tag,
      getAttrs: (element: HTMLElement) => ({ dir: readDir(element), level: tag === "h1" || tag === "h2" ? 2 : 3 }),
    })),
    toDOM: ({ attrs }) => [attrs["level"] === 3 ? "h3" : "h2", dirOf(attrs), 0],
  },
  list: {
    group: "block",
    content: "list_item+",
    attrs: { ...id, ...dir, ordered: { default: false } },
    parseDOM: [
      { tag: "ul", getAttrs: (element) => ({ dir: readDir(element), ordered: false }) },
      { tag: "ol", getAttrs: (element) => ({ dir: readDir(element), ordered: true }) },
    ],
    toDOM: ({ attrs }) => [attrs["ordered"] === true ? "ol" : "ul", dirOf(attrs), 0],
  },
  list_item: {
    content: "inline*",
    defining: true,
    parseDOM: [{ tag: "li" }],
    toDOM: () => ["li", 0],
  },
  quote: {
    group: "block",
    content: "quoted attribution",
    defining: true,
    isolating: true,
    attrs: { ...id, ...dir },
    parseDOM: [{ tag: "figure[data-quote]", getAttrs: (element) => ({ dir: readDir(element) }) }],
    toDOM: ({ attrs }) => ["figure", { "data-quote": "", ...dirOf(attrs) }, 0],
  },
  pullquote: {
    group: "block",
    content: "quoted attribution",
    defining: true,
    isolating: true,
    attrs: { ...id, ...dir },
    parseDOM: [{ tag: "figure[data-pullquote]", getAttrs: (element) => ({ dir: readDir(element) }) }],
    toDOM: ({ attrs }) => ["figure", { "data-pullquote": "", ...dirOf(attrs) }, 0],
  },
  quoted: {
    content: "inline*",
    defining: true,
    parseDOM: [{ tag: "blockquote[data-quoted]" }],
    toDOM: () => ["blockquote", { "data-quoted": "" }, 0],
  },
  attribution: {
    content: "text*",
    marks: "",
    defining: true,
    parseDOM: [{ tag: "figcaption[data-attribution]" }],
    toDOM: () => ["figcaption", { "data-attribution": "" }, 0],
  },
  image: {
    group: "block",
    atom: true,
    draggable: true,
    attrs: { ...id, picture: { default: {} } },
    parseDOM: [
      {
        tag: "figure[data-picture]",
        getAttrs: (element) => ({ picture: parsePicture(text(element, "data-picture")) }),
      },
      {
        tag: "img[src]",
        getAttrs: (element) => {
          const src = parseHref(text(element, "src"));
          if (src === undefined || !/^https?:/i.test(src)) return false;
          const alt = text(element, "alt");
          return { picture: { src, ...(alt === "" ? {} : { alt }) } };
        },
      },
    ],
    toDOM: ({ attrs }) => shownPicture(attrs["picture"] as Picture),
  },
  gallery: {
    group: "block",
    atom: true,
    draggable: true,
    attrs: { ...id, pictures: { default: [] } },
    parseDOM: [
      {
        tag: "div[data-gallery]",
        getAttrs: (element) => ({ pictures: parseList(text(element, "data-gallery"), pictureOf) }),
      },
    ],
    toDOM: ({ attrs }) => {
      const pictures = attrs["pictures"] as readonly Picture[];
      return ["div", { class: "gallery", "data-gallery": JSON.stringify(pictures) }, ...pictures.map(shownPicture)];
    },
  },
  embed: {
    group: "block",
    atom: true,
    draggable: true,
    attrs: { ...id, url: { default: "" }, title: { default: "" }, provider: { default: "" } },
    parseDOM: [
      {
        tag: "div[data-embed]",
        getAttrs: (element) => ({
          url: parseHref(text(element, "data-embed")) ?? "",
          title: text(element, "data-title"),
          provider: text(element, "data-provider"),
        }),
      },
    ],
    toDOM: ({ attrs: { url, title, provider } }) => [
      "div",
      {
        class: "embed",
        "data-embed": url as string,
        "data-title": title as string,
        "data-provider": provider as string,
      },
      ["p", (title as string) || (url as string)],
      ["p", { class: "quiet" }, ["bdi", provider as string]],
    ],
  },
  related: {
    group: "block",
    atom: true,
    draggable: true,
    attrs: { ...id, items: { default: [] } },
    parseDOM: [
      {
        tag: "div[data-related]",
        getAttrs: (element) => ({ items: parseList(text(element, "data-related"), relatedItemOf) }),
      },
    ],
    toDOM: ({ attrs }) => {
      const items = attrs["items"] as readonly RelatedItem[];
      return [
        "div",
        { class: "box", "data-related": JSON.stringify(items) },
        ["ul", ...items.map(({ headline }): DOMOutputSpec => ["li", ["bdi", headline]])],
      ];
    },
  },
  table: {
    group: "block",
    content: "table_row+",
    tableRole: "table",
    isolating: true,
    attrs: { ...id, ...dir, caption: { default: "" } },
    parseDOM: [
      {
        tag: "table",
        getAttrs: (element) => ({
          dir: readDir(element),
          caption: element.querySelector("caption")?.textContent?.trim() ?? "",
        }),
      },
    ],
    toDOM: ({ attrs }) => ["table", dirOf(attrs), ["tbody", 0]],
  },
  table_row: {
    content: "(table_cell | table_header)*",
    tableRole: "row",
    parseDOM: [{ tag: "tr" }],
    toDOM: () => ["tr", 0],
  },
  table_cell: {
    content: "text*",
    marks: "",
    attrs: { colspan: { default: 1 }, rowspan: { default: 1 }, colwidth: { default: null } },
    tableRole: "cell",
    isolating: true,
    parseDOM: [{ tag: "td" }],
    toDOM: () => ["td", 0],
  },
  table_header: {
    content: "text*",
    marks: "",
    attrs: { colspan: { default: 1 }, rowspan: { default: 1 }, colwidth: { default: null } },
    tableRole: "header_cell",
    isolating: true,
    parseDOM: [{ tag: "th" }],
    toDOM: () => ["th", 0],
  },
  // The head of a post of a live coverage: it is written on the coverage's own page, and only held here.
  post: {
    group: "block",
    atom: true,
    attrs: { ...id, head: { default: {} } },
    parseDOM: [
      {
        tag: "div[data-post]",
        getAttrs: (element) => {
          const head = parsePostHead(text(element, "data-post"));
          return head === undefined ? false : { head };
        },
      },
    ],
    toDOM: ({ attrs }) => {
      const { at = "", headline = "", author = "" } = attrs["head"] as Partial<PostHead>;
      const words = [at.slice(0, 16).replace("T", " "), author].filter((one) => one !== "").join(" · ");
      return [
        "div",
        { class: "post-head", "data-post": JSON.stringify(attrs["head"]) },
        ["p", { class: "quiet" }, ["bdi", words]],
        ["p", headline],
      ];
    },
  },
  text: { group: "inline" },
  hard_break: {
    group: "inline",
    inline: true,
    selectable: false,
    parseDOM: [{ tag: "br" }],
    toDOM: () => ["br"],
  },
} as const satisfies Readonly<Record<string, NodeSpec>>;

const marks = {
  link: {
    attrs: { href: {} },
    inclusive: false,
    parseDOM: [
      {
        tag: "a[href]",
        getAttrs: (element) => {
          const href = parseHref(text(element, "href"));
          return href === undefined || href.startsWith("#") ? false : { href };
        },
      },
    ],
    toDOM: ({ attrs }) => ["a", { href: attrs["href"] as string }, 0],
  },
  strong: {
    parseDOM: [
      { tag: "strong" },
      { tag: "b", getAttrs: (element) => element.style.fontWeight !== "normal" && null },
      { style: "font-weight=400", clearMark: (mark) => mark.type.name === "strong" },
      { style: "font-weight", getAttrs: (value) => /^(bold(er)?|[6-9]\d\d)$/.test(value) && null },
    ],
    toDOM: () => ["strong", 0],
  },
  emphasis: {
    parseDOM: [{ tag: "em" }, { tag: "i" }, { style: "font-style=italic" }],
    toDOM: () => ["em", 0],
  },
  isolate: {
    attrs: { dir: { default: "ltr" } },
    parseDOM: [
      {
        tag: "bdi",
        getAttrs: (element) => ({ dir: readDir(element) ?? "auto" }),
      },
    ],
    toDOM: ({ attrs }) => ["bdi", { dir: attrs["dir"] as string }, 0],
  },
} as const satisfies Readonly<Record<string, MarkSpec>>;

export type NodeName = keyof typeof nodes;
export type MarkName = keyof typeof marks;

function jsonOf(value: string): unknown {
  try {
    return JSON.parse(value);
  } catch {
    return undefined;
  }
}

/** Pasted attributes are anybody's: of each only what is known comes in. */
function pictureOf(value: unknown): Picture | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const known = ["media", "src", "alt", "caption", "credit"] as const;
  const given = value as Readonly<Record<string, unknown>>;
  return Object.fromEntries(known.flatMap((name) => (typeof given[name] === "string" ? [[name, given[name]]] : [])));
}
const parsePicture = (value: string): Picture => pictureOf(jsonOf(value)) ?? {};

function relatedItemOf(value: unknown): RelatedItem | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const { headline, ...given } = value as Readonly<Record<string, unknown>>;
  if (typeof headline !== "string") return undefined;
  const known = ["alt", "url", "story"] as const;
  const more = known.flatMap((name) => (typeof given[name] === "string" ? [[name, given[name]] as const] : []));
  return { headline, ...Object.fromEntries(more) };
}

function parsePostHead(value: string): Omit<PostHead, "id" | "kind"> | undefined {
  const given = jsonOf(value);
  if (typeof given !== "object" || given === null) return undefined;
  const { at: when, ...rest } = given as Readonly<Record<string, unknown>>;
  const at = parseInstant(when);
  if (at === undefined) return undefined;
  const words = (["headline", "author"] as const).flatMap((name) =>
    typeof rest[name] === "string" ? [[name, rest[name]] as const] : [],
  );
  const marks = (["key", "pinned", "removed"] as const).flatMap((name) =>
    rest[name] === true ? [[name, true] as const] : [],
  );
  return { at, ...Object.fromEntries(words), ...Object.fromEntries(marks) };
}

function parseList<Item>(value: string, read: (value: unknown) => Item | undefined): readonly Item[] {
  const list = jsonOf(value);
  if (!Array.isArray(list)) return [];
  return list.flatMap((one: unknown) => {
    const item = read(one);
    return item === undefined ? [] : [item];
  });
}

/**
 * The editor's document: headline, standfirst, and the blocks of `Block` with its own words. What it cannot hold cannot be
 * written or pasted. It needs no browser: a server can read and check documents by it.
 */
export const schema: Schema<NodeName, MarkName> = new Schema<NodeName, MarkName>({
  nodes: nodes as unknown as Record<NodeName, NodeSpec>,
  marks: marks as unknown as Record<MarkName, MarkSpec>,
});
