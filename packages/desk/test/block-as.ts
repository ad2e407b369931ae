import * as Y from "yjs";

const textIn = (name: string, words: string): Y.XmlElement => {
  const element = new Y.XmlElement(name);
  element.insert(0, [new Y.XmlText(words)]);
  return element;
};

/** A block of a kind, written anew as the editor's binding does; a quote has its words and who said them. */
export function blockAs(kind: "paragraph" | "subhead" | "quote", id: string, words: string): Y.XmlElement {
  const block = kind === "quote" ? new Y.XmlElement(kind) : textIn(kind, words);
  if (kind === "quote") block.insert(0, [textIn("quoted", words), textIn("attribution", "")]);
  block.setAttribute("id", id);
  return block;
}
