import { pictureText } from "./credit-words.ts";
import { lineKeys } from "./line-key.ts";
import type { Line } from "./line.ts";

/** Lines that are furniture whenever they stand alone: buttons, labels, menus that every site has. */
const alone = lineKeys(
  // sharing, printing, listening
  "شارك",
  "شاركها",
  "شاركنا",
  "مشاركة",
  "المشاركة",
  "شارك المقال",
  "شارك الخبر",
  "شارك القصة",
  "شارك على",
  "شارك عبر",
  "مشاركة عبر",
  "مشاركة على",
  "مشاركة المقال",
  "مشاركة الخبر",
  "شارك هذا المقال",
  "شارك هذا الخبر",
  "شارك هذه القصة",
  "شارك هذا الموضوع",
  "نشر",
  "انشر",
  "أرسل",
  "إرسال",
  "أرسل إلى صديق",
  "إرسال إلى صديق",
  "أرسل لصديق",
  "اطبع",
  "طباعة",
  "طباعة الخبر",
  "نسخة للطباعة",
  "نسخ",
  "نسخ الرابط",
  "انسخ الرابط",
  "تم النسخ",
  "تم نسخ الرابط",
  "رابط مختصر",
  "الرابط المختصر",
  "حفظ",
  "احفظ",
  "حفظ المقال",
  "المفضلة",
  "أضف إلى المفضلة",
  "استمع",
  "استمع للمقال",
  "استمع إلى المقال",
  "استمع للخبر",
  "الاستماع للمقال",
  "إيقاف",
  "تشغيل",
  "حجم الخط",
  "خط أصغر",
  "خط أكبر",
  "تكبير الخط",
  "تصغير الخط",
  "تكبير",
  "تصغير",
  "الوضع الليلي",
  "الوضع الداكن",
  "فيسبوك",
  "فيس بوك",
  "تويتر",
  "إكس",
  "واتساب",
  "واتس اب",
  "تلغرام",
  "تيليجرام",
  "تليجرام",
  "لينكد إن",
  "لينكدإن",
  "ماسنجر",
  "بينتريست",
  "انستغرام",
  "إنستغرام",
  "انستقرام",
  "يوتيوب",
  "سناب شات",
  "تيك توك",
  "جوجل نيوز",
  "google news",
  "البريد الإلكتروني",
  "بريد إلكتروني",
  "إيميل",
  "ايميل",
  "بريد",
  "البريد",
  "تغريدة",
  "tweet",
  "share",
  "share this",
  "share on",
  "like",
  "pin it",
  "print",
  "email",
  "copy link",
  "facebook",
  "twitter",
  "x",
  "whatsapp",
  "telegram",
  "linkedin",
  "messenger",
  "pinterest",
  "instagram",
  "youtube",
  "snapchat",
  "tiktok",
  "rss",
  "save",
  "listen",
  "follow",
  "more",
  // menus
  "الرئيسية",
  "رئيسية",
  "الصفحة الرئيسية",
  "الصفحة الأولى",
  "القائمة",
  "القائمة الرئيسية",
  "أقسام",
  "الأقسام",
  "بحث",
  "ابحث",
  "البحث",
  "ابحث هنا",
  "استمارة البحث",
  "نموذج البحث",
  "نتائج البحث",
  "دخول",
  "تسجيل",
  "تسجيل الدخول",
  "تسجيل دخول",
  "تسجيل الخروج",
  "إنشاء حساب",
  "حسابي",
  "ملفي الشخصي",
  "اشترك",
  "اشترك الآن",
  "إشترك",
  "الاشتراك",
  "اشتراك",
  "الاشعارات",
  "الإشعارات",
  "إغلاق",
  "أغلق",
  "موافق",
  "قبول",
  "رفض",
  "أوافق",
  "حسنا",
  "نعم",
  "لا",
  "إلغاء",
  "المزيد",
  "عرض المزيد",
  "اعرض المزيد",
  "شاهد المزيد",
  "تحميل المزيد",
  "عرض الكل",
  "شاهد الكل",
  "الكل",
  "اقرأ أكثر",
  "اظهر المزيد",
  "إظهار المزيد",
  "التالي",
  "السابق",
  "التالى",
  "عودة",
  "رجوع",
  "العودة للأعلى",
  "العودة إلى الأعلى",
  "أعلى الصفحة",
  "إلى الأعلى",
  "عاجل",
  "خبر عاجل",
  "أخبار عاجلة",
  "البث المباشر",
  "بث مباشر",
  "بث حي",
  "مباشر",
  "شاهد البث المباشر",
  "تشاهدون الآن",
  "الجدول",
  "اللغة",
  "لغات",
  "العربية",
  "عربي",
  "english",
  "français",
  "francais",
  "türkçe",
  "español",
  "فارسی",
  "اردو",
  "русский",
  "中文",
  "home",
  "menu",
  "search",
  "login",
  "log in",
  "sign in",
  "sign up",
  "register",
  "close",
  "ok",
  "accept",
  "accept all",
  "cookies",
  "skip to content",
  "skip to main content",
  "subscribe",
  "subscribe now",
  "next",
  "previous",
  "back",
  "top",
  "back to top",
  "live",
  "loading",
  "pause",
  "play",
  "advertisement",
  "ads",
  "ad",
  "sponsored",
  "article information",
  "footer links",
  "learn more",
  "read more",
  "see more",
  "show more",
  "view all",
  // advertising and waiting
  "إعلان",
  "إعلانات",
  "اعلان",
  "اعلانات",
  "الإعلانات",
  "إعلان ممول",
  "محتوى مدفوع",
  "برعاية",
  "جار التحميل",
  "جاري التحميل",
  "يتم التحميل",
  // the house
  "من نحن",
  "من نحن؟",
  "عن الموقع",
  "عنا",
  "عن القناة",
  "اتصل بنا",
  "تواصل معنا",
  "للتواصل",
  "للإعلان",
  "أعلن معنا",
  "إعلانك على موقعنا",
  "الإعلان معنا",
  "وظائف",
  "فرص عمل",
  "هيئة التحرير",
  "أسرة التحرير",
  "فريق العمل",
  "خريطة الموقع",
  "شروط الاستخدام",
  "شروط الخدمة",
  "الشروط والأحكام",
  "سياسة الخصوصية",
  "سياسة خصوصية",
  "بيان الخصوصية",
  "حماية الخصوصية",
  "إخلاء مسؤولية",
  "ملفات الارتباط",
  "سياسة الاستخدام",
  "حقوق النشر",
  "الترددات",
  "ترددات القناة",
  "ترددات القنوات",
  "التطبيقات",
  "تطبيقاتنا",
  "حمل التطبيق",
  "تطبيق الموبايل",
  "نسخة الموبايل",
  "about",
  "about us",
  "contact",
  "contact us",
  "advertise",
  "advertise with us",
  "careers",
  "terms",
  "terms of use",
  "terms of service",
  "privacy",
  "privacy policy",
  "cookie policy",
  "sitemap",
  "work for us",
  "google play",
  "app store",
  "app gallery",
  "logo",
  "شعار",
  "الشعار",
  // little boxes
  "أسعار العملات",
  "أسعار الذهب",
  "مواقيت الصلاة",
  "حالة الطقس",
  "حال الطقس",
  "الطقس",
  "الأحوال الجوية",
  "درجات الحرارة",
  "الأبراج",
  "استطلاع رأي",
  "استطلاع",
  "صوت",
  "تصويت",
  "النتائج",
  "كاريكاتير",
  "غائم",
  "غائم جزئيا",
  "سماء صافية",
  "مشمس",
  "صحو",
  "ممطر",
  "غيوم متفرقة",
  "غدا",
  "اليوم",
  "مشاهدات عالية",
  "الحلقات",
  "صورة أرشيفية للخبر",
  "video",
  "فيديو",
  "صور",
  "بالفيديو",
  "بالصوت",
  "البرامج",
  "حلقات",
  "انتهى",
  "خريطة",
  "خريطه",
);

/** Furniture by its beginning or shape; short lines only, so that no sentence of a story is lost. */
const shapes: readonly RegExp[] = [
  // skip links and the ends of skipped boxes
  /^(?:تجاوز|تخطي|تخطى|انتقل|اذهب|الذهاب|الانتقال|القفز) (?:الي|ل|هذا|هذه|القايمه|قايمه|.+ وواصل)/u,
  /^(?:skip|jump) (?:to|past)(?=\s|$)/u,
  /(?:^|\s)(?:نهايه|end of)$/u,
  /^(?:list \d+ of \d+|end of list)$/u,
  /^(?:استمع|استمعوا) (?:الي|ل)/u,
  // counters, clocks, weather
  /^[\d\s٠-٩.,:%°+\-/]+$/u,
  /^\d{1,3}\s?(?:°|o|c|ْ|م|درجه)(?:\s?c)?$/u,
  /^(?:قبل|منذ|مضي|since)\s(?:\d+\s)?\p{L}+(?:\s(?:واحده?|و?\s?\d+\s\p{L}+))?$/u,
  /^\d+\s(?:min|mins|minute|minutes|دقيقه|دقايق|ثانيه|ساعه|ساعات|يوم|ايام)(?:\s(?:read|قراءه|للقراءه|مضت|من القراءه))?$/u,
  /^(?:مده|زمن|وقت) القراءه/u,
  /^\d+min$/u,
  /^(?:عدد )?(?:المشاهدات|القراءات|الزيارات|القراء|views|hits)(?=\s|$)/u,
  /^\d+\s(?:مشاهده|مشاهدات|قراءه|قراءات|تعليق|تعليقات|مشاركه|مشاركات|اعجاب|زياره|views?|shares?|comments?|likes?|reads?)$/u,
  /^(?:لا (?:توجد|يوجد)\s?)?(?:تعليقات|تعليق)(?:\s\d+)?$/u,
  /^لا (?:توجد|يوجد) تعليقات/u,
  /^(?:24 ساعه|7 ايام|اسبوع|شهر)$/u,
  /^(?:am|pm|ص|م)$/u,
  // follow us, get the app
  /^(?:تابعونا|تابعنا|تابعوا|تابع)\s(?:علي|عبر|في|كل|قناه|قناتنا|صفحه|صفحتنا|اخر|احدث|جديد|المزيد|ا?خبارنا|اخبار|حساب)/u,
  /^(?:تابعونا|تابعنا|follow us|join us)$/u,
  /^(?:انضم|انضموا|اشترك|اشتركوا|سجل|حمل|حملوا|نزل|كن)\s(?:الي|في|الان|ب|علي|عبر|تطبيق|معنا|اول|لت|لي|لل)/u,
  /^(?:لمتابعه|للمزيد|لمشاهده|لقراءه|للاشتراك|للاطلاع|لمزيد|ليصلك|لتصلك|شاهد احدث|اضغط هنا|انقر هنا|اقرا الخبر|اقرا المقال|اقرا الموضوع|المصدر الاصلي|رابط الخبر)/u,
  /^(?:download|get) (?:the|our) app/u,
  // comments
  /^(?:اضف|اضافه|اترك|اكتب|ارسل|شاركنا|شارك) (?:تعليق|رايك|ب?تعليقك|تعليقا|برايك|رد)/u,
  /^(?:اسمك|تعليقك|بريدك|الاسم|التعليق|عنوان التعليق|comment|name|your name|your email)$/u,
  /^(?:لن يتم نشر|لن ينشر) (?:عنوان )?بريدك/u,
  // rights and addresses
  /^(?:الهاتف|هاتف|فاكس|تليفون|تلفون|جوال|المقر|العنوان|صندوق البريد|ص ب|tel|fax|phone)(?=\s|$).*\d/u,
  /^(?:الطبعه|النسخه|edition|النسخه الاسبوعيه)(?=\s|$)/u,
  /(?:جميع|كافه|كل) (?:ال)?حقوق (?:ال)?(?:محفوظه|نشر|محفوظ)/u,
  /^جميع الحقوق/u,
  /(?:all rights? reserved|copyright|©)/u,
  /^(?:powered|developed|designed) by\b/u,
  /^(?:تصميم وبرمجه|تطوير وتصميم|تصميم وتطوير|برمجه وتصميم)/u,
];

/** Words with which a site speaks of itself and its reader; two different ones make a long line furniture. */
const houseTalk: readonly RegExp[] = [
  /سياس(?:ه|تنا|ات)\s?(?:ال|المتعلقه ب)?(?:خصوصيه|الخصوصيه|الاستخدام|التعليق|ملفات)/u,
  /الخصوصيه/u,
  /(?:شروط|ارشادات|قواعد|ضوابط|بيان) (?:الاستخدام|الخدمه|النشر|التعليق|المشاركه|استخدام)/u,
  /ملفات (?:تعريف )?(?:الارتباط|ارتباط)|كوكيز|\bcookies?\b/u,
  /(?:التعليقات|تعليقاتكم|تعليقك|تعليقاتك|مشاركاتك|مشاركاتكم|التعليق)/u,
  /(?:بريدك|بريدكم|حسابك|كلمه المرور|كلمه السر|صندوق بريدك)/u,
  /(?:اشترك|اشتراكك|الاشتراك|للمشتركين|سجل الان|النشره البريديه|نشرتنا|الاشعارات|قناتنا علي|تطبيقنا)/u,
  /(?:ننصحك|نرحب ب|ترحب شبكه|يرحب موقع|نعتذر عن|نحتفظ بالحق|يرجي|الرجاء)/u,
  /(?:المنشوره|تنشر|نشرت) علي (?:الصفحه|الموقع)|(?:موقعنا|هذا الموقع|استخدام الموقع|ادرا(?:ه|ت) الموقع|website|our site|موقع\s\S+ بالعربيه)/u,
  /(?:يحظر|دون اذن|اذن مسبق|اعاده نشر|لا يجوز)/u,
];

/** Sentences that say whose opinion something is. */
const disclaimers: readonly RegExp[] = [
  /(?:الاراء|اراء|المقال|المقالات|التعليقات|الراي|ما ورد|المواد|محتوي)(?=\s|$).{0,60}(?:لا ت?ي?عبر|ت?ي?عبر|لا ت?ي?مثل|لا تعكس)(?=\s|$).{0,40}(?:راي|اراء|وجهه|وجهات|نظر|سياسه|موقف|الموقف|بالضروره|رايه|كاتب|اصحاب)/u,
  /(?:ليست مسووله|غير مسووله?|لا (?:ت|ي)تحمل (?:اي )?مسووليه|لسنا مسوولين) عن (?:محتوي|المحتوي|مضمون|محتويات|ما ورد|التعليقات|الروابط)/u,
  /نقلا? (?:مباشر )?(?:عن|من) (?:الموقع|المصدر).{0,40}(?:مسووليه|دون)/u,
  /(?:الخبر|المقال|الموضوع) (?:السابق|اعلاه|منشور|نقل)(?=\s|$).{0,60}(?:مسووليه|المصدر الاصلي|من المصدر)/u,
];

/** Kinds of promotion that stand between paragraphs as sentences. */
const promotions: readonly RegExp[] = [
  /^.{0,90}(?:الي|علي|عبر|في) (?:صندوق )?بريدك(?:م)?(?: الالكتروني)?(?:\s\S+){0,2}$/u,
  /^(?:الصفحه|المحتوي|المقال|الخبر)\s.{0,50}غير (?:موجوده?|متوفره?|متاحه?)(?:.{0,30})$/u,
  /^(?:لمتابعه|لمزيد من|للمزيد من|لقراءه المزيد|للاطلاع علي|لمشاهده) .*(?:اضغط|انقر|اشترك|حمل|تابع|انضم|هنا|تطبيق|قناتنا|صفحتنا|واتساب|تلغرام|تيليجرام)/u,
  /^(?:تابع|تابعوا|تابعونا|انضم|انضموا|اشترك|اشتركوا|حمل|حملوا)(?=\s|$).*(?:علي|عبر|في|الي) .*(?:فيسبوك|تويتر|واتساب|تلغرام|تليجرام|تيليجرام|يوتيوب|جوجل|غوغل|انستغرام|google|telegram|whatsapp|facebook|تطبيق|قناتنا|قناه|النشره|نشرتنا)/u,
  /^شرح (?:معمق|مبسط) /u,
];

/** Whether a line is furniture by its own words, wherever it stands. */
export function isFurniture(line: Line): boolean {
  const { key, text } = line;
  if (key === "") return text !== "";
  if (alone.has(key)) return true;
  if (/©|\(c\)\s?20\d\d/iu.test(text) && pictureText(text)?.caption === undefined) return true;
  if (line.words <= 14 && shapes.some((shape) => shape.test(key))) return true;
  if (/^\S+@\S+\.\S+$/u.test(text) || /^(?:https?:\/\/|www\.)\S+$/iu.test(text)) return true;
  if (isMenuLine(text)) return true;
  return isHouseTalk(line);
}

/** Whether a sentence is the site speaking: cookie notices, comment rules, disclaimers, promotions. */
export function isHouseTalk(line: Line): boolean {
  const { key } = line;
  if (line.words > 90) return false;
  if (disclaimers.some((shape) => shape.test(key)) || promotions.some((shape) => shape.test(key))) return true;
  let said = 0;
  for (const word of houseTalk) if (word.test(key)) said++;
  return (
    said >= (line.words <= 14 ? 2 : 3) ||
    (said >= 2 && /(?:ك|كم)(?=\s|$).*(?:نا)(?=\s|$)|\byou(?:r)?\b/u.test(key) && line.words < 50)
  );
}

/** Whether a line is a ticker on one line: breaking news, or several whole headlines with strokes between. */
export function isTickerLine(text: string): boolean {
  if (breakingText(text) !== undefined) return true;
  const parts = text.split(/\s+(?:\|{1,3}|•|◆|●|\*{2,3}|\/{2,3})\s+/u);
  return parts.length >= 3 && parts.every((part) => part.split(" ").length >= 4 && !part.endsWith("."));
}

/** Several short entries on one line: a menu, a row of links. */
export function isMenuLine(text: string): boolean {
  const parts = text.split(/\s*[|¦•·»›]\s*/u).filter((part) => part !== "");
  if (parts.length < 3) return false;
  return parts.every((part) => part.split(" ").length <= 6);
}

/** Whether a line is the mark of the house above a page: «logo», «شعار». */
export function isLogo(line: Line): boolean {
  return logos.has(line.key);
}

const logos = lineKeys("logo", "شعار", "الشعار", "شعار الموقع", "site logo", "header logo");

/** Whether a line announces breaking news. */
export function isBreakingLabel(line: Line): boolean {
  return breaking.has(line.key);
}

const breaking = lineKeys(
  "عاجل",
  "خبر عاجل",
  "أخبار عاجلة",
  "شريط الأخبار",
  "الأخبار العاجلة",
  "آخر خبر",
  "breaking",
  "breaking news",
);

/** A breaking label and the line that it announces, on one line. */
export function breakingText(text: string): string | undefined {
  const found =
    /^(?:خبر\s+)?(?:عاجل|breaking(?: news)?|شريط الأخبار|آخر الأخبار|الأخبار العاجلة)\s*[:|»›\-–—]+\s*(.{12,})$/iu.exec(
      text,
    );
  return found?.[1];
}

const homes = lineKeys("الرئيسية", "رئيسية", "الصفحة الرئيسية", "الصفحة الأولى", "الأولى", "home", "home page");

/** Whether a line is a menu's way back to the front. */
export function isHome(key: string): boolean {
  return homes.has(key);
}
