import { backupWordsAr } from "./words-backup-ar.ts";
import { type Sentences, megabytes, storageWords } from "./words.ts";

const ownServer = "ضع في DATABASE_URL عنوان خادم PostgreSQL بالإصدار 15 أو أحدث.";

const wordsOfLooks: Sentences["looks"] = {
  checksums: (n) => (n > 0 ? "بصمات صفحات القاعدة مفعَّلة" : "بصمات صفحات القاعدة معطَّلة في هذا الخادم، فلم يُتحقَّق منها"),
  migrations: (n) => `خطوات بنية الأرشيف: ${n}`,
  revisions: (n) => `النسخ المتسلسلة بلا فجوة: ${n}`,
  "working-copies": (n) => `النصوص غير المحفوظة نسخةً، على آخر نسخ موادها: ${n}`,
  "shared-texts": (n) => `النصوص التي تُكتب معًا، كلٌّ بتغييراته كلّها: ${n}`,
  "public-revisions": (n) => `المواد التي نسختها المنشورة موجودة: ${n}`,
  tags: (n) => `أسطر الوسوم المطابقة لموادها: ${n}`,
  search: (n) => `مواد القرّاء التي يعثر عليها البحث بنصها الحالي: ${n}`,
  related: (n) => `مواد القرّاء التي قورنت بغيرها أو تنتظر المقارنة: ${n}`,
  dossiers: (n) => `أسطر سجل الملفات التي طُبّقت عليها قوانينه من جديد: ${n}`,
  audit: (n) => `أسطر سجل التدقيق المتسلسلة: ${n}`,
  lives: (n) => `المواد التي آخر تغييراتها في السجل: ${n}`,
  "old-addresses": (n) => `العناوين القديمة: ${n}`,
  fronts: (n) => `خانات الواجهات: ${n}`,
  ticker: (n) => `أسطر شريط العاجل: ${n}`,
  "story-notes": (n) => `ملاحظات الزملاء على المواد: ${n}`,
  coverage: (n) => `التغطيات التي من كُلّف بها من العاملين: ${n}`,
  pictures: (n) => `الصور التي تذكرها المواد: ${n}`,
  "media-files": (n) => `ملفات الوسائط التي قُرئت وطُوبقت بصماتها: ${n}`,
};

const sentences: Sentences = {
  cluster: {
    "unsupported-platform": ({ platform }) => `لا تتوافر قاعدة بيانات مضمَّنة لهذا النظام (${platform}). ${ownServer}`,
    "binaries-missing": (trouble) =>
      `قاعدة البيانات المضمَّنة (${trouble.package}) غير مثبَّتة. أعد التثبيت مع الحزم الاختيارية، أو ${ownServer}`,
    root: ({ folder }) =>
      `لا تعمل PostgreSQL بصلاحيات الجذر (root)، ولا يتاح هنا فضاء مستخدمين ولا يصل المستخدم nobody إلى ${folder}. شغّل «محور» بمستخدم عادي، أو ${ownServer}`,
    "other-version": ({ folder, found, wanted }) =>
      `أنشأ الإصدار ${found} من PostgreSQL المجلد ${folder}، وهذه النسخة من «محور» تعمل بالإصدار ${wanted}. لم يتغيّر شيء. خذ نسخة احتياطية بنسخة «محور» التي أنشأت المجلد، ثم استعدها بهذه النسخة في مجلد بيانات فارغ.`,
    "folder-read-only": ({ folder }) =>
      `لا يستطيع «محور» الكتابة في ${folder}. صحّح أذونات المجلد أو اختر مجلدًا آخر بالخيار --data.`,
    "disk-full": ({ folder }) => `امتلأ القرص الذي عليه ${folder}. أفرغ مساحة ثم أعد التشغيل، ولن يضيع شيء مما حُفظ.`,
    "folder-strange": ({ folder }) =>
      `في ${folder} ما ليس من «محور». انقله من مكانه أو اختر مجلد بيانات آخر بالخيار --data.`,
    "initdb-failed": ({ folder, said }) => `تعذّر إنشاء قاعدة البيانات في ${folder}. قالت PostgreSQL: ${said}`,
    "start-failed": ({ folder, said }) => `تعذّر تشغيل قاعدة البيانات في ${folder}. قالت PostgreSQL: ${said}`,
    "no-answer": ({ folder, pid }) =>
      pid === undefined
        ? `قاعدة البيانات في ${folder} لا تجيب.`
        : `قاعدة البيانات في ${folder} (العملية ${pid}) لا تجيب. أنهِ هذه العملية ثم أعد التشغيل.`,
  },
  database: {
    "server-too-old": ({ version, wanted }) =>
      `إصدار الخادم PostgreSQL ${version}، و«محور» يحتاج إلى الإصدار ${wanted} أو أحدث.`,
    "not-durable": ({ settings }) =>
      `يؤكّد الخادم حفظ ما لم يكتبه على القرص بعد: الإعداد ${settings.join("، ")} معطَّل، وانقطاع الكهرباء قد يُضيع أخبارًا. فعّله ثم أعد التشغيل.`,
    encoding: ({ encoding }) =>
      `ترميز قاعدة البيانات ${encoding}، والنص العربي يحتاج إلى UTF8. أنشئها بالخيار ENCODING 'UTF8'.`,
    "schema-newer": ({ migrations }) =>
      `عملت على هذا الأرشيف نسخة أحدث من «محور» (${migrations.join("، ")}). شغّل تلك النسخة أو ما بعدها.`,
    "schema-altered": ({ migrations }) =>
      `بنية الأرشيف ليست التي تعرفها هذه النسخة من «محور» (${migrations.join("، ")}). شغّل النسخة التي أنشأتها.`,
    "schema-behind": ({ migrations }) => `يجب تحديث بنية الأرشيف أولًا (${migrations.join("، ")}): mihwar migrate`,
  },
  steps: {
    create: "إنشاء قاعدة البيانات (مرة واحدة)…",
    start: "تشغيل قاعدة البيانات…",
    recover: "انقطع عمل قاعدة البيانات وهي تستعيد حالتها، ولن يضيع شيء مما حُفظ…",
    wait: "انتظار قاعدة بيانات هذا المجلد…",
  },
  backup: backupWordsAr,
  served: (pid) =>
    pid === undefined
      ? "هذا الأرشيف تخدمه الآن نسخة أخرى من «محور»."
      : `هذا الأرشيف تخدمه الآن نسخة أخرى من «محور» (العملية ${pid}).`,
  migration: ({ name, done, of }) => `تحديث بنية الأرشيف: ${name} (${done + 1} من ${of})`,
  looks: wordsOfLooks,
  problems: {
    "schema-newer": "من نسخة أحدث من «محور»، شغّل تلك النسخة",
    "schema-altered": "ليست التي تعرفها هذه النسخة من «محور»",
    "schema-behind": "لم تُطبَّق بعد، شغّل mihwar migrate",
    "numbers-broken": "نسخها غير متسلسلة الأرقام",
    missing: "مفقود، استعده من نسخة احتياطية",
    differs: "يختلف عما يقوله الأرشيف عنه",
    "chain-broken": "عُدِّل السجل هنا، أو فُقد منه سطر",
    "tail-missing": "آخر السجل مفقود ابتداءً من هنا",
    unlogged: "تغيّر من غير سطر في السجل",
    dangling: "يشير إلى ما ليس موجودًا",
    unindexed: "ليس في فهرس البحث؛ يفهرسه الموقع حين يعمل، أو شغّل mihwar reindex",
    uncompared: "لم يُقارَن بغيره؛ يقارنه الموقع حين يعمل",
    damaged: "تالف، استعده من نسخة احتياطية",
    "to-be-remade": "فهرس من إصدار آخر أو قُطعت إعادته؛ يعيده الموقع حين يعمل، أو شغّل mihwar reindex --all",
    lawless: "ما كان ليُكتب كما هو: يخالف قوانين سجل الملفات",
  },
  unstorable: {
    nul: "في النص محرف NUL، احذفه",
    "lone-surrogate": "في النص نصف محرف، أعد كتابته",
    id: "ليس هذا معرّفًا يقبله الأرشيف",
    time: "ليس هذا وقتًا بين السنتين 1 و9999",
    revision: "أرقام النسخ غير متتابعة",
    state: "المادة التي يراها القراء لها وقت نشر ونسخة منشورة",
    path: "يبدأ العنوان القديم بـ / ولا يزيد على 8192 بايتًا",
  },
  archiveDown: "قاعدة البيانات لا تجيب. ما حُفظ في أمان، فأعد المحاولة بعد قليل.",
  editionMissing: "لا طبعة في الأرشيف بعد. شغّل «محور» مرة ليهيّئها.",
  editConflict: (story) => `غيّر شخص آخر المادة ${story}، فاقرأها من جديد ثم قرّر.`,
  unsavedCopy: (story, by) =>
    `في المادة ${story} تعديلات من ${by} لم تُحفظ نسخةً بعد. احفظها من مكتب التحرير ثم أعد المحاولة.`,
  storyExists: (story) => `في الأرشيف مادة بالمعرّف ${story}، فاختر معرّفًا آخر.`,
  storageLow: ({ folder, free, needed }) =>
    `لم يبقَ على القرص الذي عليه ${folder} إلا ${megabytes(free)} ميغابايت، و«محور» لا يحفظ شيئًا ما دامت المساحة أقل من ${megabytes(needed, "up")} ميغابايت، كي لا تتوقف قاعدة البيانات. لم يُحفظ هذا التغيير، وما حُفظ قبله في أمان، والموقع متاح للقراء. أفرغ مساحة ثم أعد المحاولة.`,
  mediaDamaged: (sha256) => `ملف الصورة ${sha256} تالف على القرص، استعده من نسخة احتياطية.`,
  checked: ({ what, verified, problems }) =>
    `${wordsOfLooks[what](verified)}${problems.length === 0 ? "" : ` (المشكلات: ${problems.length})`}`,
};

/** This part's words in Arabic. */
export const storageWordsAr = storageWords(sentences);
