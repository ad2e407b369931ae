import { parseHref } from "@mihwar/newsroom/inline";

/** What of a paste could not come in: pictures whose bytes are not on the web. */
export interface PasteLoss {
  pictures: number;
}

const noise =
  "script,style,meta,link,title,base,template,noscript,iframe,object,embed,form,input,button,select,textarea,svg,canvas,video,audio,[hidden]";

/** Prints nothing, or orders what follows: direction is said by the document. */
const strayMarks = /[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

const styleOf = (element: Element): string =>
  (element.getAttribute("style") ?? "").toLowerCase().replaceAll(/\s+/g, "");

function unwrap(element: Element): void {
  while (element.firstChild !== null) element.parentNode?.insertBefore(element.firstChild, element);
  element.remove();
}

function renamed(element: Element, name: string): Element {
  const made = element.ownerDocument.createElement(name);
  while (element.firstChild !== null) made.append(element.firstChild);
  element.replaceWith(made);
  return made;
}

/** Comments (Word's conditional ones too), scripts, forms, and what is not shown. */
function dropNoise(root: Element): void {
  const comments: ChildNode[] = [];
  const visit = (node: Node): void => {
    for (const child of node.childNodes) {
      if (child.nodeType === 8) comments.push(child);
      else visit(child);
    }
  };
  visit(root);
  for (const comment of comments) comment.remove();
  for (const element of root.querySelectorAll(noise)) element.remove();
  for (const element of root.querySelectorAll("*")) {
    const style = styleOf(element);
    if (style.includes("display:none") || style.includes("mso-hide:all")) element.remove();
    else if (element.localName.includes(":")) unwrap(element);
  }
}

/** Google Docs wraps everything in a bold that is none; and its links go through its own redirect. */
function undoDocs(root: Element): void {
  for (const element of root.querySelectorAll("b,strong"))
    if (/font-weight:(normal|400)/.test(styleOf(element))) unwrap(element);
  for (const link of root.querySelectorAll("a[href]")) {
    const wrapped = /^https?:\/\/www\.google\.[a-z.]+\/url\?(.*)$/.exec(link.getAttribute("href") ?? "")?.[1];
    const target = wrapped === undefined ? null : new URLSearchParams(wrapped).get("q");
    if (target !== null && URL.canParse(target)) link.setAttribute("href", new URL(target).href);
  }
}

const isWordItem = (element: Element): boolean =>
  element.localName === "p" && (/MsoList/.test(element.className) || /mso-list:(?!none)/.test(styleOf(element)));

/** Word writes lists as paragraphs with a drawn bullet: they become lists again, one level deep. */
function readWordLists(root: Element): void {
  let list: Element | undefined;
  for (const item of [...root.querySelectorAll("p")].filter(isWordItem)) {
    const marker = [...item.querySelectorAll("span")].find((span) => styleOf(span).includes("mso-list:ignore"));
    const drawn = marker?.textContent ?? /^\s*(\S+?)[\s\u00a0]+/.exec(item.textContent ?? "")?.[1] ?? "";
    const isCounted = /[\p{Nd}\p{L}]/u.test(drawn.replaceAll(/[oO]|[\uf000-\uf0ff]/g, ""));
    if (marker !== undefined) marker.remove();
    else {
      const first = textNodes(item)[0];
      if (first !== undefined) first.nodeValue = (first.nodeValue ?? "").replace(/^\s*[·•\-o§\uf0b7][\s\u00a0]+/, "");
    }
    const name = isCounted ? "ol" : "ul";
    const previous = item.previousElementSibling;
    if (list === undefined || previous !== list || list.localName !== name) {
      list = item.ownerDocument.createElement(name);
      const dir = item.getAttribute("dir");
      if (dir !== null) list.setAttribute("dir", dir);
      item.before(list);
    }
    list.append(renamed(item, "li"));
  }
}

/** Whether words of the same parent stand before a node. */
function hasCopyBefore(node: Node): boolean {
  for (let one = node.previousSibling; one !== null; one = one.previousSibling)
    if ((one.textContent ?? "").trim() !== "") return true;
  return false;
}

/** Lists within lists, and paragraphs within items: the editor's lists are one level deep, an item is one run. */
function flattenLists(root: Element): void {
  for (const item of root.querySelectorAll("li")) {
    for (const inner of item.querySelectorAll("ul,ol")) {
      const after = [...inner.children].filter(({ localName }) => localName === "li");
      item.after(...after);
      inner.remove();
    }
    for (const block of item.querySelectorAll("p,div,h1,h2,h3,h4,h5,h6")) {
      if (hasCopyBefore(block)) block.before(item.ownerDocument.createElement("br"));
      unwrap(block);
    }
  }
  for (const inner of root.querySelectorAll("ul > ul,ul > ol,ol > ul,ol > ol")) unwrap(inner);
}

const headings = "h1,h2,h3,h4,h5,h6";

function readHeadings(root: Element): void {
  for (const element of root.querySelectorAll("[role=heading],p.MsoTitle,p.MsoSubtitle"))
    if (!element.matches(headings)) renamed(element, "h2");
  for (const cell of root.querySelectorAll("td,th,li"))
    for (const heading of cell.querySelectorAll(headings)) unwrap(heading);
}

function readQuotes(root: Element): void {
  for (const quote of root.querySelectorAll("blockquote")) {
    const { ownerDocument } = quote;
    const by = quote.querySelector("footer,cite");
    const figure = ownerDocument.createElement("figure");
    figure.setAttribute("data-quote", "");
    const caption = ownerDocument.createElement("figcaption");
    caption.setAttribute("data-attribution", "");
    caption.textContent = (by?.textContent ?? "").replace(/^[\s—–-]+/, "").trim();
    by?.remove();
    const quoted = ownerDocument.createElement("blockquote");
    quoted.setAttribute("data-quoted", "");
    for (const block of quote.querySelectorAll("p,div")) {
      if (hasCopyBefore(block)) block.before(ownerDocument.createElement("br"));
      unwrap(block);
    }
    while (quote.firstChild !== null) quoted.append(quote.firstChild);
    figure.append(quoted, caption);
    quote.replaceWith(figure);
  }
}

/** Pictures of the web keep their address as provenance, with what the page says of them; others cannot come in. */
function readPictures(root: Element, loss: PasteLoss): void {
  for (const image of root.querySelectorAll("img")) {
    const src = parseHref(image.getAttribute("src"));
    if (src === undefined || !/^https?:/i.test(src)) {
      // a dot that counts readers is no picture
      if (image.getAttribute("width") !== "1") loss.pictures += 1;
      image.remove();
      continue;
    }
    const figure = image.closest("figure");
    const alt = (image.getAttribute("alt") ?? "").trim();
    const caption = (figure?.querySelector("figcaption")?.textContent ?? "").trim();
    const picture = { src, ...(alt === "" ? {} : { alt }), ...(caption === "" ? {} : { caption }) };
    const made = image.ownerDocument.createElement("figure");
    made.setAttribute("data-picture", JSON.stringify(picture));
    if (figure !== null && figure.querySelectorAll("img").length === 1) figure.replaceWith(made);
    else image.replaceWith(made);
  }
}

/** Tables that only lay out a page are none. */
function readTables(root: Element): void {
  for (const table of root.querySelectorAll("table")) {
    if (table.querySelector("table") !== null || table.querySelectorAll("td,th").length <= 1) {
      for (const cell of table.querySelectorAll("td,th")) if (cell.closest("table") === table) renamed(cell, "div");
      for (const part of table.querySelectorAll("tbody,thead,tfoot,tr"))
        if (part.closest("table") === table) unwrap(part);
      unwrap(table);
    }
  }
}

/** Two line breaks in a row were meant as a new paragraph. */
function splitParagraphs(root: Element): void {
  for (const paragraph of root.querySelectorAll("p")) {
    const breaks = [...paragraph.querySelectorAll("br + br")].filter(
      (one) => one.parentNode === paragraph && (one.previousSibling as Element).localName === "br",
    );
    // the last first: what it parts is out of the way of the others
    for (const second of breaks.toReversed()) {
      const rest = paragraph.ownerDocument.createElement("p");
      const dir = paragraph.getAttribute("dir");
      if (dir !== null) rest.setAttribute("dir", dir);
      while (second.nextSibling !== null) rest.append(second.nextSibling);
      second.previousSibling?.remove();
      second.remove();
      paragraph.after(rest);
    }
  }
}

/** Directions in small letters, and only where they are not the story's own. */
function readDirections(root: Element, own: "rtl" | "ltr"): void {
  for (const element of root.querySelectorAll("[dir]")) {
    const dir = (element.getAttribute("dir") ?? "").toLowerCase();
    if (dir === own || (dir !== "rtl" && dir !== "ltr") || element.localName === "span") element.removeAttribute("dir");
    else element.setAttribute("dir", dir);
  }
}

function textNodes(root: Node): readonly Text[] {
  return [...root.childNodes].flatMap((child) =>
    child.nodeType === 3 ? [child as Text] : child.nodeType === 1 ? textNodes(child) : [],
  );
}

function cleanText(root: Element): void {
  for (const node of textNodes(root)) {
    const text = node.nodeValue ?? "";
    const cleaned = text.replaceAll("\u00a0", " ").replaceAll(strayMarks, "").normalize("NFC");
    if (cleaned !== text) node.nodeValue = cleaned;
  }
}

/**
 * Makes of what Word, Docs or a web page put on the clipboard what the editor's blocks can be read from. The order matters:
 * comments before lists (Word hides their bullets in them), lists before headings and directions.
 * @param root the body of the pasted document, changed in place
 * @param own the direction of the story's language
 */
export function cleanPasted(root: Element, own: "rtl" | "ltr"): PasteLoss {
  const loss: PasteLoss = { pictures: 0 };
  dropNoise(root);
  undoDocs(root);
  readWordLists(root);
  flattenLists(root);
  readHeadings(root);
  readQuotes(root);
  readPictures(root, loss);
  readTables(root);
  splitParagraphs(root);
  readDirections(root, own);
  cleanText(root);
  return loss;
}

/** The same for plain text. */
export const cleanPastedText = (text: string): string =>
  text.replaceAll("\u00a0", " ").replaceAll(strayMarks, "").normalize("NFC");
