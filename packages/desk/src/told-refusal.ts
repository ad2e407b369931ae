import {
  type DeskLanguage,
  type DraftProblem,
  type PermissionRefusal,
  type WorkingCopyRefusal,
  draftProblemWordsAr,
  draftProblemWordsEn,
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
    }
  >
> = {
  ar: { permission: permissionRefusalWordsAr, text: workingCopyRefusalWordsAr, copy: draftProblemWordsAr },
  en: { permission: permissionRefusalWordsEn, text: workingCopyRefusalWordsEn, copy: draftProblemWordsEn },
};
