// A dossier as another newsroom would hand it over: with its stories, its log, and names that are hard to set.
const says = (story: string, paragraph: string, quote: string, more: object = {}) => ({
  s: story,
  rev: 1,
  p: paragraph,
  q: quote,
  att: "plain",
  ...more,
});

const entities = [
  { id: "works", kind: "org", name: "وزارة الأشغال العامة" },
  { id: "council", kind: "org", name: "اتحاد بلديات الوادي", has: ["mayor"] },
  { id: "mayor", kind: "person", name: "رباب الشدياق", role: "رئيسة الاتحاد", of: "council" },
  { id: "bank", kind: "org", name: "«EBRD»", aka: ["البنك الأوروبي للإنشاء والتعمير"] },
  { id: "law", kind: "pact", name: "قانون الطرق 214/2019" },
  { id: "stone", kind: "resource", name: "حجر الوادي" },
  { id: "bridge-place", kind: "place", name: "جسر الوادي", geo: { pt: [35.85, 33.85] } },
  { id: "upper", kind: "place", name: "البلدة العليا", geo: { pt: [35.9, 33.88] } },
  { id: "lower", kind: "place", name: "البلدة السفلى", geo: { pt: [35.82, 33.83] } },
  {
    id: "road",
    kind: "place",
    name: "الطريق البديل",
    geo: {
      line: [
        [35.7, 33.8],
        [35.85, 33.9],
        [36.1, 34],
      ],
    },
  },
];

const story = (id: string, title: string, published: string, ...paragraphs: readonly string[]) => ({
  id,
  title,
  published,
  rev: 1,
  paras: Object.fromEntries(paragraphs.map((text, at) => [`p${at + 1}`, text])),
});

const stories = [
  story(
    "br1",
    "جسر الوادي يُغلق للترميم",
    "2025-01-10T08:00:00Z",
    "أُغلق جسر الوادي صباح السبت، ووعدت وزارة الأشغال بفتحه قبل نهاية آذار 2026.",
    "وطلب اتحاد البلديات من الوزارة طريقًا بديلًا للشاحنات، بحسب كتاب رسمي اطّلعنا عليه.",
    "وعرض «EBRD» قرضًا بـ3.5 مليون يورو لترميم الحجر.",
  ),
  story(
    "br2",
    "الجسر لن يُفتح في موعده",
    "2026-03-28T10:00:00Z",
    "قالت الوزارة إن الفتح تأجّل إلى حزيران، وقال مصدر في الوزارة إن المتعهّد توقّف عن العمل.",
    "وشُقّ الطريق البديل في شباط، وترى رئيسة الاتحاد رباب الشدياق أن القانون 214/2019 لم يُحترم.",
  ),
];

/** In the form of `mihwar dossier import`. */
export const bridgeDossier = {
  root: "bridge",
  stories,
  files: [
    {
      id: "bridge",
      title: "جسر الوادي: إغلاق طال",
      state: "open",
      gist: [
        {
          t: "أُغلق الجسر مطلع 2025 ووُعد بفتحه قبل نهاية آذار 2026.",
          ev: [says("br1", "p1", "ووعدت وزارة الأشغال بفتحه")],
        },
        {
          t: "ثمّ تأجّل الفتح إلى حزيران، والطريق البديل وحده مفتوح.",
          ev: [
            says("br2", "p1", "تأجّل إلى حزيران", { att: "official", who: "works" }),
            says("br2", "p2", "وشُقّ الطريق البديل"),
          ],
        },
      ],
      links: [{ to: "valley-roads", rel: "affects", why: "كلّ شاحنات الوادي صارت على الطريق البديل" }],
    },
    { id: "loan", title: "قرض الترميم", state: "quiet", in: ["bridge"] },
    { id: "valley-roads", title: "طرق الوادي", state: "open" },
  ],
  entities,
  events: [
    {
      id: "closing",
      title: "إغلاق الجسر",
      when: "2025-01-10",
      state: "held",
      at: ["bridge-place"],
      who: [{ e: "works" }],
      in: ["bridge"],
      ev: [says("br1", "p1", "أُغلق جسر الوادي صباح السبت")],
    },
    {
      id: "road-cut",
      title: "شقّ الطريق البديل",
      when: "2026-02~",
      state: "held",
      at: ["road", "upper", "lower"],
      who: [{ e: "works" }],
      in: ["bridge", "valley-roads"],
      ev: [says("br2", "p2", "وشُقّ الطريق البديل في شباط")],
    },
    {
      id: "opening",
      title: "فتح الجسر",
      when: "2027-06",
      state: "postponed",
      at: ["bridge-place"],
      who: [{ e: "works", as: "متعهّدة" }, { e: "council" }],
      in: ["bridge"],
      ev: [says("br2", "p1", "الفتح تأجّل إلى حزيران", { att: "official", who: "works" })],
    },
    {
      id: "inquiry",
      title: "لجنة تحقيق محتملة",
      when: "XXXX",
      state: "unclear",
      who: [{ e: "mayor" }],
      in: ["bridge"],
      ev: [says("br2", "p2", "القانون 214/2019 لم يُحترم", { att: "named", who: "mayor" })],
    },
  ],
  positions: [
    {
      id: "promise",
      act: "commit",
      by: ["works"],
      to: ["council"],
      text: "فتح الجسر قبل نهاية آذار 2026",
      about: [],
      due: "2026-03",
      in: ["bridge"],
      ev: [says("br1", "p1", "ووعدت وزارة الأشغال بفتحه قبل نهاية آذار 2026")],
      fate: [
        { s: "open", at: "2025-01-10", why: "وُعد علنًا", ev: [says("br1", "p1", "ووعدت وزارة الأشغال")] },
        { s: "failed", at: "2026-03-28", why: "تأجّل إلى حزيران", by: "opening", ev: [says("br2", "p1", "الفتح تأجّل")] },
      ],
    },
    {
      id: "detour",
      act: "ask",
      by: ["council"],
      to: ["works"],
      text: "طريق بديل للشاحنات",
      about: ["road"],
      in: ["bridge"],
      ev: [says("br1", "p2", "طريقًا بديلًا للشاحنات", { att: "document", as: "بحسب كتاب رسمي اطّلعنا عليه" })],
      fate: [
        { s: "open", at: "2025-01-10", why: "طُلب بكتاب", ev: [says("br1", "p2", "وطلب اتحاد البلديات")] },
        { s: "done", at: "2026-02", why: "شُقّ الطريق", ev: [says("br2", "p2", "وشُقّ الطريق البديل")] },
      ],
    },
    {
      id: "credit",
      act: "offer",
      by: ["bank"],
      to: ["works"],
      text: "قرض بـ3.5 مليون يورو",
      about: ["stone"],
      in: ["loan"],
      ev: [says("br1", "p3", "قرضًا بـ3.5 مليون يورو", { url: "https://ebrd.example/loan" })],
      fate: [
        {
          s: "stalled",
          at: "2026-03",
          why: "توقّف المتعهّد",
          ev: [says("br2", "p1", "المتعهّد توقّف عن العمل", { att: "unnamed", as: "قال مصدر في الوزارة" })],
        },
      ],
    },
    {
      id: "view",
      act: "stance",
      by: ["mayor"],
      to: ["works"],
      text: "القانون 214/2019 لم يُحترم",
      about: ["law"],
      in: ["bridge"],
      ev: [says("br2", "p2", "القانون 214/2019 لم يُحترم", { att: "named", who: "mayor" })],
    },
  ],
  facts: [
    {
      id: "stopped",
      text: "توقّف المتعهّد عن العمل",
      about: ["works"],
      in: ["bridge"],
      ev: [says("br2", "p1", "المتعهّد توقّف عن العمل", { att: "unnamed", as: "قال مصدر في الوزارة" })],
    },
    {
      id: "cost",
      text: "كلفة ترميم الحجر",
      about: ["stone", "bridge-place"],
      n: { v: 3.5, unit: "مليون يورو", approx: true, at: "2025" },
      in: ["loan"],
      ev: [says("br1", "p3", "3.5 مليون يورو لترميم الحجر")],
    },
  ],
};
