import { agree } from "@mihwar/arabic/agree";
import { type PasswordRefusal, deskWordsAr } from "@mihwar/desk";
import type { PostFormRefusal } from "@mihwar/desk/liveblog-form";
import { type AgendaProblem, type IngestProblem, agendaProblemWordsAr, ingestProblemWordsAr } from "@mihwar/ingest";
import {
  type AgendaVerdict,
  type DossierRefusal,
  type DossierWords,
  type Draft,
  type DraftProblem,
  type LiveblogRefusal,
  type MemberRefusal,
  type StoryRefusal,
  type StoryStateKind,
  dossierRefusalWordsAr,
  dossierWordsAr,
  draftProblemWordsAr,
  memberRefusalWordsAr,
  say,
  storyRefusalWordsAr,
  storyStateWordsAr,
} from "@mihwar/newsroom";
import {
  type BackupWords,
  type CheckProblem,
  type CheckResult,
  type ClusterStep,
  storageWordsAr,
} from "@mihwar/storage";
import {
  ListenFailed,
  type ListenProblem,
  type NginxRefusal,
  type PageFolderProblem,
  PageFolderRefused,
} from "@mihwar/site";
import { AlreadyServed } from "./already-served.ts";
import { LogRefused } from "./log-refused.ts";
import { WorkersFailed } from "./workers-failed.ts";
import type { TakeInRefusal } from "./take-in.ts";

/** What has become of the events of an agenda. */
export interface AgendaCounts {
  readonly added: number;
  readonly changed: number;
  readonly waiting: number;
  readonly same: number;
  /** Rejected or taken out by a person before: left as that person wanted it. */
  readonly passed: number;
}

/** Everything that the command says. A language is whole or it does not compile. */
export interface Words {
  readonly states: Readonly<Record<StoryStateKind, string>>;
  commandUnknown(name: string): string;
  wrongUsage(usage: readonly string[]): string;
  help(name: string, usage: readonly string[], example: string): string;
  optionNeeded(verb: string, option: string): string;
  fileUnreadable(code: string): string;
  fileTooLarge(bytes: number, most: number): string;
  notJson(reason: string): string;
  formatUnknown(formats: readonly string[]): string;
  draftSummary(draft: Draft): string;
  draftProblem(problem: DraftProblem): string;
  ingestProblem(problem: IngestProblem): string;
  agendaProblem(problem: AgendaProblem): string;
  takeInRefusal(refusal: TakeInRefusal): string;
  storyRefusal(refusal: StoryRefusal): string;
  postRefusal(refusal: LiveblogRefusal | PostFormRefusal): string;
  storyUnknown(id: string): string;
  readonly dossier: {
    readonly words: DossierWords;
    refusal(refusal: DossierRefusal): string;
    unknown(id: string): string;
    sectionUnknown(name: string): string;
    imported(items: number, entries: number, stories: number): string;
    evidenceChanged(proposals: number): string;
    suggested(proposals: number): string;
    decided(verdict: "accepted" | "rejected" | "reopened", note: string): string;
    readonly agendaVerdicts: Readonly<Record<AgendaVerdict["kind"], string>>;
    /** A field of an event, as it was and as it is. */
    agendaChange(field: string, before: string, after: string): string;
    agendaTaken(line: number, id: string): string;
    agendaDone(counts: AgendaCounts): string;
    agendaRead(counts: AgendaCounts): string;
    agendaStory(state: StoryStateKind, id: string, address: string): string;
  };
  sectionOpened(name: string): string;
  tickerRefused(mostLetters: number, levels: readonly string[]): string;
  tickerUp(text: string): string;
  importProgress(taken: number, refused: number): string;
  importDone(taken: number, refused: number): string;
  readDone(read: number, refused: number): string;
  sampleBegins(stories: number): string;
  sampleProgress(done: number, all: number): string;
  sampleDone(stories: number): string;
  clusterStep(step: ClusterStep): string;
  readonly backup: BackupWords;
  migrated(): string;
  readonly search: {
    /** On standard error beside the hits. */
    found(count: number, isExact: boolean): string;
    meant(words: readonly string[]): string;
    indexing(done: number, of: number): string;
    indexed(stories: number): string;
    remade(stories: number): string;
    /** Stopped in the middle. */
    stopped(): string;
    waiting(): string;
    busy(): string;
    benched(documents: number, queries: number, file: string): string;
    lineRefused(file: string, line: number): string;
  };
  readonly user: {
    refusal(refusal: MemberRefusal): string;
    passwordRefusal(refusal: PasswordRefusal): string;
    /** @param isPath whether it is to be opened at the site's own address */
    address(hours: number, isPath: boolean): string;
    firstAdmin(address: string, hours: number): string;
    done(verb: "disable" | "enable", name: string): string;
    disabled(): string;
  };
  checked(result: CheckResult): string;
  checkProblem(problem: CheckProblem): string;
  archiveSound(): string;
  archiveUnsound(): string;
  nginxRefused(refusal: NginxRefusal): string;
  draining(): string;
  workersRefused(most: number): string;
  workersFailed(reason: string): string;
  /** A fault that the command knows, in words; undefined for one that it does not. */
  fault(fault: unknown): string | undefined;
}

const stories = { one: "مادة واحدة", two: "مادتان", few: "مواد", many: "مادة", other: "مادة", zero: "لا مواد" };
const hours = { one: "ساعة", two: "ساعتين", few: "ساعات", many: "ساعة", other: "ساعة" };
const proposed = { one: "مسألة واحدة", two: "مسألتان", few: "مسائل", many: "مسألة", other: "مسألة", zero: "لا شيء" };
const suggestions = {
  one: "اقتراح واحد",
  two: "اقتراحان",
  few: "اقتراحات",
  many: "اقتراحًا",
  other: "اقتراح",
  zero: "لا اقتراح",
};
const agendaFields: Readonly<Record<string, string>> = {
  title: "العنوان",
  when: "الموعد",
  timeZone: "المنطقة الزمنية",
  state: "الحال",
  dossiers: "الملفات",
};
const agendaCounts = ({ added, changed, waiting, same, passed }: AgendaCounts): string => {
  const said = [
    [added, "جديد"],
    [changed, "تغيّر"],
    [same, "كما هو"],
    [waiting, "ينتظر قرارًا"],
    [passed, "تُرك كما أراده محرّر"],
  ] as const;
  return `${said.flatMap(([count, name]) => (count === 0 ? [] : `${name}: ${count}`)).join("، ")}.`;
};
const mebibytes = (bytes: number): string => `${Math.ceil(bytes / 1_048_576)} م.ب`;

const reasons: Readonly<Record<string, string>> = {
  ENOENT: "لا ملف بهذا الاسم؛ راجع المسار",
  EACCES: "لا إذن بالقراءة؛ أعطِ الإذن ثم أعد المحاولة",
  EISDIR: "هذا مجلد؛ سمِّ الملفات التي فيه",
};

const listenWords: Readonly<Record<ListenProblem, (address: string) => string>> = {
  "port-in-use": (address) => `العنوان ${address} يشغله برنامج آخر؛ أوقفه أو اختر منفذًا آخر: --port 8080`,
  "port-forbidden": (address) => `لا إذن بالاستماع على ${address}؛ اختر منفذًا فوق 1024: --port 8080`,
  "host-unknown": (address) => `ليس لهذا الجهاز العنوان ${address}؛ اختر غيره: --host 127.0.0.1`,
  "listen-failed": (address) => `لا يمكن الاستماع على ${address}؛ اختر منفذًا آخر: --port 8080`,
};

const nginxWords: Readonly<Record<NginxRefusal["code"], (value: string) => string>> = {
  "folder-unusable": (value) => `لا يُكتب مسار المجلد «${value}» في ضبط nginx: فيه علامة اقتباس أو $ أو شرطة مائلة عكسية`,
  "port-unusable": (value) => `المنفذ «${value}» ليس عددًا من 1 إلى 65535؛ مثاله: --port 3000`,
  "listen-unusable": (value) => `«${value}» ليس عنوانًا يُستمع عليه؛ مثاله: --listen 80 أو --listen 127.0.0.1:8080`,
  "name-unusable": (value) => `«${value}» ليس اسم موقع؛ مثاله: --name example.org`,
};

const pageFolderWords: Readonly<Record<PageFolderProblem, (folder: string, names: readonly string[]) => string>> = {
  foreign: (folder, names) =>
    `في المجلد ${folder} ما لم يضعه محور (${names.join("، ")})، فلم يُمسّ؛ سمِّ للصفحات مجلدًا لها وحدها: --pages`,
  "no-folder": (folder) => `${folder} ليس مجلدًا؛ سمِّ مجلدًا للصفحات: --pages`,
  unwritable: (folder) => `لا يمكن الكتابة في المجلد ${folder}؛ أعطِ الإذن أو سمِّ مجلدًا آخر: --pages`,
};

export const wordsAr: Words = {
  states: storyStateWordsAr,
  commandUnknown: (name) => `لا أمر باسم «${name}». الأوامر:`,
  wrongUsage: (usage) => `طريقة الاستعمال:\n${usage.map((line) => `  ${line}`).join("\n")}`,
  help: (name, usage, example) => `${name}\n${usage.map((line) => `  ${line}`).join("\n")}\n\nمثال:\n  ${example}`,
  optionNeeded: (verb, option) => `يحتاج ${verb} إلى ${option}`,
  fileUnreadable: (code) => `تعذرت قراءة الملف (${code}): ${reasons[code] ?? "راجع الملف ثم أعد المحاولة"}`,
  fileTooLarge: (bytes, most) =>
    `الملف أكبر من الحد: ${mebibytes(bytes)} والحد ${mebibytes(most)}؛ قسّمه ثم أعد المحاولة`,
  notJson: (reason) => `ليس JSON صالحًا (${reason})؛ صحّح الملف ثم أعد المحاولة`,
  formatUnknown: (formats) => `لم تُعرف صيغة الملف؛ سمِّها بالخيار --format: ${formats.join(" · ")}`,
  draftSummary: (draft) =>
    [
      draft.headline,
      `القسم: ${draft.section ?? "غير مذكور"}`,
      `الفقرات: ${draft.body.filter((block) => block.kind === "paragraph").length}`,
      `ما تُرك من أثاث الصفحة: ${draft.furniture.length}`,
    ].join("\n"),
  draftProblem: draftProblemWordsAr,
  ingestProblem: ingestProblemWordsAr,
  agendaProblem: agendaProblemWordsAr,
  takeInRefusal(refusal) {
    switch (refusal.code) {
      case "story-exists":
        return `المادة ${refusal.id} موجودة في الأرشيف؛ لم يتغير فيها شيء`;
      case "id-unusable":
        return `المعرّف «${refusal.id}» لا يصلح: من 2 إلى 16 حرفًا لاتينيًا أو رقمًا، فيها رقم على الأقل`;
      case "not-published":
        return `لم تُنشر المادة: ${storyRefusalWordsAr(refusal.refusal)}`;
    }
  },
  storyRefusal: storyRefusalWordsAr,
  postRefusal: (refusal) => say<LiveblogRefusal | PostFormRefusal>(deskWordsAr.liveblog.refusals, refusal),
  dossier: {
    words: dossierWordsAr,
    refusal: dossierRefusalWordsAr,
    unknown: (id) => `لا ملف بالمعرّف «${id}»؛ اعرض الملفات: mihwar dossier list`,
    sectionUnknown: (name) => `لا قسم باسم «${name}»؛ سمِّ قسمًا من أقسام الجريدة: --section`,
    imported: (items, entries, brought) =>
      `دخل الملف. العناصر: ${items}، أسطر السجل: ${entries}، المواد الجديدة: ${brought}`,
    evidenceChanged: (proposals) => `السند تغيّر في الملفات؛ تنتظر قرارك ${agree(proposals, proposed)}`,
    suggested: (proposals) => `للملفات ${agree(proposals, suggestions)} من الآلات؛ اعرضها: mihwar dossier pending`,
    decided: (verdict, note) => `${{ accepted: "قُبل", rejected: "رُفض", reopened: "عاد ينتظر" }[verdict]}: ${note}`,
    agendaVerdicts: {
      new: "جديد",
      changed: "تغيّر",
      same: "كما هو",
      waiting: "ينتظر قرارًا",
      rejected: "رُفض من قبل",
      dropped: "حُذف من قبل",
      taken: "معرّفه لغيره",
    },
    agendaChange: (field, before, after) => `${agendaFields[field] ?? field} من «${before}» إلى «${after}»`,
    agendaTaken: (line, id) => `السطر ${line}: المعرّف ${id} لغير حدث في الملفات؛ صحّح المعرّف أو احذفه`,
    agendaDone: (counts) => `دخلت المفكّرة. ${agendaCounts(counts)}`,
    agendaRead: (counts) => `قُرئت المفكّرة، ولم يُكتب شيء. ${agendaCounts(counts)}`,
    agendaStory: (state, id, address) =>
      state === "draft"
        ? `خبر المفكّرة مسوّدة، ولا يرى القرّاء مواعيدها حتى يُنشر: mihwar story publish ${id}`
        : `خبر المفكّرة منشور: ${address}`,
  },
  storyUnknown: (id) => `لا مادة بالمعرّف ${id}`,
  sectionOpened: (name) => `فُتح قسم جديد: ${name}`,
  tickerRefused: (most, levels) =>
    `سطر الشريط من حرف إلى ${most} حرف، ومستواه (--level) أحد هذه: ${levels.join(" · ")}، ورابطه (--href) عنوان http أو مسار في الموقع`,
  tickerUp: (text) => `في الشريط: ${text}`,
  importProgress: (taken, refused) =>
    `دخلت ${agree(taken, stories)}${refused === 0 ? "" : `، ورُفضت ${agree(refused, stories)}`}`,
  importDone: (taken, refused) => `انتهى الاستيراد: دخلت ${agree(taken, stories)}، ورُفضت ${agree(refused, stories)}.`,
  readDone: (read, refused) => `قُرئت ${agree(read, stories)}، ورُفضت ${agree(refused, stories)}؛ لم يُحفظ شيء.`,
  sampleBegins: (count) => `تشغيل أول: ندخل غرفة الأخبار النموذجية (${agree(count, stories)})…`,
  sampleProgress: (done, all) => `غرفة الأخبار النموذجية: ${done} من ${all}`,
  sampleDone: (count) => `دخلت غرفة الأخبار النموذجية: ${agree(count, stories)}.`,
  clusterStep: (step) => storageWordsAr.step(step),
  backup: storageWordsAr.backup,
  migrated: () => "بنية الأرشيف محدّثة.",
  search: {
    found: (count, isExact) =>
      isExact ? `النتائج: ${agree(count, stories)}.` : `النتائج: نحو ${agree(count, stories)}.`,
    meant: (words) => `هل تقصد: ${words.join("، ")}؟`,
    indexing: (done, of) => `يُفهرَس الأرشيف: ${done} من ${of}`,
    indexed: (count) => `فُهرس ما لم يكن في الفهرس: ${agree(count, stories)}.`,
    remade: (count) => `أُعيد إعداد الفهرس كله: ${agree(count, stories)}.`,
    stopped: () =>
      "توقّف الإعداد والفهرس السابق ما زال يجيب. ما أُعدّ محفوظ؛ الأمر نفسه يتابع من حيث وقف، والموقع يتابع أيضًا.",
    waiting: () => "الموقع يرتّب الفهرس الآن؛ ننتظر دورنا.",
    busy: () => "عملية أخرى تفهرس هذا الأرشيف الآن؛ أعد المحاولة بعد أن تنتهي.",
    benched: (documents, queries, file) => `الوثائق: ${documents}، الأسئلة: ${queries}، الأجوبة في ${file}.`,
    lineRefused: (file, line) => `${file}:${line}: ليس كائن JSON فيه id وtext؛ صحّح السطر أو احذفه.`,
  },
  user: {
    refusal: memberRefusalWordsAr,
    passwordRefusal: (refusal) => say(deskWordsAr.notices, refusal),
    address: (good, isPath) =>
      `العنوان أعلاه يُفتح مرة واحدة خلال ${agree(good, hours)}، ولن يظهر مرة أخرى؛ أرسله إلى صاحبه وحده${isPath ? "، مسبوقًا بعنوان الموقع" : ""}.`,
    firstAdmin: (address, good) =>
      `لا أعضاء بعدُ في غرفة الأخبار. افتح هذا العنوان خلال ${agree(good, hours)} لتكون أول مشرف، ولا تُطلع عليه أحدًا:\n  ${address}`,
    done: (verb, name) => (verb === "disable" ? `أُوقف ${name} وانتهت جلساته.` : `عاد ${name}.`),
    disabled: () => "موقوف",
  },
  checked: (result) => storageWordsAr.checked(result),
  checkProblem: (problem) => storageWordsAr.checkProblem(problem),
  archiveSound: () => "الأرشيف سليم.",
  archiveUnsound: () => "في الأرشيف ما يحتاج إلى إصلاح؛ التفاصيل أعلاه.",
  workersRefused: (most) => `عدد عمليات الويب (--workers) من 1 إلى ${most}`,
  workersFailed: (reason) => `لم تبدأ إحدى عمليات الويب: ${reason}`,
  nginxRefused: ({ code, value }) => nginxWords[code](value),
  draining: () => "نتوقف: نكمل الطلبات الجارية ثم نغلق…",
  fault(fault) {
    if (fault instanceof AlreadyServed)
      return `${fault.folder}: ${storageWordsAr.served(fault.pid)} أوقفها، أو اختر مجلدًا آخر: --data`;
    if (fault instanceof LogRefused)
      return `لا يمكن فتح السجل ${fault.file} (${fault.code})؛ راجع المسار والإذن، أو سمِّ ملفًا آخر: --log`;
    if (fault instanceof WorkersFailed) return wordsAr.workersFailed(fault.message);
    if (fault instanceof PageFolderRefused) return pageFolderWords[fault.code](fault.folder, fault.names);
    if (fault instanceof ListenFailed) return listenWords[fault.code](`${fault.host}:${fault.port}`);
    return storageWordsAr.fault(fault);
  },
};
