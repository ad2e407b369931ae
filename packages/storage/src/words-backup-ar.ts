import { agree } from "@mihwar/arabic/agree";
import { type BackupSentences, backupWords, rowsOf } from "./words-backup.ts";

const rows = { zero: "لا أسطر", one: "سطر واحد", two: "سطران", few: "أسطر", many: "سطرًا", other: "سطر" };
const pictures = { zero: "لا صور", one: "صورة واحدة", two: "صورتان", few: "صور", many: "صورة", other: "صورة" };
const stories = { zero: "لا مواد", one: "مادة واحدة", two: "مادتان", few: "مواد", many: "مادة", other: "مادة" };
const another = "لم يُستعد منه شيء. استعمل نسخة احتياطية أخرى.";
const mebibytes = (bytes: number): string => `${(bytes / 1_048_576).toFixed(1)} م.ب`;

const sentences: BackupSentences = {
  faults: {
    "no-archive": ({ place }) =>
      `لا أرشيف في ${place}. سمِّ مجلد البيانات بالخيار --data، أو القاعدة بالخيار --database-url.`,
    "not-replaced": ({ file }) => `${file} موجود وليس نسخة احتياطية، فلم يُمسّ. اختر اسمًا آخر.`,
    "folder-missing": ({ folder }) => `لا مجلد في ${folder}. أنشئه أو اختر غيره.`,
    "folder-read-only": ({ folder }) => `لا يستطيع «محور» الكتابة في ${folder}. صحّح أذونات المجلد أو اختر غيره.`,
    "folder-not-empty": ({ folder }) => `المجلد ${folder} ليس فارغًا، فلم يُمسّ. سمِّ مجلدًا جديدًا.`,
    "disk-full": ({ folder }) => `امتلأ القرص الذي عليه ${folder}، ولم تُكتب النسخة. أفرغ مساحة ثم أعد المحاولة.`,
    unreadable: ({ file, reason }) => `تعذرت قراءة ${file} (${reason}). راجع المسار والأذونات.`,
    "not-a-backup": ({ file }) => `${file} ليس نسخة احتياطية من «محور».`,
    "form-newer": ({ file, program }) =>
      `${file} بصيغة أحدث مما تعرفه هذه النسخة من «محور». استعده بالإصدار ${program} أو ما بعده.`,
    truncated: ({ file, bytes }) => `${file} مبتور: ينتهي عند البايت ${bytes} قبل سجل الختام. ${another}`,
    "part-damaged": ({ file, part, at }) => `${file} تالف: لا يطابق الجزء ${part} (عند البايت ${at}) بصمته. ${another}`,
    "parts-differ": ({ file, part }) => `${file} ليس كما كُتب: أجزاؤه لا توافق ما يعدّه (عند ${part}). ${another}`,
    "changed-meanwhile": ({ file }) =>
      `تغيّر ${file} بعد التحقق منه، فلم يُعتمد. أعد المحاولة ولا تدع برنامجًا آخر يكتب فيه.`,
    "backup-newer": ({ file, migrations }) =>
      `كتبت الملف ${file} نسخة أحدث من «محور» (${migrations.join("، ")}). استعده بها أو بما بعدها.`,
    "backup-altered": ({ file, migrations }) =>
      `بنية الأرشيف في ${file} ليست التي تعرفها هذه النسخة من «محور» (${migrations.join("، ")}). استعده بالنسخة التي كتبته.`,
    "target-not-empty": ({ found }) =>
      `الأرشيف الذي سمّيته ليس فارغًا (${found.join("، ")})، فلم يُمسّ. الاستعادة إلى أرشيف فارغ فقط: سمِّ مجلد بيانات جديدًا أو قاعدة جديدة.`,
    "target-forbidden": ({ said }) =>
      `لا يملك مستخدم القاعدة أن ينشئ بنية الأرشيف. اجعله مالك القاعدة ثم أعد المحاولة. قالت PostgreSQL: ${said}`,
  },
  progress: (done) => `النسخ الاحتياطي: ${agree(done.rows, rows)}، ${agree(done.media, pictures)}`,
  verifying: (done) => `التحقق: ${agree(done.rows, rows)}، ${agree(done.media, pictures)}`,
  restoring: (done) => `الاستعادة: ${agree(done.rows, rows)}، ${agree(done.media, pictures)}`,
  made: (backup) =>
    `كُتبت النسخة الاحتياطية وقُرئت كاملة: ${backup.file} (${mebibytes(backup.bytes)}؛ ${agree(backup.end.rows["story"] ?? 0, stories)}، ${agree(backup.end.mediaFiles, pictures)}).`,
  verified: ({ file, bytes, head, end }) => [
    `${file}: ${mebibytes(bytes)}، أُخذت في ${head.taken} بالإصدار ${head.program} من PostgreSQL ${head.server}`,
    `خطوات البنية: ${head.migrations.map((one) => one.name).join("، ")}`,
    ...head.tables.map(({ name }) => `${name}: ${agree(end.rows[name] ?? 0, rows)}`),
    `الوسائط: ${agree(end.mediaFiles, pictures)} (${mebibytes(end.mediaBytes)})`,
    `طُوبقت بصمة كل جزء، وبصمة الملف كله حتى سجل الختام: ${end.sha256}`,
  ],
  missing: ({ sha256, code, media }) =>
    `الصورة ${media.join("، ")}: ${code === "missing" ? "ملفها مفقود" : "ملفها تالف"} (${sha256})؛ أعده من نسخة احتياطية أقدم أو أدخل الصورة من جديد`,
  incomplete: (missing) => `النسخة الاحتياطية غير مكتملة: تنقصها ${agree(missing, pictures)}، وفيها كل ما سوى ذلك.`,
  restored: (backup) =>
    `استُعيد الأرشيف كما كان في ${backup.head.taken}: ${agree(backup.end.rows["story"] ?? 0, stories)}، ${agree(rowsOf(backup), rows)}، ${agree(backup.end.mediaFiles, pictures)}.`,
  exported: (summary) =>
    `صُدّر الأرشيف إلى ${summary.folder}: ${agree(summary.lines["stories"] ?? 0, stories)}، ${agree(summary.mediaFiles, pictures)}.`,
};

/** Words about backups in Arabic. */
export const backupWordsAr = backupWords(sentences);
