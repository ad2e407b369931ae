import assert from "node:assert/strict";
import { describe, it } from "node:test";
import {
  type BlockId,
  type Entity,
  type Instant,
  type Item,
  type ItemId,
  type StoryContent,
  type StoryId,
  enterAll,
  noDossiers,
} from "@mihwar/newsroom";
import type { Actor } from "@mihwar/suggest/actor";
import { scenesOf } from "@mihwar/suggest/story-actors";
import { wantsOf } from "@mihwar/suggest/wants-in";

const entity = (id: string, entityKind: Entity["entityKind"], name: string, more: Partial<Entity> = {}): Item => ({
  kind: "entity",
  id: id as ItemId,
  entityKind,
  name,
  ...more,
});

const items: readonly [Item, ...Item[]] = [
  entity("finance", "org", "وزارة المالية"),
  entity("qasis", "person", "نادين قسيس", { role: "وزيرة المالية", of: "finance" as ItemId }),
  entity("union", "org", "نقابة المعلمين"),
  entity("halabi", "person", "سامر الحلبي", { role: "رئيس نقابة المعلمين", of: "union" as ItemId }),
  entity("club", "org", "نادي الساحل"),
  entity("federation", "org", "الاتحاد اللبناني لكرة القدم", { aliases: ["اتحاد الكرة"] }),
  entity("fund", "org", "صندوق النقد الدولي"),
  entity("om", "country", "سلطنة عمان"),
  entity("iq", "country", "العراق"),
];

const remembered = (() => {
  const change = { kind: "change", by: "u:hind", operation: { op: "add", items }, note: "كيانات", news: 0 } as const;
  const entered = enterAll(noDossiers, [change], {
    now: "2026-02-01T08:00:00.000Z" as Instant,
    paragraphs: () => undefined,
  });
  assert.ok(entered.ok);
  return entered.value.dossiers;
})();

/** The wants of paragraphs: «ask union → finance: صرف الرواتب». */
function wants(...paragraphs: readonly string[]): readonly string[] {
  const content = {
    headline: "خبر",
    section: "society",
    byline: [],
    body: paragraphs.map((text, place) => ({ id: `p${place + 1}` as BlockId, kind: "paragraph", text })),
    tags: [],
    language: "ar",
    sources: [],
  } as unknown as StoryContent;
  const names = (actors: readonly Actor[]) =>
    actors.map((one) => (one.isNew ? one.entity.name : one.entity.id)).join("+");
  const scenes = scenesOf({ id: "n1" as StoryId, revision: 1, at: "2026-03-05", content }, remembered, new Set());
  return wantsOf(scenes, "2026-03-05").map(({ scene, want }) => {
    assert.ok(scene.text.slice(want.start, want.end).endsWith(want.text), want.text);
    return `${want.act} ${names(want.by)}${want.to.length === 0 ? "" : ` → ${names(want.to)}`}: ${want.text}`;
  });
}

const said: readonly (readonly [string, ...string[]])[] = [
  // طلب
  ["طالبت نقابة المعلمين وزارة المالية بصرف المنحة قبل العيد.", "ask union → finance: صرف المنحة قبل العيد"],
  ["طالب رئيس نقابة المعلمين سامر الحلبي وزارة المالية بصرف المنحة.", "ask halabi → finance: صرف المنحة"],
  ["نقابة المعلمين تطالب بتثبيت المتعاقدين.", "ask union: تثبيت المتعاقدين"],
  ["رحّبت نقابة المعلمين بالقرار، وطالبت وزارة المالية بجدول زمني واضح.", "ask union → finance: جدول زمني واضح"],
  ["ودعا العراق سلطنة عمان إلى استضافة الجولة المقبلة.", "ask iq → om: استضافة الجولة المقبلة"],
  ["ودعت سلطنة عمان العراق إلى التريّث في إعلان القرار.", "ask om → iq: التريّث في إعلان القرار"],
  ["وناشدت نقابة المعلمين وزيرة المالية التدخّل لإنقاذ العام الدراسي.", "ask union → qasis: التدخّل لإنقاذ العام الدراسي"],
  ["وحثّ صندوق النقد الدولي وزارة المالية على توحيد سعر الصرف.", "ask fund → finance: توحيد سعر الصرف"],
  ["طلب نادي الساحل من اتحاد الكرة تأجيل المباراة أسبوعًا.", "ask club → federation: تأجيل المباراة أسبوعًا"],
  ["وشدّد سامر الحلبي على ضرورة صرف الرواتب في مواعيدها.", "ask halabi: صرف الرواتب في مواعيدها"],
  ["ويشترط صندوق النقد الدولي إقرار الموازنة قبل أيّ دفعة.", "ask fund: إقرار الموازنة قبل أيّ دفعة"],
  ["وأعرب العراق عن أمله في استئناف الرحلات قريبًا.", "ask iq: استئناف الرحلات قريبًا"],
  ["وقال سامر الحلبي إنّ النقابة لن تتراجع. وأضاف أنّه يطالب بلقاء عاجل.", "ask halabi: لقاء عاجل"],
  ["وجدّدت نقابة المعلمين مطالبتها بتعديل سلسلة الرتب.", "ask union: تعديل سلسلة الرتب"],
  ["ووجّهت نقابة المعلمين كتابًا إلى وزارة المالية لتسديد المتأخرات.", "ask union → finance: تسديد المتأخرات"],
  // عرض
  ["وعرضت سلطنة عمان على العراق استضافة المحادثات في صلالة.", "offer om → iq: استضافة المحادثات في صلالة"],
  ["وأبدى نادي الساحل استعداده لتقسيط الديون على ثلاث دفعات.", "offer club: تقسيط الديون على ثلاث دفعات"],
  ["وقال المتحدث باسم نادي الساحل إنّ النادي مستعدّ لتمويل الترميم.", "offer club: تمويل الترميم"],
  ["وقدّم العراق مقترحا إلى سلطنة عمان يقضي بتبادل السجلات.", "offer iq → om: تبادل السجلات"],
  // تعهّد
  ["تعهّدت وزارة المالية بصرف نصف المتأخرات قبل نهاية آذار.", "commit finance: صرف نصف المتأخرات قبل نهاية آذار"],
  ["ووعدت وزيرة المالية نادين قسيس نقابة المعلمين بردّ مكتوب.", "commit qasis → union: ردّ مكتوب"],
  ["وقالت وزارة المالية إنّها ستصرف المنحة في أيار.", "commit finance: ستصرف المنحة في أيار"],
  ["واتفق العراق وسلطنة عمان على فتح المعبر يوميًّا.", "commit iq+om: فتح المعبر يوميًّا"],
  ["ووقّع نادي الساحل مع اتحاد الكرة اتفاقًا يقضي بجدولة الديون.", "commit club+federation: جدولة الديون"],
  ["وأكّد اتحاد الكرة التزامه بإعادة النظر في العقوبة.", "commit federation: إعادة النظر في العقوبة"],
  // جملة معطوفة على أخرى، وجمع بلا اسم، واسم لا يفعل
  ["قالت نقابة المعلمين إنّ الصفوف خالية، وإنّها تطالب وزارة المالية بصرف المنحة.", "ask union → finance: صرف المنحة"],
  ["اجتمعت نقابة المعلمين أمس، ودعت الأهالي إلى إرسال أبنائهم يوم الاثنين.", "ask union: إرسال أبنائهم يوم الاثنين"],
  ["وفي ختام الاجتماع طالبت نقابة المعلمين بصرف المنحة.", "ask union: صرف المنحة"],
  ["وبموجب الاتفاق تلتزم وزارة المالية بصرف نصف المنحة في أيار.", "commit finance: صرف نصف المنحة في أيار"],
  ["ووعدت وزيرة المالية نادين قسيس بتأجيل استحقاق الضريبة.", "commit qasis: تأجيل استحقاق الضريبة"],
  // من لا تعرفه الملفات
  ["ودعت وزارة الصحة وزارة المالية إلى تسديد فواتير المستشفيات.", "ask وزارة الصحة → finance: تسديد فواتير المستشفيات"],
];

describe("من يريد ماذا ممّن، على اختلاف القول", () => {
  for (const [sentence, ...expected] of said) it(sentence, () => assert.deepEqual(wants(sentence), expected));

  it("ومن سُمّي مرّة يُعرف بعدها بكلمة", () => {
    assert.deepEqual(wants("اجتمعت نقابة المعلمين أمس.", "وطالبت النقابة بصرف المنحة فورًا."), [
      "ask union: صرف المنحة فورًا",
    ]);
    assert.deepEqual(wants("استقبلت وزيرة المالية نادين قسيس وفدًا.", "وتعهّدت الوزيرة بصرف المنحة فورًا."), [
      "commit qasis: صرف المنحة فورًا",
    ]);
  });
});

describe("ما يشبه الطلب والعرض والوعد وليس منها", () => {
  for (const sentence of [
    "عرض نادي الساحل صور لاعبيه القدامى في متحفه.",
    "عرضت قناة الساحل فيلمًا عن نقابة المعلمين.",
    "وقع العراق في المجموعة الثانية.",
    "يزداد الطلب على سندات العراق في الأسواق.",
    "ودعا سامر الحلبي الله أن يشفي زميله.",
    "التزمت وزارة المالية الصمت طوال الأسبوع.",
    "لم تطلب نقابة المعلمين من وزارة المالية أيّ تأجيل.",
    "ونفت وزارة المالية أن تكون تعهّدت بصرف المنحة.",
    "إذا طالبت نقابة المعلمين بصرف المنحة فلن تجد مالًا.",
    "هل تعهّدت وزارة المالية بصرف المنحة؟",
    "وقد تطلب نقابة المعلمين من وزارة المالية تأجيل القرار.",
    "يعدّ العراق من أكبر المصدّرين.",
    "سعت الريح بين الأشجار ونقابة المعلمين تنتظر.",
  ])
    it(sentence, () => assert.deepEqual(wants(sentence), []));
});
