/** A piece of XML that is well-formed by construction: made by `element` alone. */
export type Xml = { readonly xml: string };

/** What XML 1.0 cannot hold at all, not even escaped: controls, lone surrogates, two non-characters. */
const illegal =
  // oxlint-disable-next-line no-control-regex -- control characters are what must not pass
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const escapes: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
  "\r": "&#13;",
};

/**
 * Text as XML holds it, in content and in attributes. What XML cannot hold is dropped.
 * @example xmlText("س < ص & \"ع\"") // "س &lt; ص &amp; &quot;ع&quot;"
 */
export const xmlText = (text: string): string =>
  text.replaceAll(illegal, "").replaceAll(/[&<>"'\r]/g, (letter) => escapes[letter] ?? "");

/** An attribute or a child; `undefined` is left out. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;
export type Child = Xml | string | undefined;

/**
 * An element. Strings among the children are text, whatever they look like.
 * @param name a name of the feed formats, written in the code and never by a reader
 */
export function element(name: string, attributes: Attributes, ...children: readonly Child[]): Xml {
  const written = Object.entries(attributes)
    .flatMap(([key, value]) => (value === undefined ? [] : [` ${key}="${xmlText(String(value))}"`]))
    .join("");
  const inner = children
    .flatMap((child) => (child === undefined ? [] : [typeof child === "string" ? xmlText(child) : child.xml]))
    .join("");
  return { xml: inner === "" ? `<${name}${written}/>` : `<${name}${written}>${inner}</${name}>` };
}

/** The whole document, UTF-8. */
export const xmlDocument = (root: Xml): string => `<?xml version="1.0" encoding="utf-8"?>\n${root.xml}\n`;
