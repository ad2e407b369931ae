// What stands on page after page is asked once, and again as soon as it has changed.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Front, ReadonlyArchive, StoryId } from "@mihwar/newsroom";
import type { Changes } from "@mihwar/site/changes";
import { rememberedArchive } from "@mihwar/site/remembered-archive";
import { type SmallNewsroom, openNewsroom } from "./small-newsroom.ts";

const [truce, river, summit] = ["a1", "b2", "c3"].map((id) => id as StoryId) as [StoryId, StoryId, StoryId];
const cite = (story: StoryId) => ({ story, revision: 1 });

const changesOf = (own: ReadonlyArchive): Changes => ({
  onChange: (listener) => own.onChange(listener),
  stop: () => {},
});

/** A newsroom with three stories, what its site remembers of it, and what it was asked for. */
async function remembering(): Promise<{
  readonly newsroom: SmallNewsroom;
  readonly archive: ReadonlyArchive;
  readonly asked: unknown[];
  hears: boolean;
}> {
  const newsroom = await openNewsroom();
  const own = newsroom.archive.reading;
  const asked: unknown[] = [];
  const counted: ReadonlyArchive = {
    ...own,
    isHearing: () => stand.hears,
    findCards: (ids) => (asked.push(ids), own.findCards(ids)),
    findCited: (cited) => (asked.push(cited), own.findCited(cited)),
    getFront: (id) => (asked.push(id), own.getFront(id)),
  };
  const archive = rememberedArchive(counted, changesOf(own));
  const stand = { newsroom, archive, asked, hears: true };
  return stand;
}

const headlines = async (archive: ReadonlyArchive, ids: readonly StoryId[]): Promise<readonly string[]> =>
  (await archive.findCards(ids)).map(({ headline }) => headline);

describe("أرشيف يتذكّر ما على صفحة بعد صفحة", () => {
  it("البطاقات: لا يُسأل إلا عمّا لم يُعرف بعد، وفي سؤال واحد، وبالترتيب المطلوب", async () => {
    const { newsroom, archive, asked } = await remembering();
    await newsroom.publish(truce, { headline: "هدنة هشّة في الوادي" });
    await newsroom.publish(river, { headline: "النهر يعود إلى مجراه" });
    assert.deepEqual(await headlines(archive, [truce]), ["هدنة هشّة في الوادي"]);
    const both = ["النهر يعود إلى مجراه", "هدنة هشّة في الوادي"];
    assert.deepEqual(await headlines(archive, [river, summit, truce]), both);
    assert.deepEqual(await headlines(archive, [river, summit, truce]), both);
    assert.deepEqual(asked, [[truce], [river, summit]]);
  });

  it("بطاقة صُحّح خبرها أو سُحب، وخبر نُشر بعد السؤال عنه: كما هو الآن", async () => {
    const { newsroom, archive } = await remembering();
    const story = await newsroom.publish(truce, { headline: "هدنة هشّة في الوادي" });
    assert.deepEqual(await headlines(archive, [truce, river]), ["هدنة هشّة في الوادي"]);
    await newsroom.publish(river, { headline: "النهر يعود إلى مجراه" });
    const corrected = await newsroom.correct(story, "صُحّح العنوان.", { headline: "هدنة تصمد في الوادي" });
    assert.deepEqual(await headlines(archive, [truce, river]), ["هدنة تصمد في الوادي", "النهر يعود إلى مجراه"]);
    await newsroom.withdraw(corrected, "سُحبت بطلب أهل القرية.");
    assert.deepEqual(await headlines(archive, [truce, river]), ["النهر يعود إلى مجراه"]);
  });

  it("ما يُستشهد به: يُسأل عنه مرّة، وحين يُصحَّح يقول ما صار إليه، وحين يُسحب لا يقول شيئًا", async () => {
    const { newsroom, archive, asked } = await remembering();
    const story = await newsroom.publish(truce);
    const [copy] = await archive.findCited([cite(truce)]);
    assert.match(copy?.paragraphs.get("p1" as never) ?? "", /قبل الغروب/);
    assert.equal(copy?.today, undefined);
    await archive.findCited([cite(truce)]);
    assert.equal(asked.length, 1);
    const corrected = await newsroom.correct(story, "صُحّحت الساعة.", { headline: "هدنة تصمد في الوادي" });
    assert.equal((await archive.findCited([cite(truce)]))[0]?.today?.revision, 2);
    await newsroom.withdraw(corrected, "سُحبت بطلب أهل القرية.");
    assert.deepEqual(await archive.findCited([cite(truce)]), []);
  });

  it("ما تستشهد به صفحة ملفّ كبير لا يُحفظ: هو لصفحة واحدة", async () => {
    const { archive, asked } = await remembering();
    const many = Array.from({ length: 40 }, (_, n) => cite(`s${n}` as StoryId));
    await archive.findCited(many);
    await archive.findCited(many);
    assert.deepEqual(asked, [many, many]);
  });

  it("ترتيب الواجهة يُسأل عنه حين يتغيّر", async () => {
    const { newsroom, archive, asked } = await remembering();
    const home = await archive.getFront("home");
    await newsroom.publish(truce);
    await archive.getFront("home");
    assert.deepEqual(asked, ["home"]);
    const pinned: Front = { ...home, slots: [{ kind: "pinned", story: truce } as Front["slots"][number]] };
    await newsroom.archive.saveFront(pinned, "u:hind");
    assert.deepEqual((await archive.getFront("home")).slots, pinned.slots);
  });

  it("من لا يسمع التغييرات لا يتذكّر شيئًا", async () => {
    const stand = await remembering();
    await stand.newsroom.publish(truce);
    await headlines(stand.archive, [truce]);
    stand.hears = false;
    for (let turn = 0; turn < 2; turn++) await headlines(stand.archive, [truce]);
    assert.equal(stand.asked.length, 3);
  });

  it("سؤال لم يُجب عنه يُسأل ثانية", async () => {
    const { newsroom } = await remembering();
    await newsroom.publish(truce);
    const own = newsroom.archive.reading;
    let isAway = true;
    const findCards: ReadonlyArchive["findCards"] = async (ids) => {
      if (isAway) throw new Error("الأرشيف غائب");
      return own.findCards(ids);
    };
    const archive = rememberedArchive({ ...own, findCards }, changesOf(own));
    await assert.rejects(archive.findCards([truce]), /الأرشيف غائب/);
    isAway = false;
    assert.equal((await archive.findCards([truce])).length, 1);
  });
});
