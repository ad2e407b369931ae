const spaced = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/u));

/** Who said what has just been quoted: «سنفوز.» قال المدرب؛ «لا عودة!» بحسب المتحدث. */
const attributions = spaced(`
  قال قالت قالوا يقول تقول سأل سألت سألوا يسأل تسأل تساءل تساءلت يتساءل أجاب أجابت يجيب رد ردت يرد ترد صاح صاحت صرخ صرخت
  هتف هتفت أضاف أضافت أكد أكدت أوضح أوضحت علق علقت كتب كتبت همس همست نادى نادت ختم ختمت تابع تابعت
  بحسب حسب وفق وفقا وفقًا نقلا نقلًا حسبما وفقما`);

const sourceAhead = /^(?:على (?:حد|لسان|ذمة)|كما (?:قال|ورد|جاء|ذكر|نقل|أضاف|أوضح|يقول|تقول))/u;

/** Words in ف that have no conjunction in them. */
const wholeInFa =
  /^(?:في|فيه|فيها|فيهم|فيما|فوق|فور|فورا|فقط|فلسطين|فرنسا|فريق|فيلم|فتح|فاز|فازت|فشل|فقد|فرق|فرض)(?!\p{L})/u;

const firstWord = (ahead: string): string => /^\p{L}*/u.exec(ahead.replace(/\p{M}/gu, ""))?.[0] ?? "";

/**
 * Whether a sentence goes on behind a quotation that ends in a stop of its own: who said it follows, or a ف that takes up
 * the thread.
 * @example continuesQuote("سأل المذيع") // true
 */
export function continuesQuote(ahead: string): boolean {
  if (sourceAhead.test(ahead)) return true;
  const word = firstWord(ahead);
  return attributions.has(word) || (word.startsWith("ف") && word.length > 2 && !wholeInFa.test(word));
}

/** What takes up a sentence behind an ellipsis that was but a pause. */
const resumptions = spaced(
  "لكن لكنه لكنها لكنهم بل أو أم حتى إلا فلا فلم فلن فهو فهي فهم فقال فقالت كل كلها كلهم كله جميعها جميعهم",
);
/** Words in و that have no conjunction in them. */
const wholeInWaw =
  /^(?:وزير|وزارة|وزراء|وقت|وفد|وفاة|وكالة|وكيل|وصل|وصلت|وصول|وقع|وقعت|وقف|وضع|وحده|وحدها|واشنطن|وسط|وراء|وجه|وثيقة|ورقة|وطن)(?!\p{L})/u;

/**
 * Whether an ellipsis is a pause in a sentence that goes on with these words.
 * @example continuesPause("لكن الجرح لم يندمل") // true
 */
export function continuesPause(ahead: string): boolean {
  const word = firstWord(ahead);
  return resumptions.has(word) || (word.startsWith("و") && word.length > 1 && !wholeInWaw.test(word));
}
