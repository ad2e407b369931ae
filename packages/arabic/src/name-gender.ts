/**
 * How a verb behind a name agrees with it: «الاتحاد يطلب», «الوزارة تطلب», «الصيادون يطلبون», «الممرضات يطلبن»,
 * «المجلسان يطلبان», «النقابتان تطلبان». Plurals of things and places are feminine: «القرى تطلب».
 */
export const nameGenders = ["masculine", "feminine", "men", "women", "two men", "two women"] as const;
export type NameGender = (typeof nameGenders)[number];

/**
 * What a name is of. A `body` is an organisation, which may go by a name of its own («بوينغ», حماس); `org` takes offices
 * too («وزيرة المالية»); `other` is a law, a pact, a resource: a noun like any.
 */
export type NamedKind = "person" | "body" | "org" | "country" | "place" | "other";

/** Papers differ in the hamza of an alef; the dots of ة and ى part Hoda from هدي, Layla from ليلي. */
const key = (word: string): string => word.replace(/[أإآ]/gu, "ا");
const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/u).map(key));

/** Countries whose name is masculine; the others are feminine. */
const masculineCountries = set("المغرب لبنان العراق السودان اليمن الأردن الصومال الفاتيكان الجبل الاتحاد إقليم");

/** Heads that are masculine though they end as feminines do, or stand where one that we do not know is feminine. */
const masculineHeads = set(`
  سد جسر ميناء مرفأ مطار وادي نهر بحر جبل شارع حي ميدان مستشفى مشفى ملعب مسرح متحف مسجد قطار معبر خليج مضيق إقليم قطاع لواء ريف
  سهل ساحل ممر خط حقل منجم مكمن حوض قصر مجمع مركز مخيم سجن مصنع معمل برج قضاء جنوب شمال دير معرض مهرجان مشروع موقع مختبر
  مجلس منتدى ملتقى صندوق بنك مصرف حزب اتحاد برنامج مكتب حلف برلمان تيار تجمع جيش جهاز معهد نادي ناد تحالف ائتلاف ديوان تنظيم فيلق فوج مرصد حرس أسطول
  حشد حراك مؤتمر إطار فريق منتخب وفد قسم فرع كيان كونسورتيوم طيران تلفزيون راديو هلال صليب دفاع أمن درك تكتل جناح فصيل محور تعاون منبر محفل
`);

/** Heads that are feminine by no ending: feminine things, and broken plurals of things. */
const feminineHeads = set(`
  دار أرض شمس حرب بئر عين يد نار سوق سماء صحراء
  دول قوى قرى مدن جزر ضواحي عواصم مياه معادن موارد مناطق مصانع معامل مصارف بنوك مراكز مجالس مكاتب مدارس محاكم مساجد كنائس موانئ متاجر
  أحزاب فصائل عشائر قبائل أسر كتائب سرايا ألوية جيوش فرق لجان خطوط صحف قنوات أنباء أحياء أجهزة دوائر غرف حصص أمم أنصار
  اليونسكو اليونيسف الأونروا الفاو الإسكوا الغارديان الإندبندنت البوليساريو
`);

/** Plurals of people that no ending tells. */
const men = set(`
  أهالي أهل سكان أبناء عمال تجار نواب طلاب طلبة قضاة رعاة أساتذة ثوار جنود ضباط خبراء أطباء وزراء رؤساء قادة سفراء شركاء زعماء علماء
  حلفاء أولياء ذوو أصحاب ملاك ركاب سجناء أسرى جرحى مرضى ضحايا نشطاء أعضاء شيوخ وجهاء أعيان رجال شبان إخوان مربو مربون
`);

/** Words that end as a sound plural of men does. */
const notMen = set("تلفزيون راديو فيديو استوديو ليبراسيون رايثيون أمازون");

const women = set(`
  نساء أمهات زوجات أرامل بنات أخوات فتيات شابات سيدات ربات عاملات موظفات معلمات مدرسات ممرضات قابلات طبيبات مهندسات محاميات قاضيات نائبات
  وزيرات صحافيات صحفيات إعلاميات كاتبات شاعرات فنانات ناشطات باحثات أكاديميات طالبات تلميذات لاعبات رياضيات سائقات مزارعات فلاحات صيادات
  خياطات نساجات حرفيات راقعات بائعات مربيات سجينات أسيرات معتقلات نازحات لاجئات مواطنات متظاهرات محتجات متطوعات متقاعدات ناجيات
`);

/** Duals of masculine nouns, which end as many a singular does. */
const twoMen = set(`
  الفريقان الطرفان الجانبان المجلسان الحزبان الاتحادان البنكان المصرفان الجيشان الناديان الرئيسان الوزيران النائبان الزعيمان الشريكان الوفدان
  فريقا طرفا مجلسا حزبا اتحادا رئيسا وزيرا وفدا ناديا
`);

/** Given names of men that end in ة. */
const menNames = set(`
  حمزة أسامة طلحة عبيدة عطية عكرمة قتادة قتيبة معاوية وهبة بشارة جمعة جودة حذيفة خليفة سلامة حمادة بوجمعة حارثة حنظلة حيدرة عتبة عروة عقبة عكاشة
  شحاتة شحادة عودة كاوة عنترة ربيعة عبادة خزيمة أمية فودة طعمة شنودة عرفة نخلة ميسرة قدامة سعادة عمارة يوغرطة عقيلة العلامة الخليفة الداعية
`);

/** Given names of women that do not. */
const womenNames = set(`
  أسماء هيفاء شيماء إسراء آلاء دعاء رجاء سناء صفاء هناء وفاء ولاء ثناء نجلاء لمياء علياء ميساء ميثاء زهراء حسناء عفراء غيداء حواء تيماء فيحاء شفاء فداء الخنساء
  ليلى سلمى سلوى لبنى لمى منى نهى هدى ندى نجوى فدوى بشرى ذكرى شذى رضوى ضحى ربى رؤى سهى يسرى يمنى سجى جنى تقى أروى رولى
  مريم زينب سعاد هند ريم نادين إيمان حنان سمر عبير رشا رنا دينا لينا مي ياسمين أحلام أنغام ابتسام إلهام انتصار بلقيس تغريد جيهان خلود دلال رباب رحاب رهام ريهام
  رهف رولا سحر سهام سهير سوسن شيرين شهد عهود غدير فاتن فرح فيروز كوثر ماجدولين مجدولين منار مرام ميسون ناريمان نسرين نهال نوال نورهان هيام هاجر وداد وصال يارا أمل آمال أم بنت
  أريج أسيل أفنان آيات بتول بدور تماضر توكل رزان رغد رنيم روان ريما سارا سندس شروق عفاف عواطف لجين لميس ليان مها ميار ميرفت نيفين هالا هديل هيا وعد
  كارولين كارين كارلا كلير ماري ماريا مارين أنجيلا أنغيلا جورجيا كريستين كريستالينا كريستينا أورسولا إليزابيث تيريزا مارغريت هيلاري كامالا ميلانيا إيفانكا نانسي سوزان جانيت كايا
  روبرتا أنالينا ليز كلوديا ديلما جاسيندا غريتا فرانشيسكا كاثرين كاترين فيكتوريا آنا إيلينا ناديا نيكي لورا صوفيا أنييس ساندرا دانا تمارا غولدا تسيبي
  موزا رانيا آسيا زها ملالا مهسا سونيا أنديرا كوندوليزا أنجلينا سيغولين يوليا ساناي كلاوديا نظير
`);

/** Titles that women bear in their masculine form. */
const titles = set("د م أ الدكتور البروفيسور النائب الوزير السفير");

/** A name's words in letters alone. */
const wordsOf = (name: string): readonly string[] =>
  name
    .normalize("NFC")
    .replace(/[\p{M}ـ]/gu, "")
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");

function genderOfPerson(words: readonly string[]): NameGender {
  const at = words.findIndex((word) => !titles.has(key(word)));
  const [name = "", next = ""] = at === -1 ? [] : words.slice(at);
  // «هبة الله» and «آية الله» are men.
  if (next === "الله") return "masculine";
  if (womenNames.has(key(name))) return "feminine";
  // «الدبيبة» alone is a family.
  const isFamily = words.length === 1 && name.startsWith("ال");
  return name.endsWith("ة") && !isFamily && !menNames.has(key(name)) ? "feminine" : "masculine";
}

/** The bare sound plural of what people do and are: معلم, مزارع, صياد, سائق, حرفي. */
const calling = "(?:م.{3,}|..ا.|.ا..|..+ي)";
const soundPlural = new RegExp(`^${calling}ون$`, "u");
const soundPluralOfAnother = new RegExp(`^${calling}و$`, "u");

/** The gender of the first word of a name, as far as it tells. */
function genderOfHead(head: string, isFollowed: boolean): NameGender | undefined {
  const isDefinite = /^ال../u.test(head);
  const bare = isDefinite ? head.slice(2) : head;
  const isOneOf = (words: ReadonlySet<string>): boolean => words.has(key(bare)) || words.has(key(head));
  if (isOneOf(men)) return "men";
  if (isOneOf(women)) return "women";
  if (twoMen.has(key(head))) return "two men";
  if (isOneOf(masculineHeads)) return "masculine";
  if (isOneOf(feminineHeads)) return "feminine";
  if (isDefinite ? /...تان$/u.test(bare) : isFollowed && /...تا$/u.test(bare)) return "two women";
  const isPeople = soundPlural.test(bare) || (isFollowed && soundPluralOfAnother.test(bare));
  if (isPeople && !notMen.has(key(bare))) return "men";
  // «ملتقى» and «منتدى» are nouns of place, and masculine.
  return /(?:.ة|..ات|^[^م].*ى)$/u.test(bare) ? "feminine" : undefined;
}

/**
 * The gender that a verb takes behind a name: of people from their given name, of all else from its first word. Where that
 * does not tell, a place is feminine, as towns are, and so is a body that goes by a foreign word or by a name in quotation
 * marks: a company, a paper, a movement.
 * @example nameGender("وزارة المالية", "body") // "feminine"
 * @example nameGender("اتحاد البلديات", "body") // "masculine"
 * @example nameGender("حمزة الأمين", "person") // "masculine"
 */
export function nameGender(name: string, kind: NamedKind): NameGender {
  const words = wordsOf(name);
  const [head = "", ...rest] = words;
  if (kind === "person") return genderOfPerson(words);
  if (kind === "country") {
    const isMasculine = masculineCountries.has(key(head)) || words.join(" ") === "جنوب السودان";
    return isMasculine ? "masculine" : "feminine";
  }
  const isOwnName = kind === "body" && (!head.startsWith("ال") || /^«[^«»]*»$/u.test(name));
  return genderOfHead(head, rest.length > 0) ?? (kind === "place" || isOwnName ? "feminine" : "masculine");
}
