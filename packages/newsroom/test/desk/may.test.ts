import { deepEqual, equal, ok } from "node:assert/strict";
import { describe, test } from "node:test";
import {
  type Call,
  type MediaCall,
  type Member,
  type MemberCall,
  type MemberId,
  type Outcome,
  type PermissionRefusal,
  type Role,
  type SectionId,
  type StoryCall,
  type StoryStateKind,
  callStates,
  isLastAdmin,
  may,
  ofNoSection,
  permissions,
  roles,
} from "@mihwar/newsroom";
import { type Deed, chiefAllows, chiefTable } from "./chief-table.ts";

const world = "world" as SectionId;
const economy = "economy" as SectionId;
const member = (given: Partial<Member> = {}): Member => ({
  id: "hind" as MemberId,
  name: "هند الصبّاغ",
  role: "editor",
  sections: [world],
  ...given,
});
const other = (given: Partial<Member> = {}): Member =>
  member({ id: "sami" as MemberId, name: "سامي العطّار", ...given });

const states: readonly StoryStateKind[] = ["draft", "review", "ready", "scheduled", "live", "corrected", "withdrawn"];
const memberCalls: readonly MemberCall[] = [
  "add-member",
  "change-member",
  "reset-sign-in",
  "disable-member",
  "enable-member",
];
const calls = Object.keys(permissions) as Call[];
const isOnMember = (call: Call): call is MemberCall => memberCalls.some((one) => one === call);
const isOnMedia = (call: Call): call is MediaCall => call === "change-media";
const isOnStory = (call: Call): call is StoryCall => call in callStates;

const refusalsOf = (outcome: Outcome<Member, PermissionRefusal>): readonly PermissionRefusal[] =>
  outcome.ok ? [] : outcome.refusals;

/** Sections of whoever asks, and how they lie to what is touched. */
const theirSections: readonly Member["sections"][] = ["all", [world], [economy, world], []];
const touched: readonly (readonly SectionId[])[] = [[world], [economy], [world, economy], []];
const isWithin = (sections: Member["sections"], places: readonly SectionId[] | "all"): boolean =>
  sections === "all" || (places !== "all" && places.length > 0 && places.every((place) => sections.includes(place)));

describe("جدول الصلاحيات", () => {
  test("لكل فعل سطر في جدول رئيس التحرير، ولا سطر لفعل لا وجود له", () => {
    deepEqual([...chiefTable.keys()].toSorted(), calls.toSorted());
    deepEqual(
      calls.filter((call) => chiefTable.get(call)?.states !== undefined).toSorted(),
      Object.keys(callStates).toSorted(),
    );
  });

  test("كل صفة ومن لا صفة له، في كل فعل وقسم ومادة وحال", (t) => {
    let asked = 0;
    let allowed = 0;
    for (const role of [...roles, "nobody"] as const) {
      for (const sections of theirSections) {
        const actor = role === "nobody" ? undefined : member({ role, sections });
        for (const call of calls.filter((one) => !isOnMember(one) && !isOnMedia(one))) {
          for (const places of touched) {
            for (const isTheirs of [true, false]) {
              for (const state of isOnStory(call) ? states : [undefined]) {
                const deed: Deed = {
                  role,
                  call,
                  isInTheirSections: isWithin(sections, places),
                  hasSomeSection: sections === "all" || sections.length > 0,
                  isTheirs,
                  ...(state === undefined ? {} : { state }),
                };
                const outcome =
                  isOnStory(call) && state !== undefined
                    ? may(actor, call, { sections: places, state, isTheirs })
                    : may(actor, call as "save-coverage", { sections: places, isTheirs });
                const expected = chiefAllows(deed);
                equal(
                  outcome.ok,
                  expected,
                  `${JSON.stringify({ ...deed, sections, places })} ${JSON.stringify(outcome)}`,
                );
                if (outcome.ok) equal(outcome.value, actor);
                else ok(outcome.refusals.length > 0);
                asked += 1;
                allowed += expected ? 1 : 0;
              }
            }
          }
        }
      }
    }
    t.diagnostic(`سُئل ${asked} مرة، وأُذن في ${allowed}`);
    ok(asked > 10_000);
  });

  test("من يغيّر ما يُقال عن صورة: المحرر أيًّا كانت، والمراسل ما رفعه ولا يراه القراء بعد", () => {
    for (const role of [...roles, "nobody"] as const) {
      for (const sections of theirSections) {
        const actor = role === "nobody" ? undefined : member({ role, sections });
        for (const isTheirs of [true, false]) {
          for (const isShown of [true, false]) {
            const outcome = may(actor, "change-media", { isTheirs, isShown });
            const isSomewhere = sections === "all" || sections.length > 0;
            const expected = role !== "nobody" && isSomewhere && (role !== "reporter" || (isTheirs && !isShown));
            equal(outcome.ok, expected, JSON.stringify({ role, sections, isTheirs, isShown, outcome }));
          }
        }
      }
    }
    equal(chiefTable.get("change-media")?.own, "reporter");
    equal(chiefTable.get("change-media")?.anywhere, "editor");
    const reporter = member({ role: "reporter" });
    deepEqual(refusalsOf(may(reporter, "change-media", { isTheirs: false, isShown: true })), [
      { code: "media-not-yours", call: "change-media" },
      { code: "media-shown", call: "change-media" },
    ]);
  });

  test("من يدير العاملين: كل صفة على كل صفة، مما هي إلى ما تصير، له ولغيره، ومعه مدير آخر وليس معه", (t) => {
    let asked = 0;
    let allowed = 0;
    const standings = roles.flatMap((role) =>
      (["all", [world], [economy], [world, economy], []] as const).map((sections) => ({ role, sections })),
    );
    const isWhole = (one: Pick<Member, "role" | "sections">): boolean => one.role === "admin" && one.sections === "all";
    for (const role of [...roles, "nobody"] as const) {
      for (const sections of theirSections) {
        const actor = role === "nobody" ? undefined : member({ role, sections });
        for (const call of memberCalls) {
          for (const was of standings) {
            for (const becomes of call === "change-member" ? standings : [was]) {
              for (const isSelf of [true, false]) {
                const target = isSelf ? member(was) : other(was);
                for (const staff of [
                  [target],
                  [target, member({ id: "layla" as MemberId, role: "admin", sections: "all" })],
                ]) {
                  const same =
                    was.role === becomes.role && JSON.stringify(was.sections) === JSON.stringify(becomes.sections);
                  const leaves = isWhole(was) && (call === "disable-member" || !isWhole(becomes)) && staff.length === 1;
                  const touchesSelf = isSelf && (call === "disable-member" || !same);
                  const expected =
                    role === "admin" &&
                    isWithin(sections, was.sections) &&
                    isWithin(sections, becomes.sections) &&
                    !leaves &&
                    !touchesSelf;
                  const outcome = may(actor, call, { member: target, becomes, staff });
                  equal(
                    outcome.ok,
                    expected,
                    JSON.stringify({ role, sections, call, was, becomes, isSelf, staff: staff.length, outcome }),
                  );
                  asked += 1;
                  allowed += expected ? 1 : 0;
                }
              }
            }
          }
        }
      }
    }
    t.diagnostic(`سُئل ${asked} مرة، وأُذن في ${allowed}`);
    ok(asked > 10_000);
  });

  test("الصفة الأعلى تفعل كل ما تفعله الأدنى في المكان نفسه", () => {
    const reach = ["no", "own", "part", "section", "desk"];
    for (const call of calls) {
      const row = roles.map((role: Role) => reach.indexOf(permissions[call][role]));
      deepEqual(
        row,
        row.toSorted((a, b) => a - b),
        call,
      );
    }
  });

  test("صفة لا يعرفها الجدول لا تفعل شيئًا", () => {
    const stranger = member({ role: "owner" as Role, sections: "all" });
    for (const call of calls.filter((one) => !isOnMember(one) && !isOnStory(one) && !isOnMedia(one)))
      ok(!may(stranger, call as "create-story", ofNoSection).ok, call);
  });
});

describe("الردّ يقول ما ينقص", () => {
  test("الدخول، ثم الصفة، ثم القسم والملكية والحال معًا", () => {
    deepEqual(refusalsOf(may(undefined, "read-media", ofNoSection)), [{ code: "signed-out" }]);
    deepEqual(refusalsOf(may(member(), "withdraw", { sections: [world], state: "live", isTheirs: true })), [
      { code: "role", call: "withdraw", role: "editor", needed: "chief" },
    ]);
    const reporter = member({ role: "reporter" });
    deepEqual(refusalsOf(may(reporter, "edit", { sections: [world, economy], state: "review", isTheirs: false })), [
      { code: "section", call: "edit", section: economy },
      { code: "not-yours", call: "edit" },
      { code: "story-state", call: "edit", state: "review" },
    ]);
  });

  test("ما لا قسم له لمن له الأقسام كلها", () => {
    const chief = member({ role: "chief" });
    deepEqual(refusalsOf(may(chief, "save-ticker-line", ofNoSection)), [{ code: "section", call: "save-ticker-line" }]);
    ok(may(chief, "save-front", { sections: [world] }).ok);
    ok(may(member({ role: "chief", sections: "all" }), "save-ticker-line", ofNoSection).ok);
  });

  test("لا أحد يرفع أحدًا فوق نفسه، ولا يمدّه إلى قسم ليس له", () => {
    const admin = member({ role: "admin", sections: [world] });
    const sami = other({ role: "editor" });
    const staff = [admin, sami];
    deepEqual(
      refusalsOf(may(admin, "change-member", { member: sami, becomes: { role: "admin", sections: "all" }, staff })),
      [{ code: "section", call: "change-member" }],
    );
    deepEqual(
      refusalsOf(
        may(admin, "change-member", { member: sami, becomes: { role: "editor", sections: [world, economy] }, staff }),
      ),
      [{ code: "section", call: "change-member", section: economy }],
    );
    deepEqual(refusalsOf(may(admin, "disable-member", { member: other({ sections: "all" }), staff })), [
      { code: "section", call: "disable-member" },
    ]);
    ok(may(admin, "change-member", { member: sami, becomes: { role: "admin", sections: [world] }, staff }).ok);
  });

  test("لا أحد يرفع نفسه ولا يوقفها، ولا تبقى غرفة الأخبار بلا مدير", () => {
    const admin = member({ role: "admin", sections: [world] });
    const whole = other({ role: "admin", sections: "all" });
    deepEqual(
      refusalsOf(may(admin, "change-member", { member: admin, becomes: { ...admin, sections: [] }, staff: [admin] })),
      [
        { code: "section", call: "change-member" },
        { code: "yourself", call: "change-member" },
      ],
    );
    deepEqual(refusalsOf(may(admin, "disable-member", { member: admin, staff: [admin, whole] })), [
      { code: "yourself", call: "disable-member" },
    ]);
    const layla = member({ id: "layla" as MemberId, role: "admin", sections: "all" });
    // Two who disable one another at the same moment: when the second one's turn comes, the first has no account any more.
    deepEqual(refusalsOf(may(layla, "disable-member", { member: whole, staff: [whole, admin] })), [
      { code: "last-admin" },
    ]);
    ok(isLastAdmin(whole, [whole, admin]));
    ok(!isLastAdmin(whole, [whole, layla]));
    ok(!isLastAdmin(admin, [admin]));
  });

  test("المدير يغيّر اسمه، وقسماه قسماه بأي ترتيب", () => {
    const admin = member({ role: "admin", sections: [world, economy] });
    const becomes = { role: "admin", sections: [economy, world] } as const;
    ok(may(admin, "change-member", { member: admin, becomes, staff: [admin] }).ok);
  });
});
