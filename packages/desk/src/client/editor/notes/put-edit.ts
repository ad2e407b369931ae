import { type SuggestedEdit, type StoryContent, acceptEdits, anchorIn } from "@mihwar/newsroom";
import { closeHistory } from "prosemirror-history";
import { type EditorState, TextSelection, type Transaction } from "prosemirror-state";
import { contentOfDoc } from "../../../document/content-of-doc.ts";
import { docOfContent } from "../../../document/doc-of-content.ts";
import { replaceDifference } from "../replace-doc.ts";
import { type DocRange, findBlock, wordsIn } from "./noted-text.ts";

/**
 * Puts a suggested edit into the document where its words stand, by the rule by which a story without a window takes it: a
 * step that whoever accepts can take back. `undefined` where the words are not there to the letter.
 */
export function putEdit(
  state: EditorState,
  given: {
    readonly edit: Pick<SuggestedEdit, "id" | "anchor" | "replacement">;
    readonly range: DocRange;
    readonly sheet: Omit<StoryContent, "headline" | "standfirst" | "body">;
  },
): Transaction | undefined {
  const { edit, range, sheet } = given;
  const { doc, tr } = state;
  const content: StoryContent = { ...sheet, ...contentOfDoc(doc) };
  const words = wordsIn(doc, range);
  const anchor = words === undefined ? undefined : anchorIn(content, words);
  if (anchor === undefined || anchor.quote !== edit.anchor.quote) return undefined;
  const { content: next } = acceptEdits(content, [{ ...edit, anchor }]);
  const before = findBlock(doc, anchor.block);
  const after = findBlock(docOfContent(next), anchor.block);
  if (before === undefined) return undefined;
  if (after !== undefined) replaceDifference(tr, before.at + 1, before.node, after.node);
  else if (doc.childCount > 3) tr.delete(before.at, before.at + before.node.nodeSize);
  else tr.delete(before.at + 1, before.at + before.node.nodeSize - 1);
  const caret = Math.min(tr.mapping.map(range.to), tr.doc.content.size);
  return closeHistory(tr.setSelection(TextSelection.near(tr.doc.resolve(caret), -1)).scrollIntoView());
}
