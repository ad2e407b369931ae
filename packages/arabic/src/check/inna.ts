import type { Copy, CopyWord } from "./copy.ts";
import type { Slip } from "./finding.ts";
import { isVerb, isWord } from "./standing.ts";
import { wordSet } from "./word-table.ts";

/** What is said in the words themselves opens with إن: the verb of saying in all its forms. */
const saying = wordSet(`
  قال قالت قالوا قالا قلت قلنا يقول تقول يقولون تقولون نقول أقول قائلا قائلة قائلين قائلون القائل القائلة القائلين القائلون قيل يقال
  وقال وقالت وقالوا ويقول وتقول ويقولون وقيل ويقال فقال فقالت بالقول القول قوله قولها قولهم بقوله بقولها والقائل ليقول لتقول
`);
/** حيث and إذ stand before whole sentences, and an oath before what is sworn. */
const beforeSentence = wordSet("حيث إذ وحيث وإذ والله تالله");

/** Verbs and nouns whose object is a clause: it opens with أن. */
const clausal = wordSet(`
  أكد أكدت أكدوا يؤكد تؤكد وأكد وأكدت مؤكدا مؤكدة أعلن أعلنت أعلنوا يعلن تعلن وأعلن وأعلنت معلنا ذكر ذكرت ذكروا يذكر تذكر وذكر وذكرت
  أوضح أوضحت يوضح توضح وأوضح وأوضحت موضحا موضحة أفاد أفادت يفيد تفيد وأفاد وأفادت زعم زعمت يزعم تزعم وزعم ادعى ادعت يدعي تدعي
  رأى رأت يرى ترى يرون ورأى ورأت اعتبر اعتبرت يعتبر تعتبر واعتبر واعتبرت معتبرا معتبرة ظن يظن تظن يعتقد تعتقد يعتقدون اعتقد
  علم علمت يعلم تعلم عرف يعرف تعرف كشف كشفت وكشف توقع توقعت يتوقع تتوقع وتوقع تمنى يتمنى تمنت يأمل تأمل أمل نفى نفت ينفي ونفى
  لاحظ لاحظت يلاحظ تلاحظ اعترف اعترفت يعترف شك لاشك بد ريب يجب تجب ويجب يمكن ويمكن أمكن ينبغي وينبغي يريد تريد يريدون أراد أرادت
  يستطيع تستطيع استطاع استطاعت يحاول تحاول حاول حاولت قرر قررت يقرر يكاد كاد عسى أوشك يوشك رغب يرغب يود تود طلب طلبت يطلب
  يخشى تخشى خشي نخشى اشترط اشترطت يشترط شرط بشرط أضافه يبدو ويبدو تبين وتبين يتبين اتضح واتضح المتوقع المقرر المنتظر المفترض الممكن المرجح
  المعلوم المعروف الواضح الضروري المؤسف الغريب المستحيل المحتمل المهم المؤكد الأفضل
`);
/** Words that أن follows as well, and إن never. */
const prepositions = wordSet(
  "إلى على من في عن بعد قبل دون بدون منذ رغم برغم غير بيد إلا لولا لو كما مع بمجرد سوى قبيل لحين وإلى إلا وكما ومع لمجرد",
);

const assertion = /^[اأإ]ن(?:ه|ها|هم|هن|هما|ك|كم|نا|ني|ي|)?$/u;
const open = (word: string): string => word.replace(/^إ/u, "أ");
const closed = (word: string): string => word.replace(/^أ/u, "إ");

/** How far a verb of saying reaches over its subject: «قال رئيس الوزراء اللبناني السابق». */
const longestSubject = 5;

/** Whether a word can be part of a subject: has the article, or is a name that the lexicon does not know, or its title. */
function isOfSubject({ letters, follows }: CopyWord): boolean {
  if (!follows || assertion.test(letters) || prepositions.has(letters) || clausal.has(letters)) return false;
  if (letters.startsWith("ال")) return true;
  return heads.has(letters) || !isWord(letters);
}
/** What stands at the head of a subject without the article. */
const heads = wordSet(`
  رئيس رئيسة وزير وزيرة نائب نائبة مدير مديرة مسؤول مسؤولة مسؤولون مصدر مصادر سفير سفيرة قائد محافظ حاكم زعيم أمين عضو ممثل مبعوث
  متحدث متحدثة ناطق ناطقة خبير خبيرة خبراء محلل محللون شهود شاهد سكان أحد إحدى بعض مندوب ملك أمير شيخ دولة مجلس حزب حركة وزارة
  هيئة منظمة لجنة شركة باسم وكالة محام محامي رجل سيدة مواطن تاجر طبيب باحث أستاذ
`);

/** What governs an أن or إن: the word before, or the verb before a short subject. */
function governorOf(words: readonly CopyWord[], place: number): string | undefined {
  const word = words[place] as CopyWord;
  if (!word.follows) return undefined;
  const near = words[place - 1] as CopyWord;
  if (
    saying.has(near.letters) ||
    clausal.has(near.letters) ||
    prepositions.has(near.letters) ||
    beforeSentence.has(near.letters)
  ) {
    return near.letters;
  }
  for (let back = 1; back <= longestSubject; back++) {
    const other = words[place - back];
    if (other === undefined) return undefined;
    if (back > 1 && (saying.has(other.letters) || clausal.has(other.letters))) return other.letters;
    if (!isOfSubject(other) || isVerbBefore(other)) return undefined;
  }
  return undefined;
}
const isVerbBefore = ({ letters }: CopyWord): boolean =>
  !letters.startsWith("ال") && !heads.has(letters) && isVerb(letters);

/** «من المتوقع»: the participle governs, and not the verb of saying before it. */
const isAdjective = (letters: string): boolean => letters.startsWith("ال") && clausal.has(letters);

/** إن and أن by what governs them: إن behind saying, حيث and an oath and at the head of a sentence; أن elsewhere. */
export function* innaOrAnna({ words }: Copy): Iterable<Slip> {
  for (const [place, word] of words.entries()) {
    const { letters, start, end, text } = word;
    if (word.kind !== "word" || !assertion.test(letters)) continue;
    const governor = governorOf(words, place);
    if (letters.startsWith("ا")) {
      if (letters === "ان") yield { start, end, rule: "hamza", suggest: bareSuggestions(governor, words, place) };
      continue;
    }
    const isOpen = letters.startsWith("أ");
    if (governor === undefined) {
      const next = words[place + 1];
      if (
        isOpen &&
        isHead(words, place) &&
        (letters.length > 2 || (next?.follows === true && /^ال|^هذ[اه]$/u.test(next.letters)))
      ) {
        yield { start, end, rule: "inna", suggest: [closed(text)] };
      }
      continue;
    }
    if (isOpen && (saying.has(governor) || beforeSentence.has(governor))) {
      yield { start, end, rule: "inna", suggest: [closed(text)] };
    } else if (!isOpen && (prepositions.has(governor) || clausal.has(governor) || isAdjective(governor))) {
      if (isConditional(words, place)) continue;
      yield { start, end, rule: "inna", suggest: [open(text)] };
    }
  }
}

/** «ان»: which of the two was meant. */
function bareSuggestions(governor: string | undefined, words: readonly CopyWord[], place: number): readonly string[] {
  const isClosed = governor === undefined ? isHead(words, place) : saying.has(governor) || beforeSentence.has(governor);
  return isClosed ? ["إن", "أن"] : ["أن", "إن"];
}

/** «إن عادوا»: before a verb of the past إن may be «if». */
function isConditional(words: readonly CopyWord[], place: number): boolean {
  if ((words[place] as CopyWord).letters !== "إن") return false;
  const next = words[place + 1];
  if (next === undefined || !next.follows) return true;
  if (/^(?:كان|كانت|كانوا|لم|شاء|صح|وجد|أمكن|جاز)$/u.test(next.letters)) return true;
  const before = words[place - 1] as CopyWord;
  return before.letters === "إلا" && isVerb(next.letters);
}

/** So much of what stands between two words is looked at. */
const longestGap = 32;

/** Whether a sentence begins here. */
function isHead(words: readonly CopyWord[], place: number): boolean {
  const { gap } = words[place] as CopyWord;
  return place === 0 ? /^[\s«"]*$/u.test(gap) : /[.!؟\n]\s*$/u.test(gap.slice(-longestGap));
}
