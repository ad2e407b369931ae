import type { Copy, CopyWord } from "./copy.ts";
import type { Slip } from "./finding.ts";
import type { RuleCode } from "./rule-code.ts";

/** Words in a row that should be others: the words, and what to write for them; `*` is any one word, kept by `*`. */
interface Phrase {
  readonly rule: RuleCode;
  readonly words: readonly string[];
  readonly suggest: readonly string[];
}

/** Reads lines `rule | phrase | suggestion / other`. */
function read(table: string): ReadonlyMap<string, readonly Phrase[]> {
  const byFirst = new Map<string, Phrase[]>();
  for (const line of table.trim().split("\n")) {
    const [rule = "", phrase = "", right = ""] = line.split("|").map((part) => part.trim());
    const words = phrase.split(" ");
    const [first = ""] = words;
    const made: Phrase = {
      rule: rule as RuleCode,
      words,
      suggest: right === "" ? [] : right.split("/").map((one) => one.trim()),
    };
    const known = byFirst.get(first);
    if (known === undefined) byFirst.set(first, [made]);
    else known.push(made);
  }
  return byFirst;
}

const phrases = read(`
future-negation | سوف لن | لن
future-negation | سوف لا | لن
future-negation | لن سوف | لن
future-negation | سوف لم | لم
usage | تواجد | وجد / كان
usage | تواجدت | وجدت / كانت
usage | تواجدوا | وجدوا / كانوا
usage | يتواجد | يوجد / يكون
usage | تتواجد | توجد / تكون
usage | يتواجدون | يوجدون / يكونون
usage | المتواجد | الموجود
usage | المتواجدة | الموجودة
usage | المتواجدين | الموجودين
usage | المتواجدون | الموجودون
usage | متواجد | موجود
usage | متواجدا | موجودا
usage | متواجدة | موجودة
usage | متواجدين | موجودين
usage | متواجدون | موجودون
usage | تواجده | وجوده
usage | تواجدها | وجودها
usage | تواجدهم | وجودهم
usage | بتواجد | بوجود
usage | التواجد | الوجود
usage | لا زال | ما زال / لا يزال
usage | لا زالت | ما زالت / لا تزال
usage | لا زالوا | ما زالوا / لا يزالون
usage | لازال | ما زال / لا يزال
usage | لازالت | ما زالت / لا تزال
usage | بالتالي | من ثم / لذلك
usage | طالما أن | ما دام أن / ما دام
usage | مدراء | مديرون / مديري
usage | المدراء | المديرون / المديرين
usage | سويا | معا
usage | مبروك | مبارك
usage | لوحده | وحده
usage | لوحدها | وحدها
usage | لوحدهم | وحدهم
usage | لوحدهما | وحدهما
usage | لوحدي | وحدي
usage | لوحدك | وحدك
usage | لوحدنا | وحدنا
usage | بعض البعض | بعضهم بعضا / بعضها بعضا
usage | بعضهم البعض | بعضهم بعضا
usage | بعضها البعض | بعضها بعضا
usage | بعضهما البعض | بعضهما بعضا
usage | بعضنا البعض | بعضنا بعضا
usage | نفذ الوقود | نفد الوقود
usage | نفذت الذخيرة | نفدت الذخيرة
usage | نفذ صبره | نفد صبره
usage | نفذ الصبر | نفد الصبر
usage | نفاذ الوقود | نفاد الوقود
usage | نفاذ الصبر | نفاد الصبر
usage | نفاذ الذخيرة | نفاد الذخيرة
usage | نفاذ المياه | نفاد المياه
usage | نفاذ الوقت | نفاد الوقت
usage | نفذت التذاكر | نفدت التذاكر
usage | نفذت الكمية | نفدت الكمية
usage | نفذ الماء | نفد الماء
usage | إمعان النظر | إنعام النظر
usage | المتوفي | المتوفى
usage | مستديم | مستدام
usage | أخصائي | اختصاصي
usage | الأخصائي | الاختصاصي
usage | أخصائية | اختصاصية
usage | بالصدفة | مصادفة
usage | ريثما أن | ريثما
usage | كما ولقد | كما
usage | ناهيك عن | فضلا عن
usage | تحاشى من | تحاشى
usage | عبارة عن | هو / هي
usage | حازت على | حازت
usage | حاز على | حاز
usage | سبق وأن | سبق أن
usage | سبق وأنه | سبق أنه
usage | لا بد وأن | لا بد أن / لا بد من أن
usage | لابد وأن | لا بد أن / لا بد من أن
usage | خاصة وأن | خاصة أن / ولا سيما أن
usage | خصوصا وأن | خصوصا أن / ولا سيما أن
usage | سيما وأن | سيما أن
usage | لاسيما وأن | لا سيما أن
usage | كما وأن | كما أن
usage | كما وأنه | كما أنه
usage | كما وأنها | كما أنها
usage | كاد أن | كاد
usage | كادت أن | كادت
usage | يكاد أن | يكاد
usage | تكاد أن | تكاد
usage | فيما إذا | ما إذا
usage | بل وحتى | بل حتى
usage | استلم | تسلم
usage | استلمت | تسلمت
usage | استلموا | تسلموا
usage | يستلم | يتسلم
usage | تستلم | تتسلم
usage | استلام | تسلم
usage | باستلام | بتسلم
usage | استلامه | تسلمه
usage | استلامها | تسلمها
usage | ملفت | لافت
usage | ملفتة | لافتة
usage | الملفت | اللافت
usage | الملفتة | اللافتة
usage | ملفتا | لافتا
usage | مشين | شائن
usage | المشينة | الشائنة
usage | مشينة | شائنة
usage | مباع | مبيع
usage | مباعة | مبيعة
usage | المباعة | المبيعة
usage | مصان | مصون
usage | مصانة | مصونة
usage | مناط | منوط
usage | مناطة | منوطة
usage | المناط | المنوط
usage | المناطة | المنوطة
usage | معاق | معوق
usage | المعاقين | المعوقين
usage | المعاقون | المعوقون
usage | لعب دورا | أدى دورا
usage | لعبت دورا | أدت دورا
usage | يلعب دورا | يؤدي دورا
usage | تلعب دورا | تؤدي دورا
usage | على ضوء | في ضوء
usage | يتوجب على | يجب على
usage | يتوجب علينا | يجب علينا
preposition | ذكر بأن | ذكر أن
preposition | وذكر بأن | وذكر أن
preposition | أكد بأن | أكد أن
preposition | أكدت بأن | أكدت أن
preposition | مؤكدا بأن | مؤكدا أن
preposition | أعلن بأن | أعلن أن
preposition | أعلنت بأن | أعلنت أن
preposition | أوضح بأن | أوضح أن
preposition | أوضحت بأن | أوضحت أن
preposition | أضاف بأن | أضاف أن
preposition | اعتبر بأن | اعتبر أن
preposition | رأى بأن | رأى أن
preposition | يرى بأن | يرى أن
preposition | يعتقد بأن | يعتقد أن
preposition | زعم بأن | زعم أن
preposition | نفى بأن | نفى أن
preposition | قال بأن | قال إن
preposition | قالت بأن | قالت إن
preposition | قالوا بأن | قالوا إن
preposition | يقول بأن | يقول إن
preposition | تقول بأن | تقول إن
preposition | يقولون بأن | يقولون إن
preposition | قائلا بأن | قائلا إن
preposition | التقى مع | التقى
preposition | التقت مع | التقت
preposition | يلتقي مع | يلتقي
preposition | نوه إلى | نوه بـ
preposition | رغب الحصول | رغب في الحصول
preposition | يرغب الحصول | يرغب في الحصول
preposition | أسفر إلى | أسفر عن
preposition | كشف على | كشف عن
preposition | تعرف عليه | تعرفه / تعرف إليه
preposition | بدلا عن | بدلا من
preposition | فضلا على | فضلا عن
preposition | علاوة عن | علاوة على
preposition | استنادا على | استنادا إلى
preposition | اعتمادا إلى | اعتمادا على
preposition | احتجاجا ضد | احتجاجا على
preposition | أعرب على | أعرب عن
preposition | أعربت على | أعربت عن
preposition | خلافا عن | خلافا لـ
preposition | إضافة على | إضافة إلى
preposition | بالإضافة على | بالإضافة إلى
idiom | غيظ من فيض | غيض من فيض
idiom | على قدم وسابق | على قدم وساق
idiom | شاء أم أبا | شاء أم أبى
idiom | بادئ الأمر ذي بدء | بادئ ذي بدء
idiom | بادىء ذي بدء | بادئ ذي بدء
idiom | بادئ ذي بدأ | بادئ ذي بدء
idiom | قاب قوسين وأدنى | قاب قوسين أو أدنى
idiom | من كل حدب وصبو | من كل حدب وصوب
idiom | حضر التجول | حظر التجول
idiom | حضر التجوال | حظر التجوال
idiom | حضر الطيران | حظر الطيران
idiom | حضر السفر | حظر السفر
idiom | حضر السلاح | حظر السلاح
idiom | حضر الأسلحة | حظر الأسلحة
idiom | حضر النشر | حظر النشر
idiom | حضر تجول | حظر تجول
idiom | حضر تجوال | حظر تجوال
idiom | حضر سفر | حظر سفر
idiom | حض وافر | حظ وافر
idiom | لحسن الحض | لحسن الحظ
idiom | لسوء الحض | لسوء الحظ
idiom | وجهة نضر | وجهة نظر
idiom | بغض النضر | بغض النظر
idiom | أنشاء الله | إن شاء الله
idiom | إنشاء الله | إن شاء الله
idiom | انشاء الله | إن شاء الله
idiom | ان شاء الله | إن شاء الله
idiom | أن شاء الله | إن شاء الله
idiom | ما شاءالله | ما شاء الله
idiom | علي الرغم | على الرغم
idiom | علي الأقل | على الأقل
idiom | علي الأرجح | على الأرجح
idiom | علي هامش | على هامش
idiom | علي سبيل | على سبيل
idiom | علي أن | على أن
idiom | علي وشك | على وشك
idiom | علي متن | على متن
idiom | علي يد | على يد
idiom | علي الصعيد | على الصعيد
idiom | علي صعيد | على صعيد
idiom | علي مستوى | على مستوى
idiom | علي المستوى | على المستوى
idiom | علي الحدود | على الحدود
idiom | علي الأرض | على الأرض
idiom | علي الساحة | على الساحة
idiom | علي الإطلاق | على الإطلاق
idiom | علي التوالي | على التوالي
idiom | علي كل | على كل
idiom | علي هذا | على هذا
idiom | علي هذه | على هذه
idiom | علي ذلك | على ذلك
idiom | علي عدم | على عدم
idiom | علي ضرورة | على ضرورة
idiom | علي أساس | على أساس
idiom | علي طول | على طول
idiom | علي مدى | على مدى
idiom | علي نحو | على نحو
idiom | علي غرار | على غرار
idiom | علي جانبي | على جانبي
idiom | علي رأس | على رأس
idiom | علي الجميع | على الجميع
idiom | لدي الشركة | لدى الشركة
idiom | لدي الحكومة | لدى الحكومة
idiom | لدي الوزارة | لدى الوزارة
idiom | لدي السلطات | لدى السلطات
idiom | لدي الجانبين | لدى الجانبين
idiom | لدي وصوله | لدى وصوله
idiom | لدي وصولهم | لدى وصولهم
idiom | لدي عودته | لدى عودته
idiom | مضي عام | مضى عام
idiom | مضي على | مضى على
preposition | أجاب على السؤال | أجاب عن السؤال
preposition | أجابت على السؤال | أجابت عن السؤال
preposition | الإجابة على السؤال | الإجابة عن السؤال
preposition | الإجابة على الأسئلة | الإجابة عن الأسئلة
preposition | الإجابة على أسئلة | الإجابة عن أسئلة
preposition | أجاب على أسئلة | أجاب عن أسئلة
preposition | أجاب على سؤال | أجاب عن سؤال
preposition | يجيب على السؤال | يجيب عن السؤال
preposition | يجيب على سؤال | يجيب عن سؤال
preposition | ردا عن سؤال | ردا على سؤال
preposition | اعتذر عن الحضور | اعتذر عن عدم الحضور
preposition | اعتذرت عن الحضور | اعتذرت عن عدم الحضور
preposition | اعتذر عن المشاركة | اعتذر عن عدم المشاركة
preposition | اعتذرت عن المشاركة | اعتذرت عن عدم المشاركة
preposition | تعرف على | تعرف / تعرف إلى
preposition | التعرف على | تعرف / التعرف إلى
preposition | أكد على | أكد
preposition | أكدت على | أكدت
preposition | يؤكد على | يؤكد
preposition | تؤكد على | تؤكد
preposition | مؤكدا على | مؤكدا
preposition | مؤكدة على | مؤكدة
preposition | وأكد على | وأكد
preposition | وأكدت على | وأكدت
preposition | أثر على | أثر في
preposition | أثرت على | أثرت في
preposition | يؤثر على | يؤثر في
preposition | تؤثر على | تؤثر في
preposition | تأثير على | تأثير في
preposition | التأثير على | التأثير في
preposition | بالنسبة ل | بالنسبة إلى
preposition | بالإضافة ل | بالإضافة إلى
preposition | بالرغم من | على الرغم من
preposition | رغم عن | على الرغم من
preposition | تخرج من جامعة | تخرج في جامعة
preposition | تخرج من كلية | تخرج في كلية
preposition | تخرجت من جامعة | تخرجت في جامعة
preposition | انضم ل | انضم إلى
preposition | التحق في | التحق بـ
preposition | في نفس الوقت | في الوقت نفسه
preposition | في نفس اليوم | في اليوم نفسه
preposition | في نفس العام | في العام نفسه
preposition | في نفس المكان | في المكان نفسه
preposition | بنفس الوقت | في الوقت نفسه
preposition | سوى من | سوى
preposition | سوى على | سوى
preposition | سوى في | سوى
preposition | عدا عن | عدا / فضلا عن
preposition | دعا على المشاركة | دعا إلى المشاركة
preposition | بدون أن | من دون أن
dialect | عشان | من أجل / لأن
dialect | علشان | من أجل / لأن
dialect | منشان | من أجل
dialect | مش | ليس / غير
dialect | موش | ليس
dialect | ليش | لماذا
dialect | ليه | لماذا
dialect | شو | ماذا / ما
dialect | شنو | ماذا
dialect | إيش | ماذا
dialect | ايش | ماذا
dialect | إيه ده | ما هذا
dialect | اللي | الذي / التي / الذين
dialect | واللي | والذي / والتي / والذين
dialect | يللي | الذي / الذين
dialect | بس | لكن / فقط
dialect | هلق | الآن
dialect | هلأ | الآن
dialect | دلوقتي | الآن
dialect | دلوقت | الآن
dialect | كمان | أيضا
dialect | برضه | أيضا
dialect | برضو | أيضا
dialect | لسه | ما زال / لم
dialect | لسا | ما زال / لم
dialect | إزاي | كيف
dialect | ازاي | كيف
dialect | فين | أين
dialect | وين | أين
dialect | إمتى | متى
dialect | امتى | متى
dialect | هيك | هكذا / كذلك
dialect | كده | هكذا
dialect | كدا | هكذا
dialect | بدي | أريد
dialect | بدنا | نريد
dialect | بدهم | يريدون
dialect | عايز | يريد
dialect | عاوز | يريد
dialect | عايزين | يريدون
dialect | مفيش | لا يوجد
dialect | مافيش | لا يوجد
dialect | مافي | لا يوجد
dialect | معلش | لا بأس
dialect | كويس | جيد
dialect | منيح | جيد
dialect | بكرا | غدا
dialect | بكره | غدا
dialect | امبارح | أمس
dialect | مبارح | أمس
dialect | إمبارح | أمس
dialect | النهارده | اليوم
dialect | مصاري | مال / نقود
dialect | فلوس | مال / نقود
dialect | الفلوس | المال / النقود
dialect | حدا | أحد
dialect | ولاد | أولاد
dialect | عم يقول | يقول
dialect | رح يكون | سيكون
dialect | رح يصير | سيصير
dialect | حيكون | سيكون
dialect | هيكون | سيكون
`);

const conjunction = /^[وف](?=..)/u;

function matchAt(words: readonly CopyWord[], place: number, first: string): readonly [Phrase, number] | undefined {
  let best: readonly [Phrase, number] | undefined;
  for (const phrase of phrases.get(first) ?? []) {
    const { length } = phrase.words;
    if (best !== undefined && length <= best[1]) continue;
    const isHere = phrase.words.every((wanted, step) => {
      const word = words[place + step];
      return step === 0 || (word !== undefined && word.follows && word.letters === wanted);
    });
    if (isHere) best = [phrase, length];
  }
  return best;
}

/** Words and phrases that style guides of Arabic newsrooms and the grammars of common errors advise against. */
export function* listedPhrases({ words }: Copy): Iterable<Slip> {
  for (const [place, word] of words.entries()) {
    if (word.kind !== "word") continue;
    const whole = matchAt(words, place, word.letters);
    const bare = word.letters.replace(conjunction, "");
    const found = whole ?? (bare === word.letters ? undefined : matchAt(words, place, bare));
    if (found === undefined) continue;
    const [{ rule, suggest }, length] = found;
    const head = whole === undefined ? word.letters.charAt(0) : "";
    const last = words[place + length - 1] as CopyWord;
    yield { start: word.start, end: last.end, rule, suggest: suggest.map((one) => head + one) };
  }
}
