import { Parser, type ParserOptions, type Token, type TreeAdapter, type TreeAdapterTypeMap, html } from "parse5";

import { limits } from "./limits.ts";

/** A text of the light tree. */
export interface LightText {
  readonly kind: "text";
  parent: LightElement | undefined;
  text: string;
}

/** An element of the light tree: as much of a page as reading it needs. Documents and templates are elements too. */
export interface LightElement {
  readonly kind: "element";
  readonly tag: string;
  readonly space: html.NS;
  readonly attributes: Token.Attribute[];
  parent: LightElement | undefined;
  readonly children: LightNode[];
}

export type LightNode = LightText | LightElement;

type LightMap = TreeAdapterTypeMap<
  LightNode,
  LightElement,
  LightNode,
  LightElement,
  LightElement,
  LightElement,
  LightNode,
  LightText,
  LightElement,
  LightNode
>;

function element(tag: string, space: html.NS, attributes: Token.Attribute[]): LightElement {
  return { kind: "element", tag, space, attributes, parent: undefined, children: [] };
}

function text(value: string): LightText {
  return { kind: "text", parent: undefined, text: value };
}

function putText(parent: LightElement, value: string, before: number): void {
  const previous = parent.children[before - 1];
  if (previous?.kind === "text") {
    previous.text += value;
    return;
  }
  const node = text(value);
  node.parent = parent;
  parent.children.splice(before, 0, node);
}

// Comments and doctypes are made and forgotten: nothing in them is copy, and a page may hide old headlines there.
const adapter: TreeAdapter<LightMap> = {
  adoptAttributes(recipient, attributes) {
    for (const attribute of attributes)
      if (!recipient.attributes.some((own) => own.name === attribute.name)) recipient.attributes.push(attribute);
  },
  appendChild(parent, node) {
    if (node.kind === "text" && node.text === "") return;
    node.parent = parent;
    parent.children.push(node);
  },
  createCommentNode: () => text(""),
  createTextNode: text,
  createDocument: () => element("#document", html.NS.HTML, []),
  createDocumentFragment: () => element("#fragment", html.NS.HTML, []),
  createElement: element,
  detachNode(node) {
    const siblings = node.parent?.children;
    if (siblings === undefined) return;
    const index = siblings.lastIndexOf(node);
    if (index >= 0) siblings.splice(index, 1);
    node.parent = undefined;
  },
  getAttrList: (node) => node.attributes,
  getChildNodes: (node) => node.children,
  getCommentNodeContent: () => "",
  getDocumentMode: () => html.DOCUMENT_MODE.NO_QUIRKS,
  getDocumentTypeNodeName: () => "html",
  getDocumentTypeNodePublicId: () => "",
  getDocumentTypeNodeSystemId: () => "",
  getFirstChild: (node) => node.children[0] ?? null,
  getNamespaceURI: (node) => node.space,
  getNodeSourceCodeLocation: () => null,
  getParentNode: (node) => node.parent ?? null,
  getTagName: (node) => node.tag,
  getTextNodeContent: (node) => node.text,
  getTemplateContent: (node) => node,
  insertBefore(parent, node, reference) {
    if (node.kind === "text" && node.text === "") return;
    const index = parent.children.lastIndexOf(reference);
    node.parent = parent;
    parent.children.splice(index < 0 ? parent.children.length : index, 0, node);
  },
  insertText(parent, value) {
    putText(parent, value, parent.children.length);
  },
  insertTextBefore(parent, value, reference) {
    const index = parent.children.lastIndexOf(reference);
    putText(parent, value, index < 0 ? parent.children.length : index);
  },
  isCommentNode: (_node): _node is LightNode => false,
  isDocumentTypeNode: (_node): _node is LightNode => false,
  isElementNode: (node): node is LightElement => node.kind === "element",
  isTextNode: (node): node is LightText => node.kind === "text",
  setDocumentMode() {},
  setDocumentType() {},
  setNodeSourceCodeLocation() {},
  updateNodeSourceCodeLocation() {},
  // A template's content is the template itself (see getTemplateContent): it is never read anyway.
  setTemplateContent() {},
};

/**
 * The standard's parser with a floor under it: beyond `limits.depth` open elements, further containers are read as if
 * they were not there. Without it a hundred thousand nested elements cost the square of their number.
 */
class ShallowParser extends Parser<LightMap> {
  readonly #passed = new Map<string, number>();

  override onStartTag(token: Token.TagToken): void {
    if (this.openElements.stackTop > limits.depth && shallow.has(token.tagName)) {
      this.#passed.set(token.tagName, (this.#passed.get(token.tagName) ?? 0) + 1);
      return;
    }
    super.onStartTag(token);
  }

  override onEndTag(token: Token.TagToken): void {
    const passed = this.#passed.get(token.tagName) ?? 0;
    if (passed > 0) {
      this.#passed.set(token.tagName, passed - 1);
      return;
    }
    super.onEndTag(token);
  }
}

const shallow = new Set(
  "div span section article main aside nav header footer center blockquote ul ol li dl dt dd a b strong i em font u s small big code tt nobr sub sup mark label form fieldset figure details summary table tbody tr td th p svg g math button".split(
    " ",
  ),
);

/** Parses a page as a browser does, into the light tree. */
export function parseTree(markup: string): LightElement {
  const options: ParserOptions<LightMap> = { treeAdapter: adapter, scriptingEnabled: true };
  const parser = new ShallowParser(options);
  parser.tokenizer.write(markup, true);
  return parser.document;
}

/** The value of an attribute, or `undefined`. */
export function attribute(node: LightElement, name: string): string | undefined {
  for (const one of node.attributes) if (one.name === name) return one.value;
  return undefined;
}

/** The text inside an element, tags left out. */
export function innerText(root: LightElement): string {
  let value = "";
  const stack: LightNode[] = [root];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node.kind === "text") value += node.text;
    else for (let index = node.children.length - 1; index >= 0; index--) push(stack, node.children[index]);
  }
  return value;
}

function push(stack: LightNode[], node: LightNode | undefined): void {
  if (node !== undefined) stack.push(node);
}

/** Whether `outer` holds `inner`, or is it. */
export function holds(outer: LightElement, inner: LightElement): boolean {
  for (let node: LightElement | undefined = inner; node !== undefined; node = node.parent)
    if (node === outer) return true;
  return false;
}
