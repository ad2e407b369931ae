/** What the page around the editor says before its script does. */
export interface EditorPageWords {
  readonly title: string;
  readonly untitled: string;
  readonly needsScript: string;
  readonly side: string;
}

export const editorPageWordsAr: EditorPageWords = {
  title: "كتابة المادة",
  untitled: "مادة بلا عنوان",
  needsScript: "الكتابة تحتاج إلى JavaScript في المتصفح. شغّله ثم حدّث الصفحة.",
  side: "بيانات المادة وما يخص الموضع",
};
