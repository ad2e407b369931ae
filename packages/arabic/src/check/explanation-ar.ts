import type { Explanations } from "./explanations.ts";

/** The explanations in Arabic, for a writer at the desk: the rule first, then what to write. */
export const explanationsInArabic: Explanations = {
  name: ({ wrong, right }) => `يُكتب هذا الاسم في دليل الأسماء «${right}»، وهنا «${wrong}».`,
  "month-name": ({ wrong, right }) => `اسم الشهر بحسب دليل الأسلوب «${right}»، لا «${wrong}».`,
  digits: ({ wrong, right }) => `أرقام من نوعين أو من غير النوع المعتمد: «${wrong}» تُكتب «${right}».`,
  misspelling: ({ wrong, right }) => `خطأ إملائي شائع: «${wrong}» صوابها «${right}».`,
  dialect: ({ wrong, right }) => `«${wrong}» من العامية، وفي الفصحى «${right}». دَعها إن كانت كلامًا منقولًا بنصه.`,
  "future-negation": ({ wrong, right }) =>
    `«سوف» للإثبات ولا تدخل على نفي، و«لن» وحدها تنفي المستقبل: «${right}» لا «${wrong}».`,
  ghayr: ({ right }) => `لا تدخل «ال» على «غير» قبل الصفة، بل على الصفة نفسها: «${right}».`,
  "kullama-twice": () => "«كلما» لا تتكرر في جوابها: كلما زاد الطلب ارتفع السعر.",
  idiom: ({ wrong, right }) => `العبارة تُكتب «${right}»، لا «${wrong}».`,
  usage: ({ wrong, right }) => `الأفصح «${right}» بدل «${wrong}».`,
  "light-verb": ({ right }) =>
    right === "" ? "فعل صريح أقصر من «قام بـ» مع المصدر." : `الفعل الصريح أقصر من «قام بـ» مع المصدر: «${right}».`,
  preposition: ({ wrong, right }) => `تعدية الفعل: «${right}» بدل «${wrong}».`,
  inna: ({ wrong, right }) =>
    right.includes("إن")
      ? `تُكسر همزة «إنّ» بعد القول و«حيث» و«إذ» والقسم وفي أول الكلام: «${right}» لا «${wrong}».`
      : `تُفتح همزة «أنّ» حيث تُؤوَّل مع ما بعدها بمصدر، كما بعد حروف الجر وأفعال مثل أكد وأعلن: «${right}» لا «${wrong}».`,
  jussive: ({ wrong, right }) => `يُحذف حرف العلة من المضارع المجزوم بـ«لم»: «${right}» لا «${wrong}».`,
  "verb-plural": ({ wrong, right }) => `تُحذف نون الأفعال الخمسة بعد «لن» و«لم» و«أن» و«كي»: «${right}» لا «${wrong}».`,
  "construct-plural": ({ wrong, right }) => `تُحذف نون جمع المذكر السالم عند الإضافة: «${right}» لا «${wrong}».`,
  "case-ending": ({ wrong, right }) =>
    right.endsWith("ون")
      ? `الفاعل مرفوع، وعلامة رفع جمع المذكر السالم الواو: «${right}» لا «${wrong}».`
      : `جمع المذكر السالم والمثنى يُجرّان ويُنصبان بالياء: «${right}» لا «${wrong}».`,
  predicate: ({ wrong, right }) => `خبر كان وأخواتها منصوب: «${right}» لا «${wrong}».`,
  "relative-pronoun": ({ right }) => `الاسم الموصول يطابق ما قبله في التذكير والتأنيث: «${right}».`,
  "counted-noun": ({ right }) =>
    `الأعداد من ثلاثة إلى عشرة تخالف المعدود في التذكير والتأنيث والعبرة بالمفرد، والمركّب له حكمه: «${right}».`,
  "counted-accusative": ({ right }) => `تمييز الأعداد من 11 إلى 99 مفرد منصوب: «${right}».`,
  "one-of": ({ right }) => `«أحد» و«كلا» للمذكر، و«إحدى» و«كلتا» للمؤنث، والعبرة بالمفرد: «${right}».`,
  demonstrative: ({ right }) => `اسم الإشارة يطابق المشار إليه في التذكير والتأنيث: «${right}».`,
  "doubled-word": ({ right }) => `كلمة مكررة: «${right}» مرة واحدة تكفي.`,
  "detached-letter": ({ wrong, right }) => `حروف العطف والجر و«ال» تتصل بما بعدها: «${right}» لا «${wrong}».`,
  hamza: ({ wrong, right }) => `همزة القطع تُكتب: «${right}» لا «${wrong}».`,
  "hamzat-wasl": ({ wrong, right }) =>
    `همزة الوصل لا تُكتب، وهي في الأفعال الخماسية والسداسية ومصادرها وفي اسم وابن وامرأة واثنين: «${right}» لا «${wrong}».`,
  "hamza-seat": ({ wrong, right }) =>
    `كرسي الهمزة تحدده أقوى الحركتين، حركتها وحركة ما قبلها (الكسر فالضم فالفتح): «${right}» لا «${wrong}».`,
  "ta-marbuta": ({ wrong, right }) =>
    right.endsWith("ة")
      ? `التاء المربوطة تُنقط، فهي تاء عند الوصل: «${right}» لا «${wrong}».`
      : `الهاء ضمير فلا تُنقط: «${right}» لا «${wrong}».`,
  "alef-maqsura": ({ wrong, right }) =>
    right.endsWith("ى")
      ? `الألف المقصورة لا تُنقط: «${right}» لا «${wrong}».`
      : `الياء في آخر الكلمة تُنقط: «${right}» لا «${wrong}».`,
  "final-alef": ({ wrong, right }) =>
    right.endsWith("ا")
      ? `تُزاد ألف بعد واو الجماعة في الفعل: «${right}» لا «${wrong}».`
      : `الألف الفارقة لواو الجماعة في الفعل وحده، لا لواو أصلية ولا لجمع مضاف: «${right}» لا «${wrong}».`,
  letters: ({ wrong, right }) => `خلط بين الضاد والظاء: «${right}» لا «${wrong}».`,
  tanwin: ({ wrong, right }) => `تنوين النصب: «${right}» لا «${wrong}».`,
  "question-mark": () => "السؤال ينتهي بعلامة استفهام.",
  "speech-colon": () => "بعد القول نقطتان قبل الكلام المنقول، لا فاصلة.",
  "stray-comma": ({ right }) => `لا فاصلة بين «${right.trim()}» وما بعدها.`,
  "latin-punctuation": ({ wrong, right }) => `علامة لاتينية «${wrong}» في نص عربي: تُكتب «${right}».`,
  "repeated-punctuation": ({ right }) => `علامة مكررة: «${right}» واحدة تكفي.`,
  "space-before": () => "لا فراغ قبل الفاصلة والنقطة وعلامتي الاستفهام والتعجب.",
  "space-after": () => "بعد علامة الوقف فراغ.",
  "space-inside": () => "لا فراغ بعد فتح القوس أو علامة الاقتباس ولا قبل إغلاقهما.",
  "space-repeated": () => "فراغ واحد بين الكلمتين يكفي.",
  quotes: ({ right }) => `علامتا الاقتباس زوج واحد من نوع واحد: «${right}».`,
};
