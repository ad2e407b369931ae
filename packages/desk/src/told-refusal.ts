import {
  type DeskLanguage,
  type DraftProblem,
  type NoteRefusal,
  type PermissionRefusal,
  type WorkingCopyRefusal,
  draftProblemWordsAr,
  draftProblemWordsEn,
  noteRefusalWordsAr,
  noteRefusalWordsEn,
  permissionRefusalWordsAr,
  permissionRefusalWordsEn,
  workingCopyRefusalWordsAr,
  workingCopyRefusalWordsEn,
} from "@mihwar/newsroom";

/** What a script's question about a story's text may be refused for, in a member's language. */
export const toldRefusal: Readonly<
  Record<
    DeskLanguage,
    {
      readonly permission: (refusal: PermissionRefusal) => string;
      readonly text: (refusal: WorkingCopyRefusal) => string;
      readonly copy: (problem: DraftProblem) => string;
      readonly note: (refusal: NoteRefusal) => string;
    }
  >
> = {
  ar: {
    permission: permissionRefusalWordsAr,
    text: workingCopyRefusalWordsAr,
    copy: draftProblemWordsAr,
    note: noteRefusalWordsAr,
  },
  en: {
    permission: permissionRefusalWordsEn,
    text: workingCopyRefusalWordsEn,
    copy: draftProblemWordsEn,
    note: noteRefusalWordsEn,
  },
};
