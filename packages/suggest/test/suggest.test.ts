import assert from "node:assert/strict";
import { describe, it } from "node:test";
import {
  type BlockId,
  type Dossiers,
  type Entity,
  type Instant,
  type Item,
  type ItemId,
  type StoryContent,
  type StoryId,
  type When,
  enterAll,
  noDossiers,
} from "@mihwar/newsroom";
import { type ReadStory, clockQuestions, entryOf, mentionsOf, suggestionsFor } from "@mihwar/suggest";
import { namedEvents } from "@mihwar/suggest/named-events";
import { attributed } from "@mihwar/suggest/attributed";
import type { Actor } from "@mihwar/suggest/actor";
import { scenesOf } from "@mihwar/suggest/story-actors";
import { wantsOf } from "@mihwar/suggest/wants-in";

const id = (word: string): ItemId => word as ItemId;
const first = "طلب اتحاد بلديات الوادي من وزارة الأشغال فتح جسر الوادي، ووعدت الوزارة بافتتاح الجسر في نهاية آذار.";

const entity = (word: string, name: string, more: Partial<Entity> = {}): Item => ({
  kind: "entity",
  id: id(word),
  entityKind: "org",
  name,
  ...more,
});
const cite = (quote: string) =>
  [{ story: "b1" as StoryId, revision: 1, paragraph: "p1" as BlockId, quote, attribution: "plain" }] as const;

const items: readonly [Item, ...Item[]] = [
  {
    kind: "dossier",
    id: id("bridge"),
    title: "جسر الوادي",
    state: "open",
    gist: [{ text: "الجسر مغلق للترميم.", evidence: cite("فتح جسر الوادي") }],
  },
  { kind: "dossier", id: id("harvest"), title: "موسم الزيتون", state: "open" },
  entity("works", "وزارة الأشغال", { aliases: ["الأشغال العامة"] }),
  entity("council", "اتحاد بلديات الوادي"),
  entity("press", "تعاونية الزيتون"),
  {
    kind: "position",
    id: id("ask"),
    act: "ask",
    by: [id("council")],
    to: [id("works")],
    text: "فتح جسر الوادي",
    about: [],
    due: "2026-03" as When,
    dossiers: [id("bridge")],
    evidence: cite("فتح جسر الوادي"),
  },
  {
    kind: "event",
    id: id("opening"),
    title: "افتتاح الجسر",
    when: "2026-03-30" as When,
    state: "scheduled",
    actors: [{ entity: id("works") }],
    dossiers: [id("bridge")],
    evidence: cite("بافتتاح الجسر"),
  },
  {
    kind: "fact",
    id: id("oil"),
    text: "تراجع محصول الزيتون هذا العام",
    about: [id("press")],
    dossiers: [id("harvest")],
    evidence: cite("طلب اتحاد"),
  },
];

function remembered(): Dossiers {
  const entered = enterAll(
    noDossiers,
    [{ kind: "change", by: "u:hind", operation: { op: "add", items }, note: "ملفات", news: 1 }],
    {
      now: "2026-02-01T08:00:00.000Z" as Instant,
      paragraphs: () => first,
    },
  );
  assert.ok(entered.ok, JSON.stringify(entered));
  return entered.value.dossiers;
}

const story = (headline: string, ...paragraphs: readonly string[]): ReadStory => ({
  id: "n1" as StoryId,
  revision: 1,
  at: "2026-03-05",
  content: {
    headline,
    section: "society",
    byline: [],
    body: paragraphs.map((text, n) => ({ id: `p${n + 1}`, kind: "paragraph", text })),
    tags: [],
    language: "ar",
    sources: [],
  } as unknown as StoryContent,
});

const bridgeStory = story(
  "لجنة من وزارة الأشغال تعاين جسر الوادي",
  "عاينت لجنة من وزارة الأشغال جسر الوادي، والتقت اتحاد بلديات الوادي.",
  "وقال الاتحاد إن اجتماع اللجنة الثاني مع أهالي البلدة يُعقد في 12 آذار 2026.",
);

describe("من في النص من كيانات الملفات", () => {
  it("يُعرف الاسم بحروف العطف والجر وباسمه الآخر، والأطول أوّلًا", () => {
    const found = (text: string) =>
      mentionsOf(text, remembered()).map(({ entity: one, start, end }) => [one.id, text.slice(start, end)]);
    assert.deepEqual(found("ووزارة الأشغال لا تجيب"), [["works", "ووزارة الأشغال"]]);
    assert.deepEqual(found("بحسب الأشغال العامّة"), [["works", "الأشغال العامّة"]]);
    assert.deepEqual(found("لاتحاد بلديات الوادي طلب"), [["council", "لاتحاد بلديات الوادي"]]);
    assert.deepEqual(found("وزارة الزراعة واتحاد الكتّاب"), []);
  });
});

describe("ما تقترحه الآلات لخبر", () => {
  it("ملفّه، والحدث الذي فيه بتاريخه وأصحابه والكلمات التي قالته", () => {
    const all = suggestionsFor(bridgeStory, remembered());
    const link = all.find(({ by }) => by === "m:link");
    assert.deepEqual(link?.operation, { op: "file", story: "n1", ref: "bridge" });
    const when = all.find(({ by }) => by === "m:when");
    assert.ok(when?.operation.op === "add");
    const [event] = when.operation.items;
    assert.ok(event.kind === "event");
    assert.equal(event.when, "2026-03-12");
    assert.equal(event.state, "scheduled");
    assert.equal(event.title, "اجتماع اللجنة الثاني مع أهالي البلدة");
    assert.deepEqual(event.dossiers, ["bridge"]);
    const [cause] = when.causes;
    const paragraph = (bridgeStory.content.body[1] as { text: string }).text;
    assert.equal(paragraph.slice(cause?.start, cause?.end), event.evidence[0]?.quote);
  });

  it("عنوان الحدث ينتهي عند ما سيكون فيه، ولا يتخطّى علامة اقتباس، وما بين أجلين ليس يومه", () => {
    const events = (sentence: string): readonly (readonly [string, string])[] =>
      namedEvents(sentence, "2026-03-05").map(({ title, when }) => [title, when] as const);
    assert.deepEqual(events("في 12 آذار 2026 اجتماع اللجنة سيُبحث فيه الترميم."), [["اجتماع اللجنة", "2026-03-12"]]);
    assert.deepEqual(events("ينطلق سباق سيارات الوادي في 12 آذار 2026."), [["سباق سيارات الوادي", "2026-03-12"]]);
    assert.deepEqual(events("قال: «أعود غدًا» إذا أنهى التحقيق عمله."), []);
    assert.deepEqual(events("يُعقد اجتماع اللجنة مطلع الأسبوع المقبل."), []);
    assert.deepEqual(events("يُنشر محضر الاجتماع كاملًا خلال ثلاثة أيام."), []);
    assert.deepEqual(events("كان يُفترض أن يُعقد اجتماع اللجنة الثلاثاء."), [["اجتماع اللجنة", "2026-03-03"]]);
  });

  it("خبر في موضوع آخر لا يُقترح له ملف، ولا حدث بلا ملف", () => {
    const sport = story("الفريق يفوز في الدوري", "فاز الفريق بثلاثة أهداف في مباراة أقيمت في 3 آذار 2026.");
    assert.deepEqual(suggestionsFor(sport, remembered()), []);
  });

  it("حدث معروف يُقترح له سند، لا حدث ثانٍ", () => {
    const again = story(
      "وزارة الأشغال: الجسر في موعده",
      "أكّدت وزارة الأشغال لاتحاد بلديات الوادي أن افتتاح جسر الوادي يجري في 30 آذار 2026.",
    );
    const when = suggestionsFor(again, remembered()).find(({ by }) => by === "m:when");
    assert.ok(when?.operation.op === "evidence");
    assert.equal(when.operation.ref, "opening");
  });

  it("ما رُفض أو لم يُقضَ فيه لا يُقترح ثانية، وكلّ ما يُقترح يدخل السجلّ", () => {
    const before = remembered();
    const suggestions = suggestionsFor(bridgeStory, before);
    const texts = new Map(bridgeStory.content.body.map((block) => [block.id, (block as { text: string }).text]));
    const entered = enterAll(
      before,
      suggestions.map((one) => entryOf(one, bridgeStory)),
      {
        now: "2026-03-05T08:00:00.000Z" as Instant,
        paragraphs: (of, _revision, paragraph) => (of === "n1" ? texts.get(paragraph) : first),
      },
    );
    assert.ok(entered.ok, JSON.stringify(entered));
    assert.deepEqual(suggestionsFor(bridgeStory, entered.value.dossiers), []);
    assert.ok(suggestions.length > 0 && suggestions.length <= 3);
  });
});

describe("من ليس في الملفات بعد", () => {
  const proposed = (of: ReadStory, by: string) => suggestionsFor(of, remembered()).filter((one) => one.by === by);

  it("من ذُكر مرتين في خبر من الملف يُقترح باسمه الكامل، ومن ذُكر عرضًا لا", () => {
    const named = story(
      "وزارة الأشغال تسلّم جسر الوادي",
      "قال المهندس سامر قبّاني إن وزارة الأشغال ستسلّم جسر الوادي، بحضور اتحاد بلديات الوادي والنائب وليد حمدان.",
      "وأضاف قبّاني أن العمل انتهى.",
    );
    const [who, ...others] = proposed(named, "m:who");
    assert.deepEqual(others, []);
    assert.ok(who?.operation.op === "add");
    const [newcomer] = who.operation.items;
    assert.ok(newcomer.kind === "entity");
    assert.deepEqual([newcomer.name, newcomer.entityKind], ["سامر قبّاني", "person"]);
    assert.deepEqual(
      who.causes.map(({ paragraph }) => paragraph),
      ["p1", "p2"],
    );
  });

  it("في خبر من غير الملفات لا يُقترح أحد", () => {
    const elsewhere = story("لقاء", "التقى سامر الخطيب وليد حمدان.", "وشكر الخطيب حمدان.");
    assert.deepEqual(suggestionsFor(elsewhere, remembered()), []);
  });

  it("اسم آخر لمن تعرفه الملفات يُقترح له، وعاصمةٌ تنوب عن بلدها ليست اسمًا له", () => {
    const more = (extra: readonly Item[], of: ReadStory) => {
      const entered = enterAll(
        remembered(),
        [{ kind: "change", by: "u:hind", operation: { op: "add", items: extra as [Item] }, note: "كيانات", news: 0 }],
        { now: "2026-02-02T08:00:00.000Z" as Instant, paragraphs: () => first },
      );
      assert.ok(entered.ok, JSON.stringify(entered));
      return suggestionsFor(of, entered.value.dossiers).filter(({ by }) => by === "m:alias");
    };
    const states = entity("us", "الولايات المتحدة", { entityKind: "country" });
    const kazakhs = entity("kz", "كازاخستان", { entityKind: "country" });
    const writer = entity("writer", "ميخائيل غورباتشوف", { entityKind: "person" });
    const said = story(
      "لقاء في جنيف",
      "قالت أميركا إنها ستحضر.",
      "وأعلنت أستانا أنها ستحضر.",
      "ولم يحضر ميخائيل جورباتشوف.",
    );
    const aliases = more([states, kazakhs, writer], said).map(({ operation }) =>
      operation.op === "merge" ? [operation.ref, ...operation.aliases] : [],
    );
    assert.deepEqual(aliases, [
      ["us", "أميركا"],
      ["writer", "ميخائيل جورباتشوف"],
    ]);
  });
});

describe("ما آل إليه طلب أو وعد", () => {
  const steps = (...paragraphs: readonly string[]) =>
    suggestionsFor(
      { ...story("جسر الوادي: وزارة الأشغال واتحاد بلديات الوادي", ...paragraphs), at: "2026-03-31" },
      remembered(),
    ).flatMap(({ operation, causes }) =>
      operation.op === "fate"
        ? [
            [
              operation.ref,
              operation.step.fate,
              operation.step.at,
              paragraphs[0]?.slice(causes[0]?.start, causes[0]?.end),
            ],
          ]
        : [],
    );

  it("تقوله جملة بفعل ماضٍ عن الطلب نفسه", () => {
    assert.deepEqual(steps("وباشرت وزارة الأشغال فتح جسر الوادي أمام الشاحنات."), [
      ["ask", "moving", "2026-03-31", "وباشرت"],
    ]);
    assert.deepEqual(steps("رفضت وزارة الأشغال فتح جسر الوادي."), [["ask", "failed", "2026-03-31", "رفضت"]]);
    assert.deepEqual(steps("تعثّر فتح جسر الوادي مرّة أخرى."), [["ask", "stalled", "2026-03-31", "تعثّر"]]);
    assert.deepEqual(steps("أنجزت وزارة الأشغال فتح جسر الوادي جزئيًّا."), [["ask", "partly", "2026-03-31", "أنجزت"]]);
  });

  it("وما لم يُفعل بعد متعثّر، وما انقضى أجله ولم يُفعل أُخلف، وما فُعل بعضه تحقّق جزئيًّا", () => {
    assert.deepEqual(steps("لم تنجز وزارة الأشغال فتح جسر الوادي حتى اليوم."), [
      ["ask", "stalled", "2026-03-31", "تنجز"],
    ]);
    assert.deepEqual(steps("انقضى آذار ولم تنجز وزارة الأشغال فتح جسر الوادي."), [
      ["ask", "failed", "2026-03-31", "تنجز"],
    ]);
    assert.deepEqual(steps("لم تنجز وزارة الأشغال من فتح جسر الوادي سوى نصفه."), [
      ["ask", "partly", "2026-03-31", "تنجز"],
    ]);
    assert.deepEqual(steps("ما زال فتح جسر الوادي معلّقًا منذ شباط."), [["ask", "stalled", "2026-03-31", "معلّقًا"]]);
    assert.deepEqual(steps("ما زالت خطة فتح جسر الوادي عالقة منذ شباط."), [["ask", "stalled", "2026-03-31", "عالقة"]]);
  });

  it("وما عاد إلى العمل تمّ، وما تمّ بعضه بأيّ عبارة جزئيّ، وما كان قبل ليس ما آل إليه", () => {
    assert.deepEqual(steps("عاد فتح جسر الوادي إلى العمل صباح أمس."), [["ask", "done", "2026-03-31", "عاد"]]);
    assert.deepEqual(steps("أنجزت وزارة الأشغال فتح جسر الوادي في اتجاهين من أصل أربعة."), [
      ["ask", "partly", "2026-03-31", "أنجزت"],
    ]);
    assert.deepEqual(steps("انتهى الشهر من دون أن تنجز وزارة الأشغال فتح جسر الوادي."), [
      ["ask", "failed", "2026-03-31", "تنجز"],
    ]);
    assert.deepEqual(steps("وبعد توقف دام أسبوعين باشرت وزارة الأشغال فتح جسر الوادي."), [
      ["ask", "moving", "2026-03-31", "باشرت"],
    ]);
    assert.deepEqual(steps("رفضت وزارة الأشغال طلب اتحاد بلديات الوادي فتح جسر الوادي."), [
      ["ask", "failed", "2026-03-31", "رفضت"],
    ]);
  });

  it("والنفي والسؤال والشرط والمستقبل وكلام عن غيره لا تقوله", () => {
    for (const sentence of [
      "ما باشرت وزارة الأشغال فتح جسر الوادي.",
      "هل باشرت وزارة الأشغال فتح جسر الوادي؟",
      "إذا رفضت وزارة الأشغال فتح جسر الوادي توقّف النقل.",
      "ستباشر وزارة الأشغال فتح جسر الوادي.",
      "باشرت وزارة الأشغال ترميم مبناها.",
      "وعلّق الاتحاد اعتصامه، وطالب من جديد بفتح جسر الوادي.",
    ])
      assert.deepEqual(steps(sentence), [], sentence);
  });
});

describe("من يريد ماذا ممّن", () => {
  const wants = (text: string) =>
    suggestionsFor(story("جسر الوادي: وزارة الأشغال واتحاد بلديات الوادي", text), remembered()).flatMap(
      ({ by, operation, causes }) => {
        const [item] = operation.op === "add" ? operation.items : [];
        if (by !== "m:wants") return [];
        if (item?.kind !== "position") return [[operation.op]];
        assert.equal(text.slice(causes[0]?.start, causes[0]?.end), item.evidence[0]?.quote);
        return [[item.act, item.by.join(), item.to.join(), item.text, item.due ?? ""]];
      },
    );

  it("تقوله أفعاله إن عُرف صاحبها وقيل ما يريد", () => {
    assert.deepEqual(wants("وطالب اتحاد بلديات الوادي وزارة الأشغال بترميم الطريق الساحلي قبل 15 نيسان 2026."), [
      ["ask", "council", "works", "ترميم الطريق الساحلي قبل 15 نيسان 2026", "2026-04-15"],
    ]);
    assert.deepEqual(wants("طلبت وزارة الأشغال من اتحاد بلديات الوادي خرائط الطرق القديمة، وانتظرت."), [
      ["ask", "works", "council", "خرائط الطرق القديمة", ""],
    ]);
    assert.deepEqual(wants("وزارة الأشغال تعهّدت بإنارة الطريق كلّه."), [["commit", "works", "", "إنارة الطريق كلّه", ""]]);
    assert.deepEqual(wants("دعا اتحاد بلديات الوادي وزارة الأشغال إلى نشر تقرير السلامة."), [
      ["ask", "council", "works", "نشر تقرير السلامة", ""],
    ]);
  });

  it("وعاصمة تعمل عن بلدها هي بلدها", () => {
    const entered = enterAll(
      remembered(),
      [
        {
          kind: "change",
          by: "u:hind",
          operation: {
            op: "add",
            items: [
              entity("kz", "كازاخستان", { entityKind: "country" }),
              entity("astana", "أستانا", { entityKind: "place" }),
            ],
          },
          note: "كيانان",
          news: 0,
        },
      ],
      { now: "2026-02-02T08:00:00.000Z" as Instant, paragraphs: () => first },
    );
    assert.ok(entered.ok);
    const told = story("جسر", "وتريد أستانا من وزارة الأشغال خرائط الجسر.");
    const [{ want } = {}] = wantsOf(scenesOf(told, entered.value.dossiers, new Set()), told.at);
    const ids = (actors: readonly Actor[] = []) => actors.map(({ entity: one }) => one.id).join();
    assert.deepEqual([ids(want?.by), ids(want?.to), want?.text], ["kz", "works", "خرائط الجسر"]);
  });

  it("وطلب معروف يُقترح له سند", () => {
    assert.deepEqual(wants("وطلب اتحاد بلديات الوادي من وزارة الأشغال فتح جسر الوادي."), [["evidence"]]);
  });

  it("ولا تقوله جملة بلا صاحب معروف، أو منفيّة، أو سؤال، أو بلا مطلوب", () => {
    for (const sentence of [
      "وطالب السكان بفتح الطريق القديم أمام الناس.",
      "لم تتعهّد وزارة الأشغال بإنارة الطريق كلّه.",
      "هل تعهّدت وزارة الأشغال بإنارة الطريق كلّه؟",
      "عرض اتحاد بلديات الوادي صورًا قديمة للجسر.",
      "وعدت وزارة الأشغال.",
    ])
      assert.deepEqual(wants(sentence), [], sentence);
  });
});

describe("من وراء الكلام", () => {
  it("يدخل مع السند: درجته وعبارته ومن قاله إن عرفته الملفات", () => {
    const read = (text: string, words: string) => {
      const start = text.indexOf(words);
      const dossiers = remembered();
      const scenes = scenesOf(story("جسر الوادي", text), dossiers, new Set());
      const [scene] = scenes;
      assert.ok(scene);
      return attributed({ start, end: start + words.length }, { scene, scenes, dossiers });
    };
    assert.deepEqual(read("يُفتح الجسر في نيسان، بحسب وزارة الأشغال.", "يُفتح الجسر"), {
      attribution: "official",
      phrase: "بحسب وزارة الأشغال",
      speaker: "works",
    });
    assert.equal(read("قال مصدر مطّلع إن الجسر يُفتح في نيسان.", "يُفتح في نيسان").attribution, "unnamed");
    assert.deepEqual(read("يُفتح الجسر في نيسان.", "يُفتح الجسر"), { attribution: "plain" });
    for (const [text, words, level] of [
      ["كتب المدير في مذكرة إلى البلدية أن الجسر يُفتح في نيسان.", "يُفتح في نيسان", "document"],
      ["وفي محضر الجلسة أن الجسر يُفتح في نيسان.", "يُفتح في نيسان", "document"],
      ["لم نجد على الجسر أمس سوى حارس وكلبه.", "سوى حارس وكلبه", "witness"],
      ["أحصت «الوادي» أمس أربعين شاحنة على المعبر.", "أربعين شاحنة", "witness"],
      ["قالت مؤسسة مياه الوادي إن الأنابيب مرّت تحت الجسر.", "الأنابيب مرّت تحت الجسر", "official"],
      ["قالت منظمة اليونسكو إن الجسر تراث.", "الجسر تراث", "official"],
      ["يُفتح الجسر في نيسان، طبقًا لتقريرها السنوي.", "يُفتح الجسر", "document"],
      ["يُفتح الجسر في نيسان، وفق لوحة عند مدخله.", "يُفتح الجسر", "document"],
      ["نشر موقع «درب» صورًا لجسر بلا درابزين.", "لجسر بلا درابزين", "media"],
      ["نقل راديو «السهل» عن عضو في البلدية أن الجسر يُفتح في نيسان.", "الجسر يُفتح", "media"],
      ["الجسر، كما رأته «الوادي» أمس، بلا درابزين.", "بلا درابزين", "witness"],
      ["يُفتح الجسر في نيسان، على ما روى اثنان منهم.", "يُفتح الجسر", "unnamed"],
      ["لكن مهندسًا لم يُرد الإفصاح عن اسمه تحدث عن شقوق في الدعامة.", "شقوق في الدعامة", "unnamed"],
      ["قالت أم رامي إن الجسر يُفتح في نيسان.", "الجسر يُفتح", "named"],
      ["لم ترفض وزارة الأشغال ولم تقبل: «سنسأل المهندسين».", "سنسأل المهندسين", "official"],
    ] as const)
      assert.equal(read(text, words).attribution, level, text);
    assert.equal(read("قال الوزير إن الثلج كثير. ويُفتح الجسر في نيسان.", "يُفتح الجسر").attribution, "plain");
  });
});

describe("الساعة تسأل", () => {
  it("عمّا مضى موعده ولم يُعرف ما كان منه، ولا عمّا لم يحن", () => {
    const asked = (today: string) =>
      clockQuestions(remembered(), today).map(({ operation }) =>
        operation.op === "ask" ? [operation.ref, operation.question] : [],
      );
    assert.deepEqual(asked("2026-03-29"), []);
    assert.deepEqual(asked("2026-03-31"), [["opening", "held"]]);
    assert.deepEqual(asked("2026-04-01"), [
      ["opening", "held"],
      ["ask", "kept"],
    ]);
  });
});
