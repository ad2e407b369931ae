import { foldForSearch } from "@mihwar/arabic/fold";

const verbs = new Set(
  `قال قالت قالوا يقول تقول أكد أكدت يؤكد تؤكد أعلن أعلنت أعلنا يعلن تعلن أفاد أفادت أوضح أوضحت ذكر ذكرت صرح صرحت كشف كشفت أضاف أضافت تابع تابعت لفت لفتت أشار
  أشارت بين بينت جزم جزمت طمأن طمأنت أبلغ أبلغت شدد شددت كرر جدد جددت`
    .split(/\s+/u)
    .map(foldForSearch),
);

/** Whether a folded word is a verb of saying: behind it somebody else's clause begins. */
export const saysIt = (key: string): boolean => verbs.has(key);
