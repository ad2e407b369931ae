/** What news counts most, `singular=plural` as it stands behind 3 to 10, in the genitive. Written by hand. */
const table = `
رجل=رجال طفل=أطفال شاب=شبان وزير=وزراء نائب=نواب مسؤول=مسؤولين ضابط=ضباط جندي=جنود مسلح=مسلحين مقاتل=مقاتلين شرطي=شرطيين سجين=سجناء أسير=أسرى
قتيل=قتلى جريح=جرحى مصاب=مصابين لاجئ=لاجئين نازح=نازحين مهاجر=مهاجرين مواطن=مواطنين شخص=أشخاص عضو=أعضاء مرشح=مرشحين لاعب=لاعبين طالب=طلاب
صحافي=صحافيين صحفي=صحفيين مدني=مدنيين متظاهر=متظاهرين موظف=موظفين عامل=عمال طبيب=أطباء مهندس=مهندسين مستوطن=مستوطنين إرهابي=إرهابيين
يوم=أيام أسبوع=أسابيع شهر=أشهر عام=أعوام قرن=قرون هدف=أهداف مقعد=مقاعد صوت=أصوات صاروخ=صواريخ قرار=قرارات مشروع=مشاريع حزب=أحزاب فريق=فرق
كتاب=كتب فيلم=أفلام متر=أمتار كيلومتر=كيلومترات طن=أطنان برميل=براميل دولار=دولارات دينار=دنانير ريال=ريالات درهم=دراهم جنيه=جنيهات مليون=ملايين مليار=مليارات
دولة=دول مدينة=مدن سنة=سنوات ساعة=ساعات دقيقة=دقائق ثانية=ثوان مرة=مرات شركة=شركات قرية=قرى جلسة=جلسات امرأة=نساء فتاة=فتيات سيدة=سيدات
طائرة=طائرات سيارة=سيارات سفينة=سفن شاحنة=شاحنات دبابة=دبابات عائلة=عائلات أسرة=أسر جثة=جثث منظمة=منظمات جامعة=جامعات مدرسة=مدارس ولاية=ولايات
محافظة=محافظات منطقة=مناطق محطة=محطات مباراة=مباريات نقطة=نقاط جولة=جولات غارة=غارات قذيفة=قذائف رصاصة=رصاصات عملية=عمليات محاولة=محاولات
`;

const pairs = table
  .trim()
  .split(/\s+/u)
  .map((pair) => pair.split("=") as [string, string]);
const plurals = new Map(pairs);
const singulars = new Map(pairs.map(([singular, plural]) => [plural, singular]));
// Plurals of one singular that writers choose between.
for (const [plural, singular] of [
  ["شهور", "شهر"],
  ["شباب", "شاب"],
  ["مشروعات", "مشروع"],
  ["سنين", "سنة"],
  ["سيدات", "سيدة"],
] as const) {
  singulars.set(plural, singular);
}

/**
 * The plural of a counted noun.
 * @example findPlural("مدينة") // "مدن"
 */
export const findPlural = (singular: string): string | undefined => plurals.get(singular);

/**
 * The singular of a plural that is counted.
 * @example findSingular("شهور") // "شهر"
 */
export const findSingular = (plural: string): string | undefined => singulars.get(plural);
