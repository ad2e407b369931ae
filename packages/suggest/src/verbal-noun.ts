/** Verbal nouns of the first form, which no pattern tells, as they fold for search. */
const plain = new Set(
  `صرف دفع فتح رفع خفض وقف دعم بناء شراء نشر عقد سحب منح ضخ حل كشف حفظ رد لقاء بدء عوده زياره شطب ضم سداد ضمان تنازل تعاون حوار نقل قبول عمل وضع
  طرح حسم بيع ربط دمج قطع فرض سن حمايه رعايه صيانه كفاله زياده حضور دخول خروج وصول رحيل جلوس جلسه عرض دراسه قراءه كتابه معرفه نزع منع
  سماح حصول مهله ضمانات ضمانه قرض مساعده مساعدات ايضاحات توضيحات تعويضات فصل كف صون عزل حجز حجب تركيب وفاء شرح جدوله هدنه تمويل بحث درس جمع ضبط حصر تسلم عدم
  غرس زرع حفر هدم نصب غلق نسخ رسم فك كبح ردم جرف بث رصد سحق صب عزف علاج جني قطف درج شطب حسم نبش هدر ري`
    .split(/\s+/u)
    .filter((word) => word !== ""),
);

/** The patterns of the derived forms: تفعيل، تفعّل، تفاعل، إفعال، افتعال، استفعال، انفعال، مفاعلة. */
const derived = /^(?:ت[^ا]{2}ي[^اوي]?.?|ت..ي?.?ه|تا[^ر]ي.|تفعل|ت.ا..|ا..ا.|ا..ا..|است.+|ان..ا.|ا.ا.ه|م.ا..ه)$/u;

/** Whether a folded word, without its article, is a verbal noun: «صرف», «تسريع», «إلغاء», «استئناف». */
export function isVerbalNoun(key: string): boolean {
  const bare = key.replace(/^ال(?=...)/u, "");
  if (plain.has(bare) || derived.test(bare) || /^الت...$/u.test(key)) return true;
  // «إعارتها», «صرفه»: somebody's own.
  const owned = /^(?<noun>.{3,})(?:ها|هم|هما|ه|نا)$/u.exec(bare)?.groups?.["noun"];
  return owned !== undefined && (plain.has(owned) || derived.test(owned) || derived.test(owned.replace(/ت$/u, "ه")));
}
