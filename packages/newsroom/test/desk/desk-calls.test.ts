import { deepEqual, equal } from "node:assert/strict";
import { describe, test } from "node:test";
import { type Instant, type StoryCall, type StoryStateKind, callStates, roles } from "@mihwar/newsroom";
import { chiefAllows } from "./chief-table.ts";
import { codesOf, copy, deskNewsroom, economy, member, world } from "./desk-newsroom.ts";

const states: readonly StoryStateKind[] = ["draft", "review", "ready", "scheduled", "live", "corrected", "withdrawn"];
const deadline = "2026-03-15T16:00:00.000Z" as Instant;

describe("ما لعامل في مادة", () => {
  test("ما يُقال إن له هو ما في جدول رئيس التحرير، والموعد لا يضعه غير من له أن يضعه", async () => {
    for (const role of roles) {
      for (const state of states) {
        for (const section of [world, economy]) {
          for (const by of ["u:rami", "u:sami"] as const) {
            const newsroom = deskNewsroom();
            const desk = newsroom.as(member("rami", { role }));
            const { id } = await newsroom.lay("s1", state, { by, content: copy({ section, byline: [] }) });
            const mine = { isInTheirSections: section === world, hasSomeSection: true, isTheirs: by === "u:rami" };
            const right = (Object.keys(callStates) as StoryCall[]).filter((call) =>
              chiefAllows({ role, call, state, ...mine }),
            );
            const what = JSON.stringify({ role, state, section, by });
            const calls = await desk.listCalls(id);
            deepEqual(calls.ok ? calls.value : codesOf(calls), section === world ? right : ["section"], what);
            const outcome = await desk.setDeadline(id, deadline);
            equal(outcome.ok, right.includes("set-deadline"), what);
            equal((await newsroom.archive.findStoryLine(id))?.deadline, outcome.ok ? deadline : undefined, what);
            const log = await desk.listStoryLog(id);
            const line = await desk.findStoryLine(id);
            deepEqual([log.ok, line.ok], [section === world, section === world], what);
            if (outcome.ok) equal(log.ok && log.value[0]?.by, "u:rami", what);
          }
        }
      }
    }
  });

  test("مادة لا وجود لها لا شيء فيها لأحد", async () => {
    const desk = deskNewsroom().as(member("rami"));
    const none = "zz9" as Parameters<typeof desk.listCalls>[0];
    deepEqual(await desk.listCalls(none), { ok: true, value: [] });
    deepEqual(await desk.listStoryLog(none), { ok: true, value: [] });
    deepEqual(await desk.findStoryLine(none), { ok: true, value: undefined });
    deepEqual(await desk.setDeadline(none, deadline), { ok: true, value: undefined });
  });
});
