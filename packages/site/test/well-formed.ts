// A reader of XML that forgives nothing, so that a feed which it reads is one that every feed reader reads.

/** An element as it was written. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (Element | string)[];
}

const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
// oxlint-disable-next-line no-control-regex -- these are the letters that XML 1.0 forbids
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/u;

function decode(text: string): string {
  if (/&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/i.test(text))
    throw new Error(`a loose & in: ${text.slice(0, 80)}`);
  return text.replaceAll(/&(#x?)?([\da-z]+);/gi, (_whole, number: string | undefined, name: string) =>
    number === undefined
      ? (entities[name] ?? "")
      : String.fromCodePoint(Number.parseInt(name, number === "#" ? 10 : 16)),
  );
}

/** @throws Error at the first thing that is not well-formed XML 1.0 (without DTD, comments and CDATA, which we never write) */
export function parseXml(source: string): Element {
  if (forbidden.test(source)) throw new Error("a letter that XML cannot hold");
  const body = source.replace(/^<\?xml version="1\.0" encoding="utf-8"\?>\n/, "").trimEnd();
  const stack: { name: string; attributes: Record<string, string>; children: (Element | string)[] }[] = [
    { name: "", attributes: {}, children: [] },
  ];
  const token = /<(\/)?([A-Za-z_][\w.:-]*)((?:\s+[A-Za-z_][\w.:-]*="[^"<]*")*)\s*(\/)?>|([^<]+)/gy;
  let at = 0;
  for (let match = token.exec(body); match !== null; match = token.exec(body)) {
    at = token.lastIndex;
    const [, closing, name = "", written = "", empty, text] = match;
    const top = stack.at(-1);
    if (top === undefined) throw new Error("more is closed than was opened");
    if (text !== undefined) {
      if (text.includes("]]>")) throw new Error("]]> in text");
      top.children.push(decode(text));
    } else if (closing === undefined) {
      const attributes: Record<string, string> = {};
      for (const [, key = "", value = ""] of written.matchAll(/([\w.:-]+)="([^"]*)"/g)) {
        if (key in attributes) throw new Error(`attribute ${key} twice`);
        attributes[key] = decode(value);
      }
      const element = { name, attributes, children: [] };
      top.children.push(element);
      if (empty === undefined) stack.push(element);
    } else {
      if (top.name !== name) throw new Error(`</${name}> closes <${top.name}>`);
      stack.pop();
    }
  }
  if (at !== body.length) throw new Error(`not XML at ${at}: ${body.slice(at, at + 60)}`);
  const [root, ...more] = stack[0]?.children ?? [];
  if (stack.length !== 1 || root === undefined || typeof root === "string" || more.length > 0)
    throw new Error("no single root");
  return root;
}

/** The elements of that name, anywhere below. */
export const findAll = (root: Element, name: string): readonly Element[] =>
  root.children.flatMap((child) =>
    typeof child === "string" ? [] : [...(child.name === name ? [child] : []), ...findAll(child, name)],
  );

/** The text of the first element of that name, anywhere below. */
export function textOf(root: Element, name: string): string | undefined {
  const found = findAll(root, name)[0];
  return found?.children.map((child) => (typeof child === "string" ? child : "")).join("");
}
