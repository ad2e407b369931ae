import { type StoryContent, isSameValue } from "@mihwar/newsroom";
import { type Attrs, Fragment, type Mark, type Node } from "prosemirror-model";
import { updateYFragment } from "y-prosemirror";
import * as Y from "yjs";
import { newBlockId } from "./block-id.ts";
import { contentOfDoc } from "./content-of-doc.ts";
import { docOfContent } from "./doc-of-content.ts";
import { isEditorsAttribute, isEditorsField, isEditorsMark } from "./editors-shape.ts";
import { type MarkName, type NodeName, schema } from "./schema.ts";

/** The running copy of a shared document: elements and texts as the schema has them. */
export const copyIn = (doc: Y.Doc): Y.XmlFragment => doc.getXmlFragment("copy");
/** What is written beside the copy: the other fields of a story's content, each one value. */
export const sheetIn = (doc: Y.Doc): Y.Map<unknown> => doc.getMap("sheet");

const { nodes } = schema;

const textBlocks: ReadonlySet<string> = new Set(
  Object.values(nodes)
    .filter((type) => type.isTextblock)
    .map(({ name }) => name),
);

/** A text in every block of text: two who begin in one empty block write in one text. */
function giveTexts(parent: Y.XmlFragment): void {
  for (const child of parent.toArray()) {
    if (!(child instanceof Y.XmlElement)) continue;
    if (!textBlocks.has(child.nodeName)) giveTexts(child);
    else if (child.length === 0) child.insert(0, [new Y.XmlText()]);
  }
}

const idOf = (element: Y.XmlElement): unknown => element.getAttribute("id");
const isField = (name: string): boolean => name === "headline" || name === "standfirst";

/** Whether an element is the place of a block of the document: by its id, never by what it says. */
const isPlaceOf = (element: unknown, node: Node): element is Y.XmlElement =>
  element instanceof Y.XmlElement &&
  element.nodeName === node.type.name &&
  (isField(node.type.name) || (node.attrs["id"] !== null && idOf(element) === node.attrs["id"]));

/** Brings an element to a node, which has its name. */
function update(element: Y.XmlElement, node: Node): void {
  updateYFragment(element.doc ?? new Y.Doc(), element, node, { mapping: new Map(), isOMark: new Map() });
}

/** Brings the copy to another, block by block: what both have stays where it is, and so does whoever writes in it. */
function writeCopy(copy: Y.XmlFragment, next: Node): void {
  const wanted = next.children;
  for (let at = copy.length - 1; at >= 0; at--)
    if (!wanted.some((node) => isPlaceOf(copy.get(at), node))) copy.delete(at, 1);
  for (const [at, node] of wanted.entries()) {
    const place = copy.toArray().findIndex((element, index) => index >= at && isPlaceOf(element, node));
    if (place > at) copy.delete(place, 1);
    if (place !== at) copy.insert(at, [new Y.XmlElement(node.type.name)]);
    const element = copy.get(at);
    if (element instanceof Y.XmlElement) update(element, node);
  }
  if (copy.length > wanted.length) copy.delete(wanted.length, copy.length - wanted.length);
  giveTexts(copy);
}

/** Brings a shared document to a content, in one transaction. */
export function writeShared(doc: Y.Doc, content: StoryContent): void {
  const { headline: _headline, standfirst: _standfirst, body: _body, ...fields } = content;
  doc.transact(() => {
    const given = docOfContent(content);
    const named = given.children.map((node) =>
      "id" in node.attrs && node.attrs["id"] === null
        ? node.type.create({ ...node.attrs, id: newBlockId() }, node.content)
        : node,
    );
    writeCopy(copyIn(doc), nodes.doc.create(null, named));
    const sheet = sheetIn(doc);
    for (const name of sheet.keys()) if (!(name in fields)) sheet.delete(name);
    for (const [name, value] of Object.entries(fields))
      if (value !== undefined && !isSameValue(sheet.get(name), value)) sheet.set(name, value);
  });
}

/** What a shared document says, and whether somebody put something there that no editor writes. */
export interface ReadShared {
  /** As it was written: to be cleaned by `parseCopy` like anything that is sent. */
  readonly copy: Readonly<Record<string, unknown>>;
  readonly isStrange: boolean;
}

/**
 * Reads a shared document and changes nothing in it. What the schema cannot hold as it stands, because several changed it at
 * once, is held as far as it can: the rest of the text is as it was written.
 */
export function readShared(doc: Y.Doc): ReadShared {
  let isStrange = false;
  const strange = (): undefined => {
    isStrange = true;
    return undefined;
  };

  function textsOf(text: Y.XmlText): readonly Node[] {
    const runs = text.toDelta() as readonly {
      readonly insert: unknown;
      readonly attributes?: Readonly<Record<string, unknown>>;
    }[];
    return runs.flatMap(({ insert, attributes: given = {} }) => {
      if (typeof insert !== "string") return strange() ?? [];
      const on = Object.entries(given).flatMap(([name, attrs]): readonly Mark[] => {
        return isEditorsMark(name, attrs) ? [schema.mark(name as MarkName, attrs as Attrs)] : (strange() ?? []);
      });
      return insert === "" ? [] : [schema.text(insert, on)];
    });
  }

  function nodeOf(element: unknown): readonly Node[] {
    if (element instanceof Y.XmlText) return textsOf(element);
    if (!(element instanceof Y.XmlElement) || !Object.hasOwn(nodes, element.nodeName)) return strange() ?? [];
    const type = nodes[element.nodeName as NodeName];
    const attrs: Record<string, unknown> = {};
    for (const [name, value] of Object.entries<unknown>(element.getAttributes())) {
      if (type.spec.attrs?.[name] === undefined || !isEditorsAttribute(name, value)) strange();
      else attrs[name] = value;
    }
    const children = Fragment.from(element.toArray().flatMap(nodeOf));
    try {
      const node = type.create(attrs, children);
      node.check();
      return [node];
    } catch {
      const filled = type.createAndFill(attrs, children);
      return filled === null ? [] : [filled];
    }
  }

  const blocks = copyIn(doc).toArray().flatMap(nodeOf);
  const first = (type: Node["type"]): Node => blocks.find((node) => node.type === type) ?? type.create();
  const fields = [first(nodes.headline), first(nodes.standfirst)];
  const body = blocks.filter((node) => node.type.isInGroup("block"));
  const taken = new Set<string>();
  const named = contentOfDoc(nodes.doc.create(null, [...fields, ...body])).body.map((block) => {
    let id: string = block.id === "" ? newBlockId() : block.id;
    while (taken.has(id)) id = `${id.slice(0, 60)}-2`;
    taken.add(id);
    return { ...block, id };
  });
  const written = contentOfDoc(nodes.doc.create(null, fields));
  const sheet = Object.entries<unknown>(sheetIn(doc).toJSON());
  const known = sheet.filter(([name, value]) => isEditorsField(name, value));
  if (known.length < sheet.length) strange();
  return { copy: { ...Object.fromEntries(known), ...written, body: named }, isStrange };
}
