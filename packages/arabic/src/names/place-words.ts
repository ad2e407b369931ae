import { foldedSet } from "./folded-set.ts";

/** Words that a place's name follows and that are no part of it. */
export const placeWrappers = foldedSet(`
مدينة مدينتي إقليم محافظة محافظتي ولاية ولايتي جزيرة بلدة بلدتي قرية قريتي مقاطعة منطقة منطقتي حي ضاحية قضاء ناحية مديرية العاصمة عاصمة مملكة إمارة دولة جمهورية سلطنة
شمال جنوب شرق غرب شمالي جنوبي شرقي غربي وسط ضواحي أرجاء سكان أهالي أبناء معتقل سجن قاعدة مقاطعات مستوطنة دائرة ريف جهة منتجع واحة وادى
`);

/** Words that a place's name begins with: «نهر النيجر»، «ميناء حيفا»، «مطار محمد الخامس». */
export const placeHeads = foldedSet(`
نهر بحيرة بحر خليج مضيق جبل جبال ميناء مطار محيط صحراء وادي شارع ميدان ساحة قصر معبر مخيم سهل هضبة جسر برج سد جزر أرخبيل رأس شاطئ حديقة ملعب استاد قلعة دير مسجد جامع ضريح كاتدرائية
`);

/** Heads that a definite word completes to a place's name, whatever it means: «حي الزيتون»، «شارع الحرية». */
export const quarterHeads = foldedSet(`حي مخيم شارع ميدان دوار`);

/** What stands before a country or a place, and not before the common word that its name is as well. */
export const placeContexts = foldedSet(`
في إلى من بين مع على عن ضد نحو شمال جنوب شرق غرب وسط شمالي جنوبي شرقي غربي دولة جمهورية سلطنة عاصمة رئيس وزير حكومة جيش سفير أمير ملك حاكم منتخب شعب حدود مع خارج داخل تجاه لدى سوى
`);

/** What shows that «قطر» is a diameter. */
export const notCountry = foldedSet(`نصف يبلغ بنصف أنصاف طول وقطر`);

/** Deeds of governments: of what does them a capital is but another name. */
export const stateDeeds = foldedSet(`
أعلنت أكدت رفضت قالت نفت حذرت اتهمت طالبت دعت أدانت وقعت قررت وافقت اعترفت هددت ردت سحبت استدعت طردت تعهدت أبلغت سلمت رحبت تسعى ترفض تدعم تتهم تؤكد تعتبر ترى تريد تطالب اعتبرت أيدت عارضت قطعت فرضت
`);
