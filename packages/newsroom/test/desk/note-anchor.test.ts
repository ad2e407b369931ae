import { deepEqual, equal, ok } from "node:assert/strict";
import { describe, test } from "node:test";
import {
  type Block,
  type NoteAnchor,
  anchorByWords,
  anchorIn,
  notedText,
  placeOfAnchor,
  startAfter,
} from "@mihwar/newsroom";

/** The words between marks, before and after: «‹» and «›» are no part of a text. */
function marked(text: string): { readonly text: string; readonly start: number; readonly end: number } {
  const [start, end] = [text.indexOf("‹"), text.indexOf("›") - 1];
  return { text: text.replace("‹", "").replace("›", ""), start, end };
}

const paragraph = (text: string): Block => ({ id: "p1" as Block["id"], kind: "paragraph", text });
const story = (text: string, more: readonly Block[] = []) => ({
  headline: "عاد الطلاب",
  body: [paragraph(text), ...more],
});

describe("كلمات الملاحظة في نص تغيّر", () => {
  const carried: readonly (readonly [string, string, string | undefined])[] = [
    ["كما هو", "وصل ‹الوفد› أمس", "وصل ‹الوفد› أمس"],
    ["زيد قبلها", "وصل ‹الوفد› أمس", "ثم وصل ‹الوفد› أمس"],
    ["زيد بعدها", "وصل ‹الوفد› أمس", "وصل ‹الوفد› الأممي أمس"],
    ["زيد قبلها وبعدها معًا، وهي مرة واحدة", "وصل ‹الوفد› أمس", "ثم وصل ‹الوفد› الأممي أمس"],
    ["حُذف ما قبلها", "وصل ‹الوفد›", "‹الوفد›"],
    ["تكررت قبلها، والتغيير بعيد عنها", "في بيروت و‹في› صور وفي صيدا", "في بيروت و‹في› صور وفي صيدا القديمة"],
    ["حُرّكت: لم تعد الحروف نفسها", "وصل ‹الوفد› أمس", "وصل الوفدُ أمس".replace("الوفدُ", "الوَفد")],
    ["حُذفت", "وصل ‹الوفد› أمس", "وصل أمس"],
    ["غُيّر حرف منها", "قتل ‹ثلاثة› أشخاص", "قتل أربعة أشخاص"],
    ["أختها بقيت وذهبت هي أو أختها، ولا يُعرف أيتهما", "قال ‹قال› أمس", "قال أمس"],
    ["زيدت أختها ملاصقة لها", "‹قال› أمس", "قال قال أمس"],
    ["مثلها كُتب في مكان آخر وذهبت هي", "في ‹بيروت› وبيروت", "في صيدا وبيروت"],
  ];
  for (const [name, before, after] of carried) {
    test(name, () => {
      const was = marked(before);
      const is = marked(after ?? "");
      const at = startAfter(was.text, was, after?.includes("‹") === true ? is.text : (after ?? ""));
      equal(at, after?.includes("‹") === true ? is.start : undefined);
    });
  }

  test("تُثبَّت حيث هي لا حيث مثلها، وبلا موضع إن كانت مرة واحدة", () => {
    const text = "قال الوزير، ثم قال نائبه";
    deepEqual(anchorIn(story(text), { block: "p1" as Block["id"], start: 15, quote: "قال" }), {
      block: "p1",
      start: 15,
      quote: "قال",
      text,
    });
    equal(anchorIn(story(text), { block: "p1" as Block["id"], start: 14, quote: "قال" }), undefined);
    equal(anchorIn(story(text), { block: "p9" as Block["id"], start: 0, quote: "" }), undefined);
    equal(anchorByWords(story(text), { block: "p1" as Block["id"], quote: "قال" }), undefined);
    equal(anchorByWords(story(text), { block: "p1" as Block["id"], quote: "نائبه" })?.start, 19);
    equal(anchorByWords(story(text), { block: "headline", quote: "الطلاب" })?.start, 4);
    equal(anchorByWords(story(text), { block: "standfirst", quote: "الطلاب" }), undefined);
  });

  test("ما هو على الفقرة كلها يبقى ما بقيت، ولا ينتقل إلى غيرها", () => {
    const anchor: NoteAnchor = { block: "p1" as Block["id"], start: 0, quote: "", text: "وصل الوفد" };
    deepEqual(placeOfAnchor(story("نص آخر تمامًا"), anchor), { block: "p1", start: 0, end: 13 });
    equal(placeOfAnchor({ headline: "عاد", body: [] }, anchor), undefined);
  });

  test("الكلمات لا تُتبع إلى فقرة أخرى وإن كانت فيها بحروفها", () => {
    const anchor = anchorByWords(story("وصل الوفد"), { block: "p1" as Block["id"], quote: "الوفد" }) as NoteAnchor;
    const moved: Block = { id: "p2" as Block["id"], kind: "paragraph", text: "وصل الوفد" };
    equal(placeOfAnchor(story("وصل أمس", [moved]), anchor), undefined);
  });

  test("كلمات القائمة سطر لكل بند، ولا كلمات لصورة ولا لجدول", () => {
    const list: Block = {
      id: "l1" as Block["id"],
      kind: "list",
      ordered: false,
      items: [{ text: "الخبز" }, { text: "الماء" }],
    };
    const image: Block = { id: "i1" as Block["id"], kind: "image", alt: "جسر" };
    const content = { headline: "", body: [list, image] };
    equal(notedText(content, "l1" as Block["id"]), "الخبز\nالماء");
    equal(notedText(content, "i1" as Block["id"]), "");
    equal(notedText(content, "x" as Block["id"]), undefined);
    const anchor = anchorByWords(content, { block: "l1" as Block["id"], quote: "الماء" }) as NoteAnchor;
    const more = { headline: "", body: [{ ...list, items: [{ text: "الدواء" }, ...list.items] }] };
    deepEqual(placeOfAnchor(more, anchor), { block: "l1", start: 13, end: 18 });
  });
});

/** Numbers that look random and are the same at every run. */
function chance(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

describe("كلمات الملاحظة في أي تغيير كان", () => {
  const seed = Number(process.env["MIHWAR_SEED"] ?? 7);
  // few letters and many repetitions: the hardest text there is
  const words = ["في", "قال", "ف", "ي", "قا", "في في", "الوفد"];

  /** A letter that knows who it is. */
  type Letter = { readonly letter: string };
  const lettersOf = (text: string): readonly Letter[] => text.split("").map((letter) => ({ letter }));
  const textOf = (letters: readonly Letter[]): string => letters.map(({ letter }) => letter).join("");

  test("زيادة واحدة أو حذف واحد: يُعرف أين هي، أو يُقال لا ندري، ولا يُشار إلى غيرها", (t) => {
    const next = chance(seed);
    let [kept, lost, gone] = [0, 0, 0];
    for (let turn = 0; turn < 20_000; turn++) {
      const say = (most: number): string =>
        Array.from({ length: 1 + next(most) }, () => words[next(words.length)]).join(next(4) === 0 ? "" : " ");
      const before = lettersOf(say(9));
      const start = next(before.length);
      const end = start + 1 + next(Math.min(8, before.length - start));
      const own = before.slice(start, end);
      const at = next(before.length + 1);
      const after =
        next(2) === 0
          ? [...before.slice(0, at), ...lettersOf(say(3)), ...before.slice(at)]
          : [...before.slice(0, at), ...before.slice(at + next(6))];
      const [was, is] = [textOf(before), textOf(after)];
      const found = startAfter(was, { start, end }, is);
      const first = after.indexOf(own[0] as Letter);
      const isWhole = first !== -1 && own.every((letter, place) => after[first + place] === letter);
      const quote = textOf(own);
      const many = (text: string): number => text.split("").filter((_, place) => text.startsWith(quote, place)).length;
      const isOnce = many(was) === 1 && many(is) === 1;
      const what = JSON.stringify({ seed, turn, was, is, quote, start, found });
      if (found === undefined) {
        ok(!isWhole || !isOnce, what);
        if (isWhole) lost++;
        else gone++;
        continue;
      }
      kept++;
      ok(is.startsWith(quote, found), what);
      // the very letters, or words that stand once before and once after
      ok((isWhole && found === first) || isOnce || was === is, what);
    }
    t.diagnostic(`بقيت ${kept}، وذهبت ${gone}، ولم يُعرف أيها ${lost}`);
    ok(kept > 5000 && gone > 1000);
  });

  test("تغييرات كثيرة معًا: إن وُجدت فهي بحروفها، وإن كانت مرة واحدة قبلُ وبعدُ وُجدت", () => {
    const next = chance(seed + 1);
    const own = ["الوزيرة", "هُدنة", "NATO", "٣٥", "«آمن»"];
    for (let turn = 0; turn < 5000; turn++) {
      const before = Array.from({ length: 3 + next(12) }, () => words[next(words.length)] as string);
      const place = next(before.length);
      const quote = own[next(own.length)] as string;
      before.splice(place, 0, quote);
      const after = before.flatMap((word) => {
        const deed = next(5);
        if (deed === 0 && word !== quote) return [];
        return deed === 1 ? [words[next(words.length)] as string, word] : [word];
      });
      const [was, is] = [before.join(" "), after.join(" ")];
      const start = before.slice(0, place).reduce((sum, word) => sum + word.length + 1, 0);
      const found = startAfter(was, { start, end: start + quote.length }, is);
      equal(found, is.indexOf(quote), JSON.stringify({ seed, turn, was, is, quote }));
    }
  });
});
