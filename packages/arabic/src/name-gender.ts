import { nameKey } from "./authority/name-key.ts";

/**
 * How a verb behind a name agrees with it: «الاتحاد يطلب», «الوزارة تطلب», «الصيادون يطلبون», «الممرضات يطلبن». Plurals of
 * things and places are feminine: «القرى تطلب».
 */
export type NameGender = "masculine" | "feminine" | "men" | "women";

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/u).map(nameKey));

/** Countries whose name is masculine; the others are feminine. */
const masculineCountries = set("المغرب لبنان العراق السودان اليمن الأردن الصومال الفاتيكان السنغال تشاد الكونغو");

/** Plurals of things, and other feminine heads of names that no ending tells. */
const feminineHeads = set(`
  دول قوى قرى مدن بلديات شركات قوات سلطات نقابات اتحادات هيئات منظمات مصانع مصارف بنوك أحزاب أندية فصائل عشائر قبائل عائلات أسر مدارس جامعات محاكم الأمم
  جزر بلدات ضواحي عواصم دار أرض شمس حرب سوق طريق بئر عين يد كتائب سرايا مؤسسات محافظات محطات مستشفيات حافلات طائرات لجان وكالات نيابات خطوط مجموعات وحدات
`);

/** Plurals of people, as the head of a name has them: before another name they lose their ن. */
const men = set(`
  أهالي أهل سكان صيادو صيادون سائقو سائقون عمال موظفو موظفون أطباء معلمو معلمون لاعبو لاعبون نواب طلاب متقاعدو متقاعدون مزارعو مزارعون مواطنو مواطنون تجار قضاة محامو محامون مهندسو
  مهندسون صحافيو صحافيون وزراء رؤساء قادة مندوبو أعضاء ممثلو ناشطو ناشطون متظاهرون محتجون نازحون لاجئون جنود ضباط خبراء مرضى أصحاب ملاك مربو
`);

/** Given names of women that end neither in ة nor in اء nor in ى. */
const womenNames = set(`
  مريم زينب سعاد هند ريم نادين إيمان حنان سمر عبير رشا رنا دينا لينا مي ياسمين أحلام أنغام ابتسام إلهام انتصار بلقيس تغريد جيهان خلود دلال رباب رحاب رهف رولا سحر سهام سهير سوسن شذى صباح عهود
  غدير فاتن فرح كوثر لمى ماجدولين مرام ميساء ميسون ناريمان نجاح نسرين نهال نوال نورهان هبة هيام وداد وصال كارولين كلير ماري أنجيلا جورجيا كريستين أورسولا إليزابيث
`);

const womenHeads = set("نساء أمهات زوجات بنات طبيبات سيدات");

const isFeminineWord = (key: string): boolean => /(?:.{2}ه|.{2}اء)$/u.test(key);

/**
 * The gender that a verb takes behind a name, from its first word.
 * @param kind what the name is of: people are told by their given name, countries and places are feminine but for a few
 * @example nameGender("وزارة المالية", "org") // "feminine"
 * @example nameGender("اتحاد البلديات", "org") // "masculine"
 */
export function nameGender(name: string, kind: "person" | "org" | "country" | "place" | "other"): NameGender {
  const [head = ""] = nameKey(name.replace(/[«»"]/gu, "")).split(" ");
  const bare = head.replace(/^ال(?=...)/u, "");
  if (kind === "person")
    return isFeminineWord(head) || /.ى$/u.test(name.split(" ")[0] ?? "") || womenNames.has(head)
      ? "feminine"
      : "masculine";
  if (kind === "country") return masculineCountries.has(head) ? "masculine" : "feminine";
  if (men.has(bare)) return "men";
  if (!feminineHeads.has(bare) && (womenHeads.has(bare) || /^(?:.ا..ات|م.{3}ات)$/u.test(bare))) return "women";
  if (masculinePlaces.has(bare)) return "masculine";
  if (isFeminineWord(bare) || feminineHeads.has(bare) || feminineHeads.has(head)) return "feminine";
  return kind === "place" ? "feminine" : "masculine";
}

/** Heads of places that are masculine; other places are cities, and feminine. */
const masculinePlaces = set(
  "سد جسر ميناء مطار وادي نهر بحر جبل شارع حي مستشفى ملعب قطار معبر خليج مضيق إقليم قضاء سهل ساحل ممر خط حقل بيت قصر مجلس",
);
