import { say } from "../words.ts";
import { newsroomWordsAr, pictureWordsAr } from "../words-ar.ts";
import type { PermissionRefusal } from "./permission-refusal.ts";
import type { PermissionWords } from "./permission-words.ts";
import { roleWordsAr as roles } from "./words-members-ar.ts";

const calls: PermissionWords["calls"] = {
  "list-stories": "عرض قائمة المواد",
  "read-story": "قراءة المادة",
  "create-story": "إنشاء مادة",
  edit: "تعديل المادة",
  "edit-behind-live": "تعديل مادة منشورة",
  "restore-revision": "استرجاع نسخة سابقة",
  "take-over-lock": "أخذ المادة ممن يحررها",
  submit: "إرسال المادة إلى المراجعة",
  return: "إعادة المادة إلى كاتبها",
  approve: "إجازة المادة",
  schedule: "جدولة المادة",
  unschedule: "إلغاء الجدولة",
  embargo: "حظر المادة حتى موعد",
  publish: "نشر المادة",
  correct: "تصحيح المادة",
  backdate: "التأريخ بوقت مضى",
  withdraw: "سحب المادة",
  "set-deadline": "تحديد موعد التسليم",
  "read-notes": "قراءة ملاحظات الزملاء",
  "write-note": "كتابة ملاحظة أو اقتراح تعديل",
  "decide-suggested-edit": "البتّ في اقتراح تعديل",
  "resolve-note": "طيّ ملاحظة أو إعادة فتحها",
  "post-live": "النشر في التغطية المباشرة",
  "run-live": "فتح التغطية المباشرة أو ختمها",
  "save-front": "ترتيب الواجهة",
  "read-ticker": "قراءة سطور الشريط الآتية والمنقضية",
  "save-ticker-line": "كتابة سطر في شريط العاجل",
  "remove-ticker-line": "رفع سطر من شريط العاجل",
  "read-media": "تصفّح الصور",
  "save-media": "إضافة صورة",
  "change-media": "تعديل بيانات صورة",
  "read-people": "تصفّح الكتّاب",
  "save-person": "تعديل بيانات كاتب",
  "read-dossiers": "قراءة سجل الملفات",
  "write-dossiers": "الكتابة في الملفات",
  "decide-suggestion": "البتّ في اقتراح",
  "backdate-dossiers": "التأريخ في الملفات بوقت مضى",
  "read-edition": "قراءة إعدادات الطبعة",
  "edition-words": "تعديل نصوص الطبعة",
  "edition-settings": "تعديل إعدادات الطبعة",
  "save-section": "تعديل الأقسام",
  "read-audit": "قراءة سجل الأعمال",
  "read-room": "الاطلاع على سعة القرص",
  "list-members": "عرض العاملين",
  "read-plan": "قراءة المفكّرة",
  "save-coverage": "كتابة تغطية في المفكّرة",
  "assign-coverage": "تكليف غيرك بتغطية",
  "add-member": "إضافة عامل إلى غرفة الأخبار",
  "change-member": "تغيير صفة أحد أو أقسامه",
  "reset-sign-in": "إعادة ضبط دخول أحد",
  "disable-member": "إيقاف حساب",
  "enable-member": "إعادة تفعيل حساب",
};

const { states, actions } = newsroomWordsAr;

export const permissionWordsAr: PermissionWords = {
  roles,
  calls,
  refusals: {
    "signed-out": () => "لم تسجّل الدخول؛ سجّله ثم أعد المحاولة",
    role: ({ call, role, needed }) =>
      `${calls[call]}: ليس من صلاحيات «${roles[role]}»؛ اطلبه ممن صفته «${roles[needed]}» فما فوق`,
    section: ({ call, section }) =>
      section === undefined
        ? `${calls[call]}: لا يخص قسمًا بعينه، وهو لمن له الأقسام كلها`
        : `${calls[call]}: القسم ${section} ليس من أقسامك؛ اطلبه من مشرف`,
    "not-yours": ({ call }) => `${calls[call]}: المادة ليست لك؛ كلّم كاتبها أو محرر القسم`,
    "media-not-yours": ({ call }) => `${calls[call]}: لم ترفعها أنت؛ كلّم من رفعها أو محررًا`,
    "coverage-not-yours": ({ call }) => `${calls[call]}: لم تكتبها ولم تُكلَّف بها؛ كلّم محرر القسم`,
    "note-not-yours": ({ call }) => `${calls[call]}: لم تكتبها وليست المادة لك؛ كلّم من كتبها أو محرر القسم`,
    "media-shown": ({ call }) => `${calls[call]}: يراها القراء في مادة منشورة أو مجدولة؛ كلّم محررًا`,
    "rights-ended": ({ at, until }) => `${pictureWordsAr(at)}: انتهى حق استعمالها يوم ${until}؛ ضع غيرها أو جدّد الحق`,
    "story-state": ({ call, state }) => `${calls[call]}: لا يصح لك والمادة ${states[state]}`,
    yourself: ({ call }) => `${calls[call]}: لا يفعله أحد بحسابه؛ اطلبه من مشرف آخر`,
    "above-you": ({ call, role }) => `${calls[call]}: صفة «${roles[role]}» أعلى من صفتك`,
    "last-admin": () => "هذا آخر مشرف على كل الأقسام؛ عيّن غيره أولًا",
    "another-actor": ({ by }) => `ما أُرسل مسجّل باسم ${by} لا باسمك؛ أعد تحميل الصفحة`,
    "working-copy": ({ by }) => `في المادة تعديلات من ${by} لم تُحفظ نسخةً بعد؛ احفظها أو أسقطها ثم أعد المحاولة`,
    "step-untrue": ({ step }) =>
      `${step === "draft" ? calls["create-story"] : actions[step]}: الخطوة لا توافق المادة أو تأخر حفظها؛ أعد تحميلها ثم أعد المحاولة`,
  },
};

/** @example permissionRefusalWordsAr({ code: "last-admin" }) // "هذا آخر مشرف على كل الأقسام؛ عيّن غيره أولًا" */
export const permissionRefusalWordsAr = (refusal: PermissionRefusal): string =>
  say(permissionWordsAr.refusals, refusal);
