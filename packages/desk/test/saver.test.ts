import assert from "node:assert/strict";
import { describe, it } from "node:test";
import {
  type Block,
  type MergeClash,
  type SectionId,
  type StoryContent,
  type TextBase,
  bodyText,
} from "@mihwar/newsroom";
import fc from "fast-check";
import type { TextTold } from "../src/editor-boot.ts";
import type { Journal, Unsaved } from "../src/client/editor/journal.ts";
import { type SaveState, type Saver, type Told, createSaver } from "../src/client/editor/saver.ts";

const contentOf = (...paragraphs: readonly string[]): StoryContent => ({
  headline: "سدّ الرمّانة",
  section: "world" as SectionId,
  byline: [],
  body: paragraphs.map((text, index) => ({ id: `p${index + 1}`, kind: "paragraph", text }) as unknown as Block),
  tags: [],
  language: "ar",
  sources: [],
});

/** A server that keeps one text and compares before it sets, as the archive does. */
function server(content: StoryContent) {
  let base: TextBase = { revision: 1, version: 0 };
  let text = content;
  const isHeld = (given: TextBase): boolean => given.revision === base.revision && given.version === base.version;
  return {
    told: (): TextTold => ({ base, content: text }),
    save(given: { readonly base: TextBase; readonly content: StoryContent }): Told<{ readonly base: TextBase }> {
      if (!isHeld(given.base)) return { ok: false, status: 409, refused: { code: "clash", base, content: text } };
      base = { revision: base.revision, version: base.version + 1 };
      text = given.content;
      return { ok: true, value: { base } };
    },
  };
}

/** A window in which somebody writes: time goes on only when it is told to. */
function windowAt(desk: ReturnType<typeof server>, ways: { isUp: () => boolean; refuse?: () => Told<never> }) {
  let content = desk.told().content;
  let kept: Unsaved | undefined;
  const due: (() => void)[] = [];
  const states: SaveState[] = [];
  const clashes: MergeClash[] = [];
  const journal: Pick<Journal, "write" | "read" | "clear"> = {
    write: async (unsaved) => void (kept = unsaved),
    read: async () => kept,
    clear: async () => void (kept = undefined),
  };
  const saver: Saver = createSaver({
    from: desk.told(),
    journal,
    save: async (given) => {
      await Promise.resolve();
      if (!ways.isUp()) return undefined;
      return ways.refuse?.() ?? desk.save(given);
    },
    read: () => content,
    apply: (merged) => void (content = merged),
    onState: (state) => void states.push(state),
    onClash: (found) => void clashes.push(...found),
    now: () => 0,
    later: (work) => void due.push(work),
  });
  return {
    saver,
    states,
    clashes,
    text: () => bodyText(content.body),
    kept: () => kept,
    /** What a window before this one has left in the browser. */
    leave: (unsaved: Unsaved) => void (kept = unsaved),
    write(next: StoryContent) {
      content = next;
      saver.touch();
    },
    /** Adds a sentence to a paragraph, or a paragraph of its own. */
    add(place: number, sentence: string) {
      const body = content.body.map((block, index) =>
        index === place && block.kind === "paragraph" ? { ...block, text: `${block.text} ${sentence}` } : block,
      );
      this.write({ ...content, body });
    },
    /** Lets what is due happen, and all that comes of it. */
    async pass() {
      for (const work of due.splice(0)) work();
      for (let turn = 0; turn < 60; turn++) await Promise.resolve();
    },
  };
}

describe("الحفظ التلقائي", () => {
  it("يحفظ ما كُتب بعد لحظة، مرة واحدة لكل ما تراكم", async () => {
    const desk = server(contentOf("أول."));
    const here = windowAt(desk, { isUp: () => true });
    here.add(0, "ثانٍ.");
    here.add(0, "ثالث.");
    assert.equal(here.saver.state().kind, "unsaved");
    await here.pass();
    assert.equal(here.saver.state().kind, "saved");
    assert.equal(bodyText(desk.told().content.body), "أول. ثانٍ. ثالث.");
    assert.equal(desk.told().base.version, 1);
    assert.equal(here.kept(), undefined, "لا يبقى في الجهاز ما وصل");
  });

  it("بلا خادم يبقى النص في الجهاز، ويُرسل حين يعود", async () => {
    const desk = server(contentOf("أول."));
    let isUp = false;
    const here = windowAt(desk, { isUp: () => isUp });
    here.add(0, "كُتبت في النفق.");
    await here.pass();
    assert.equal(here.saver.state().kind, "offline");
    assert.equal(bodyText(here.kept()?.content.body ?? []), "أول. كُتبت في النفق.");
    here.add(0, "وهذه أيضًا.");
    await here.pass();
    assert.equal(bodyText(desk.told().content.body), "أول.");
    isUp = true;
    await here.pass();
    assert.equal(here.saver.state().kind, "saved");
    assert.equal(bodyText(desk.told().content.body), "أول. كُتبت في النفق. وهذه أيضًا.");
    assert.equal(here.kept(), undefined);
  });

  it("ما تركته نافذة قبلها في الجهاز لا تمحوه نافذة لم تكتب شيئًا", async () => {
    const desk = server(contentOf("أول."));
    const here = windowAt(desk, { isUp: () => true });
    const left = { base: desk.told().base, from: desk.told().content, content: contentOf("أول. باقٍ."), at: 0 };
    here.leave(left);
    await here.saver.flush();
    assert.deepEqual(here.kept(), left);
  });

  it("نص غيره على الخادم: يجتمع النصان ويُحفظان", async () => {
    const desk = server(contentOf("أول.", "ثانٍ."));
    const here = windowAt(desk, { isUp: () => true });
    const there = windowAt(desk, { isUp: () => true });
    here.add(0, "من هند.");
    there.add(1, "من سالم.");
    await here.pass();
    await there.pass();
    assert.equal(bodyText(desk.told().content.body), "أول. من هند.\nثانٍ. من سالم.");
    assert.deepEqual(there.clashes, []);
  });

  it("الموضع نفسه من يدين: النصان معًا، ويُقال", async () => {
    const desk = server(contentOf("أول."));
    const here = windowAt(desk, { isUp: () => true });
    const there = windowAt(desk, { isUp: () => true });
    here.add(0, "من هند.");
    there.add(0, "من سالم.");
    await here.pass();
    await there.pass();
    assert.equal(bodyText(desk.told().content.body), "أول. من هند.\nأول. من سالم.");
    assert.equal(there.clashes.length, 1);
  });

  it("من أُخذ دوره لا يكتب على غيره، ونصه باقٍ", async () => {
    const desk = server(contentOf("أول."));
    const writer = { member: "m2", name: "سالم", tab: "t2" };
    let isTaken = true;
    const here = windowAt(desk, {
      isUp: () => true,
      refuse: () =>
        isTaken ? { ok: false as const, status: 409, refused: { code: "not-writer" as const, writer } } : undefined,
    });
    here.add(0, "بعد أن أُخذ الدور.");
    await here.pass();
    assert.deepEqual(here.saver.state(), { kind: "not-writer", writer });
    assert.ok(bodyText(here.kept()?.content.body ?? []).includes("بعد أن أُخذ"));
    assert.equal(bodyText(desk.told().content.body), "أول.");
    isTaken = false;
    await here.saver.flush();
    assert.equal(bodyText(desk.told().content.body), "أول. بعد أن أُخذ الدور.");
  });

  it("جلسة انتهت ورفض بسبب: يُقال السبب ولا يضيع النص", async () => {
    const desk = server(contentOf("أول."));
    const refusals: Told<never>[] = [
      { ok: false, status: 401, refused: { code: "sign-in" } },
      { ok: false, status: 422, refused: { code: "copy", message: "النص طويل" } },
      { ok: false, status: 503, refused: { code: "fault" } },
    ];
    const here = windowAt(desk, { isUp: () => true, refuse: () => refusals.shift() });
    here.add(0, "ثانٍ.");
    const seen: SaveState["kind"][] = [];
    for (let turn = 0; turn < 3; turn++) {
      await here.pass();
      await here.saver.flush();
      seen.push(here.saver.state().kind);
      if (here.saver.state().kind !== "saved") assert.ok(here.kept() !== undefined);
    }
    await here.saver.flush();
    assert.ok(seen.includes("refused") || here.states.some(({ kind }) => kind === "refused"));
    assert.ok(here.states.some(({ kind }) => kind === "signed-out"));
    assert.equal(bodyText(desk.told().content.body), "أول. ثانٍ.");
  });

  it("نافذتان وانقطاعات كيفما اتفق: لا تضيع جملة", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.oneof(
            fc.record({ kind: fc.constant("add" as const), who: fc.nat(1), place: fc.nat(2) }),
            fc.record({ kind: fc.constant("pass" as const), who: fc.nat(1) }),
            fc.record({ kind: fc.constant("line" as const), who: fc.nat(1) }),
          ),
          { minLength: 4, maxLength: 40 },
        ),
        async (acts) => {
          const desk = server(contentOf("أول.", "ثانٍ.", "ثالث."));
          const up = [true, true];
          const windows = [0, 1].map((who) => windowAt(desk, { isUp: () => up[who] === true }));
          const said: string[] = [];
          for (const [index, act] of acts.entries()) {
            const window = windows[act.who];
            if (window === undefined) continue;
            if (act.kind === "add") {
              said.push(`جملة${index}رقمًا.`);
              window.add(act.place, said.at(-1) ?? "");
            } else if (act.kind === "line") up[act.who] = !up[act.who];
            else await window.pass();
          }
          up.fill(true);
          for (let turn = 0; turn < 4; turn++) for (const window of windows) await window.saver.flush();
          const text = bodyText(desk.told().content.body);
          for (const sentence of said) assert.ok(text.includes(sentence), `${sentence} ضاعت من: ${text}`);
        },
      ),
      { numRuns: 300 },
    );
  });
});
