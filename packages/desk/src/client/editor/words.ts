import { agree } from "@mihwar/arabic/agree";
import type { DeskLanguage } from "@mihwar/newsroom";

/** What the editor says. A language is whole or it does not compile. */
export interface EditorWords {
  readonly paper: string;
  readonly placeholders: { readonly headline: string; readonly standfirst: string; readonly body: string };
  readonly saved: (time: string) => string;
  readonly savedPlain: string;
  /** Of a text that several write. */
  readonly savedForAll: string;
  readonly offlineHere: string;
  readonly putBack: string;
  readonly ended: string;
  readonly withYouLabel: string;
  readonly unsaved: string;
  readonly saving: string;
  readonly offline: string;
  readonly signedOut: string;
  readonly signIn: string;
  readonly refused: (why: string) => string;
  readonly recovered: string;
  readonly unsent: string;
  readonly othersText: (name: string) => string;
  readonly ownElsewhere: string;
  readonly takeTurn: string;
  readonly turnTaken: (name: string) => string;
  readonly readOnly: string;
  readonly withYou: (names: string) => string;
  readonly listed: (names: readonly string[]) => string;
  readonly behindLive: string;
  readonly clash: string;
  readonly clashBlock: string;
  readonly clashField: (field: string, mine: string) => string;
  readonly clashRemoved: (mine: string) => string;
  readonly useMine: string;
  readonly dismiss: string;
  readonly toStory: string;
  readonly keep: string;
  readonly kept: string;
  readonly count: (words: number, minutes: number) => string;
  readonly tools: string;
  readonly kind: string;
  readonly kinds: {
    readonly paragraph: string;
    readonly subhead2: string;
    readonly subhead3: string;
    readonly bullets: string;
    readonly numbers: string;
    readonly quote: string;
    readonly pullquote: string;
    readonly image: string;
    readonly gallery: string;
    readonly embed: string;
    readonly related: string;
    readonly table: string;
    readonly post: string;
    readonly headline: string;
    readonly standfirst: string;
  };
  readonly strong: string;
  readonly emphasis: string;
  readonly link: string;
  readonly linkAddress: string;
  readonly linkSet: string;
  readonly linkRemove: string;
  readonly linkBad: string;
  readonly cancel: string;
  readonly rtl: string;
  readonly ltr: string;
  readonly dirOf: string;
  readonly undo: string;
  readonly redo: string;
  readonly insert: string;
  readonly find: string;
  readonly findWhat: string;
  readonly replaceWith: string;
  readonly folds: string;
  readonly next: string;
  readonly previous: string;
  readonly replaceOne: string;
  readonly replaceAll: string;
  readonly found: (present: number, all: number) => string;
  readonly close: string;
  readonly panels: { readonly block: string; readonly sheet: string; readonly helps: string };
  readonly panelsLabel: string;
  readonly section: string;
  readonly byline: string;
  readonly bylineHint: string;
  readonly role: string;
  readonly add: string;
  readonly remove: string;
  readonly removeBlock: string;
  readonly moveUp: string;
  readonly moveDown: string;
  readonly tags: string;
  readonly tagsHint: string;
  readonly sources: string;
  readonly sourcesHint: string;
  readonly slug: string;
  readonly slugHint: string;
  readonly hero: string;
  readonly heroNone: string;
  readonly alt: string;
  readonly altHint: string;
  readonly caption: string;
  readonly credit: string;
  readonly choosePicture: string;
  readonly otherPicture: string;
  readonly uploadPicture: string;
  readonly uploading: string;
  readonly uploadFailed: (why: string) => string;
  readonly pictureSearch: string;
  readonly pictureNone: string;
  readonly notHere: string;
  readonly addPicture: string;
  readonly picturePage: string;
  readonly corrections: string;
  readonly correctionsHint: string;
  readonly embedUrl: string;
  readonly embedTitle: string;
  readonly embedProvider: string;
  readonly relatedAutomatic: string;
  readonly relatedLeave: string;
  readonly relatedSearch: string;
  readonly relatedNone: string;
  readonly tableCaption: string;
  readonly rowAdd: string;
  readonly rowRemove: string;
  readonly columnAdd: string;
  readonly columnRemove: string;
  readonly headerRow: string;
  readonly nothingSelected: string;
  readonly picturesLost: (count: number) => string;
  readonly typography: string;
  readonly helps: {
    readonly looking: string;
    readonly marks: (count: number) => string;
    readonly names: (count: number) => string;
    readonly dates: (count: number) => string;
    readonly related: (count: number) => string;
    readonly preview: string;
    readonly leaveOut: string;
    readonly ruleOff: string;
    readonly rulesOff: (count: number) => string;
    readonly rulesOn: string;
    readonly linkName: string;
    readonly wrongWeekday: (real: string) => string;
    readonly about: (names: string) => string;
    readonly addRelated: string;
    readonly card: string;
    readonly cardAgain: string;
  };
}

const word = { one: "كلمة واحدة", two: "كلمتان", few: "كلمات", many: "كلمة", other: "كلمة", zero: "لا كلمات" };
const minute = { one: "دقيقة واحدة", two: "دقيقتان", few: "دقائق", many: "دقيقة", other: "دقيقة" };
const picture = { one: "صورة واحدة", two: "صورتان", few: "صور", many: "صورة", other: "صورة" };

const rule = {
  one: "قاعدة واحدة موقفة",
  two: "قاعدتان موقفتان",
  few: "قواعد موقفة",
  many: "قاعدة موقفة",
  other: "قاعدة موقفة",
};

const ar: EditorWords = {
  paper: "نص المادة",
  placeholders: { headline: "العنوان", standfirst: "مقدمة قصيرة تحت العنوان (اختيارية)", body: "ابدأ الكتابة هنا" },
  saved: (time) => `حُفظ ${time}`,
  savedPlain: "محفوظ",
  savedForAll: "محفوظ عند الجميع",
  offlineHere: "بلا اتصال: يُحفظ في هذا المتصفّح، ويصل إلى غيرك حين يعود الاتصال.",
  putBack: "حذف غيرك موضعًا كنت تكتب فيه. لم يضع ما كتبته: صار فقرة في مكانه.",
  ended: "لم تعد هذه المادة مفتوحة لك.",
  withYouLabel: "معك في المادة",
  unsaved: "لم يُحفظ بعد",
  saving: "يُحفظ…",
  offline: "لا اتصال بالخادم. واصل الكتابة: نصك محفوظ في هذا الجهاز، ويُرسل حين يعود الاتصال.",
  signedOut: "انتهت جلستك. نصك محفوظ في هذا الجهاز، ويُرسل حين تدخل من جديد.",
  signIn: "ادخل في نافذة أخرى",
  refused: (why) => `لم يُحفظ ما كتبته: ${why}`,
  recovered: "استُعيد ما كتبته في هذا الجهاز ولم يصل إلى الخادم.",
  unsent: "كتبتَ هذا هنا ولم يصل إلى الخادم، ولم يعد لك أن تعدّل المادة. انسخه قبل أن تغلق:",
  othersText: (name) => `${name} يكتب في هذه المادة الآن. تراها كما تُكتب، ولا تُعدَّل من هنا.`,
  ownElsewhere: "هذه المادة مفتوحة للكتابة في نافذة أخرى لك.",
  takeTurn: "خذ دور الكتابة",
  turnTaken: (name) => `أخذ ${name} دور الكتابة. ما كتبته محفوظ، وما لم يصل منه باقٍ في هذا الجهاز.`,
  readOnly: "للقراءة فقط: لا يحق لك تعديل هذه المادة في حالها هذه.",
  withYou: (names) => `معك في المادة: ${names}`,
  listed: (names) => names.join("، "),
  behindLive: "المادة منشورة. ما تكتبه هنا لا يراه القراء حتى تُنشر التعديلات.",
  clash: "كتب غيرك في المواضع نفسها في الوقت نفسه. لم يضع شيء: النصان هنا.",
  clashBlock: "فقرة كتبتماها معًا: نصه أولًا، ونصك بعده. أبقِ ما يصلح منهما.",
  clashField: (field, mine) => `${field}: بقي ما كتبه غيرك. ما كتبته: «${mine}»`,
  clashRemoved: (mine) => `أُزيل المنشور الذي كتبت فيه. ما كان فيه عندك: «${mine}»`,
  useMine: "خذ ما كتبته",
  dismiss: "تم",
  toStory: "صفحة المادة",
  keep: "احفظ نسخة",
  kept: "حُفظت نسخة",
  count: (words, minutes) => `${agree(words, word)} · قراءة ${agree(minutes, minute)}`,
  tools: "أدوات الكتابة",
  kind: "نوع الفقرة",
  kinds: {
    paragraph: "فقرة",
    subhead2: "عنوان فرعي",
    subhead3: "عنوان فرعي أصغر",
    bullets: "قائمة",
    numbers: "قائمة مرقّمة",
    quote: "اقتباس",
    pullquote: "اقتباس بارز",
    image: "صورة",
    gallery: "معرض صور",
    embed: "تضمين",
    related: "أخبار ذات علاقة",
    table: "جدول",
    post: "رأس منشور",
    headline: "العنوان",
    standfirst: "المقدمة",
  },
  strong: "عريض",
  emphasis: "تمييز",
  link: "رابط",
  linkAddress: "عنوان الرابط",
  linkSet: "ضع الرابط",
  linkRemove: "أزل الرابط",
  linkBad: "هذا ليس عنوانًا يُربط به. اكتب عنوانًا يبدأ بـ https:// أو مسارًا في الموقع يبدأ بـ /",
  cancel: "إلغاء",
  rtl: "من اليمين",
  ltr: "من اليسار",
  dirOf: "اتجاه الفقرة",
  undo: "تراجع",
  redo: "إعادة",
  insert: "أدرج",
  find: "بحث واستبدال",
  findWhat: "ابحث عن",
  replaceWith: "ضع مكانه",
  folds: "بأي رسم (إلى = الى)",
  next: "التالي",
  previous: "السابق",
  replaceOne: "استبدل",
  replaceAll: "استبدل الكل",
  found: (present, all) => (all === 0 ? "لا نتائج" : `${present} من ${all}`),
  close: "إغلاق",
  panels: { block: "الموضع", sheet: "بيانات المادة", helps: "مساعدة" },
  panelsLabel: "ألواح الكتابة",
  section: "القسم",
  byline: "بقلم",
  bylineHint: "كما يُكتب فوق المادة",
  role: "الصفة",
  add: "أضف",
  remove: "احذف",
  removeBlock: "احذف هذا الموضع",
  moveUp: "إلى أعلى",
  moveDown: "إلى أسفل",
  tags: "الوسوم",
  tagsHint: "وسم في كل سطر",
  sources: "المصادر",
  sourcesHint: "وثيقة أو بيان في كل سطر",
  slug: "كلمات العنوان الإلكتروني",
  slugHint: "تُؤخذ من العنوان إن تُركت",
  hero: "الصورة الرئيسة",
  heroNone: "لا صورة رئيسة",
  alt: "وصف الصورة لمن لا يراها",
  altHint: "ماذا في الصورة، في جملة",
  caption: "التعليق",
  credit: "المصدر",
  choosePicture: "اختر صورة من مكتبة الصور",
  otherPicture: "صورة أخرى",
  uploadPicture: "ارفع صورة من جهازك",
  uploading: "تُرفع الصورة…",
  uploadFailed: (why) => `لم تُرفع الصورة: ${why}`,
  pictureSearch: "ابحث في الصور",
  pictureNone: "لا صور بهذه الكلمات",
  notHere: "صورة من موقع آخر، ليست في مكتبة الصور بعد",
  addPicture: "أضف صورة إلى المعرض",
  picturePage: "نقطة التركيز والحقوق",
  corrections: "التصحيحات أمام القراء",
  correctionsHint: "يُضاف التصحيح من صفحة المادة، ويبقى مؤرخًا تحت النص.",
  embedUrl: "عنوان ما يُضمَّن",
  embedTitle: "عنوانه كما يقرؤه القارئ",
  embedProvider: "من أي موقع",
  relatedAutomatic: "متروك للأرشيف: يظهر هنا أقرب ما نُشر.",
  relatedLeave: "اتركه للأرشيف",
  relatedSearch: "ابحث عن مادة تضيفها",
  relatedNone: "لا مواد بهذه الكلمات",
  tableCaption: "عنوان الجدول",
  rowAdd: "صف تحت هذا",
  rowRemove: "احذف الصف",
  columnAdd: "عمود بعد هذا",
  columnRemove: "احذف العمود",
  headerRow: "الصف الأول عناوين",
  nothingSelected: "ضع المؤشر في فقرة، أو اختر صورة أو صندوقًا، لترى ما يخصه.",
  picturesLost: (count) => `لم تدخل مع اللصق ${agree(count, picture)}: ارفعها من جهازك.`,
  typography: "علامات الترقيم العربية أثناء الكتابة («» ، ؛ ؟ …)",
  helps: {
    looking: "يُقرأ النص…",
    marks: (count) => `ملاحظات على اللغة والأسلوب: ${count}`,
    names: (count) => `أسماء لها صفحات في الموقع: ${count}`,
    dates: (count) => `التواريخ كما تُقرأ: ${count}`,
    related: (count) => `أقرب ما نُشر: ${count}`,
    preview: "كما تظهر في البحث وعند المشاركة",
    leaveOut: "احذفها",
    ruleOff: "أوقف هذه القاعدة",
    rulesOff: (count) => agree(count, rule),
    rulesOn: "شغّلها كلها",
    linkName: "اربطه بصفحته",
    wrongWeekday: (real) => `هذا اليوم في التقويم ${real}`,
    about: (names) => `عن: ${names}`,
    addRelated: "أضفه إلى صندوق «أخبار ذات علاقة»",
    card: "بطاقة المشاركة",
    cardAgain: "ارسم البطاقة من جديد",
  },
};

const counted = (count: number, one: string): string => `${count} ${one}${count === 1 ? "" : "s"}`;

const en: EditorWords = {
  paper: "Text of the story",
  placeholders: { headline: "Headline", standfirst: "A short standfirst (optional)", body: "Begin to write here" },
  saved: (time) => `Saved ${time}`,
  savedPlain: "Saved",
  savedForAll: "Saved for everybody",
  offlineHere: "No connection: it is kept in this browser, and reaches the others when the connection is back.",
  putBack: "Somebody took away a place in which you were writing. Your words are not lost: they are a paragraph there.",
  ended: "This story is no longer open to you.",
  withYouLabel: "With you in this story",
  unsaved: "Not saved yet",
  saving: "Saving…",
  offline: "No server answers. Go on writing: your text is kept on this device and sent when the connection is back.",
  signedOut: "Your session has ended. Your text is kept on this device and sent when you sign in again.",
  signIn: "Sign in in another window",
  refused: (why) => `What you wrote was not saved: ${why}`,
  recovered: "What you wrote on this device and the server did not have is back.",
  unsent: "You wrote this here and the server never had it; you may not change the story any more. Copy what you need:",
  othersText: (name) =>
    `${name} is writing in this story. You see it as it is written; it cannot be changed from here.`,
  ownElsewhere: "You have this story open for writing in another window.",
  takeTurn: "Take the turn to write",
  turnTaken: (name) =>
    `${name} took the turn to write. Your text is saved; what had not been sent is kept on this device.`,
  readOnly: "To read only: you may not change this story as it stands.",
  withYou: (names) => `With you in this story: ${names}`,
  listed: (names) => names.join(", "),
  behindLive: "The story is published. Readers do not see what you write here until the changes are published.",
  clash: "Somebody else wrote in the same places at the same time. Nothing is lost: both texts are here.",
  clashBlock: "A block that both of you wrote: theirs first, yours after it. Keep what is right.",
  clashField: (field, mine) => `${field}: theirs stands. Yours: “${mine}”`,
  clashRemoved: (mine) => `The post that you wrote in was removed. Your text of it: “${mine}”`,
  useMine: "Use mine",
  dismiss: "Done",
  toStory: "Story page",
  keep: "Save a version",
  kept: "Version saved",
  count: (words, minutes) => `${counted(words, "word")} · ${minutes} min read`,
  tools: "Writing tools",
  kind: "Kind of block",
  kinds: {
    paragraph: "Paragraph",
    subhead2: "Subhead",
    subhead3: "Smaller subhead",
    bullets: "List",
    numbers: "Numbered list",
    quote: "Quote",
    pullquote: "Pull quote",
    image: "Picture",
    gallery: "Gallery",
    embed: "Embed",
    related: "Related stories",
    table: "Table",
    post: "Head of a post",
    headline: "Headline",
    standfirst: "Standfirst",
  },
  strong: "Bold",
  emphasis: "Emphasis",
  link: "Link",
  linkAddress: "Address of the link",
  linkSet: "Set the link",
  linkRemove: "Remove the link",
  linkBad:
    "This is no address to link to. Write one that begins with https://, or a path of the site that begins with /",
  cancel: "Cancel",
  rtl: "Right to left",
  ltr: "Left to right",
  dirOf: "Direction of the block",
  undo: "Undo",
  redo: "Redo",
  insert: "Insert",
  find: "Find and replace",
  findWhat: "Find",
  replaceWith: "Replace with",
  folds: "In any spelling (إلى = الى)",
  next: "Next",
  previous: "Previous",
  replaceOne: "Replace",
  replaceAll: "Replace all",
  found: (present, all) => (all === 0 ? "Nothing found" : `${present} of ${all}`),
  close: "Close",
  panels: { block: "Here", sheet: "About the story", helps: "Helps" },
  panelsLabel: "Panels",
  section: "Section",
  byline: "By",
  bylineHint: "As it is printed above the story",
  role: "Role",
  add: "Add",
  remove: "Remove",
  removeBlock: "Remove this block",
  moveUp: "Move up",
  moveDown: "Move down",
  tags: "Tags",
  tagsHint: "One a line",
  sources: "Sources",
  sourcesHint: "A document or statement a line",
  slug: "Words of the address",
  slugHint: "Taken from the headline where left empty",
  hero: "Main picture",
  heroNone: "No main picture",
  alt: "Description for those who do not see it",
  altHint: "What is in the picture, in a sentence",
  caption: "Caption",
  credit: "Credit",
  choosePicture: "Choose from the pictures",
  otherPicture: "Another picture",
  uploadPicture: "Upload a picture",
  uploading: "Uploading…",
  uploadFailed: (why) => `The picture was not uploaded: ${why}`,
  pictureSearch: "Search pictures",
  pictureNone: "No pictures with these words",
  notHere: "A picture of another site, not among the newsroom's yet",
  addPicture: "Add a picture to the gallery",
  picturePage: "Focal point and rights",
  corrections: "Corrections that readers see",
  correctionsHint: "A correction is added on the story page, and stays dated under the text.",
  embedUrl: "Address of what is embedded",
  embedTitle: "Its title, as readers see it",
  embedProvider: "From which site",
  relatedAutomatic: "Left to the archive: the nearest published stories stand here.",
  relatedLeave: "Leave it to the archive",
  relatedSearch: "Search for a story to add",
  relatedNone: "No stories with these words",
  tableCaption: "Title of the table",
  rowAdd: "Row below",
  rowRemove: "Remove row",
  columnAdd: "Column after",
  columnRemove: "Remove column",
  headerRow: "First row is a header",
  nothingSelected: "Put the caret in a paragraph, or select a picture or a box, to see what belongs to it.",
  picturesLost: (count) => `${counted(count, "picture")} did not come in with the paste: upload them.`,
  typography: "Arabic punctuation as you type («» ، ؛ ؟ …)",
  helps: {
    looking: "Reading the text…",
    marks: (count) => `Language and style: ${count}`,
    names: (count) => `Names with a page on the site: ${count}`,
    dates: (count) => `Dates as they are read: ${count}`,
    related: (count) => `Nearest published stories: ${count}`,
    preview: "In search results, and when shared",
    leaveOut: "Leave it out",
    ruleOff: "Turn this rule off",
    rulesOff: (count) => `${counted(count, "rule")} turned off`,
    rulesOn: "Turn all on",
    linkName: "Link to its page",
    wrongWeekday: (real) => `In the calendar this day is ${real}`,
    about: (names) => `About: ${names}`,
    addRelated: "Add to the box of related stories",
    card: "Share card",
    cardAgain: "Draw the card again",
  },
};

export const editorWords: Readonly<Record<DeskLanguage, EditorWords>> = { ar, en };
