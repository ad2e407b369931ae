import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { type ItemId, type NewEntry, type SectionId, type Story, evidenceOf } from "@mihwar/newsroom";
import type { Fact } from "@mihwar/newsroom";
import { codesOf, copy, deskNewsroom, economy, member, world } from "./desk-newsroom.ts";

const dam = "dam" as ItemId;

/** What a machine would add to the dossier from the first paragraph of a story. */
function proposalOf({ id, revision, content }: Story): NewEntry {
  const [block] = content.body;
  assert.ok(block !== undefined && "text" in block);
  const fact: Fact = {
    kind: "fact",
    id: `f-${id}` as ItemId,
    text: `ما تقوله ${id}`,
    about: [],
    dossiers: [dam],
    evidence: [{ story: id, revision, paragraph: block.id, quote: block.text.slice(0, 12), attribution: "plain" }],
  };
  return { kind: "change", by: "m:when", operation: { op: "add", items: [fact] }, note: fact.text, news: 1 };
}

/** A newsroom with a draft in each of two sections, and a proposal about each (2, 3), and one about a name (4). */
async function withProposals() {
  const newsroom = deskNewsroom();
  const { archive } = newsroom;
  const of = (section: SectionId) => ({ by: "u:hind" as const, content: copy({ section }) });
  const [first, second] = [
    await newsroom.lay("w1", "draft", of(world)),
    await newsroom.lay("e1", "draft", of(economy)),
  ];
  const causes = [
    { story: second.id, revision: 1, paragraph: second.content.body[0]?.id ?? ("" as never), start: 0, end: 3 },
  ];
  const written = await archive.dossiers.writeLog("cli:setup", () => [
    {
      kind: "change",
      by: "u:hind",
      operation: { op: "add", items: [{ kind: "dossier", id: dam, title: "السدّ", state: "open" }] },
      note: "ملف جديد",
      news: 0,
    },
    proposalOf(first),
    proposalOf(second),
    {
      kind: "change",
      by: "m:who",
      operation: {
        op: "add",
        items: [{ kind: "entity", id: "who" as ItemId, entityKind: "person", name: "رباب الشدياق" }],
      },
      note: "كيان جديد: رباب الشدياق",
      news: 0,
      causes,
    },
  ]);
  assert.ok(written.ok, JSON.stringify(written));
  return newsroom;
}

const accept = (by: string, of: number): NewEntry => ({ kind: "decision", by: `u:${by}`, of, verdict: "accepted" });

describe("ما تقترحه الآلات بين يدي عضو", () => {
  it("لا يُعطى عضو كلمات مسودة من قسم ليس له، لا في الملفات ولا في سجلّها", async () => {
    const newsroom = await withProposals();
    const seen = async (sections: "all" | readonly SectionId[]) => {
      const { dossiers } = newsroom.as(member("rami", { sections, role: "reporter" }));
      const [loaded, log] = [await dossiers.loadDossiers(), await dossiers.listLog({ limit: 10 })];
      assert.ok(loaded.ok && log.ok);
      const quotes = [...loaded.value.proposals.values()].flatMap(({ change }) =>
        change.operation.op === "add" ? change.operation.items.flatMap(evidenceOf).map(({ story }) => story) : [],
      );
      return { ns: [...loaded.value.proposals.keys()], log: log.value.map(({ n }) => n), quotes };
    };
    assert.deepEqual(await seen([world]), { ns: [2], log: [1, 2], quotes: ["w1"] });
    assert.deepEqual(await seen([economy]), { ns: [3, 4], log: [1, 3, 4], quotes: ["e1"] });
    assert.deepEqual((await seen("all")).ns, [2, 3, 4]);
  });

  it("لا يقضي محرر في اقتراح من مادة لا يقرؤها، ولا مراسل في شيء", async () => {
    const newsroom = await withProposals();
    const rami = newsroom.as(member("rami"));
    const refused = await rami.dossiers.writeLog(() => [accept("rami", 3)]);
    assert.deepEqual(codesOf(refused), ["section"]);
    assert.deepEqual(codesOf(await rami.dossiers.writeLog(() => [accept("rami", 4)])), ["section"]);
    const reporter = newsroom.as(member("nour", { role: "reporter" }));
    assert.deepEqual(codesOf(await reporter.dossiers.writeLog(() => [accept("nour", 2)])), ["role"]);
    assert.equal((await newsroom.archive.dossiers.loadDossiers()).n, 4, "لم يُكتب شيء");
    const taken = await rami.dossiers.writeLog(() => [accept("rami", 2)]);
    assert.ok(taken.ok && taken.value.ok);
  });

  it("ولا يستشهد عضو بمادة لا يقرؤها: صدق أو كذب فالرفض واحد، وما قام عليها من قبل يُعدَّل", async () => {
    const newsroom = await withProposals();
    const rami = newsroom.as(member("rami"));
    const { items } = await newsroom.archive.dossiers.loadDossiers();
    const citing = async (id: string, quote?: string): Promise<NewEntry> => {
      const story = await newsroom.archive.findStory(id as Story["id"]);
      assert.ok(story !== undefined);
      const entry = proposalOf(story);
      assert.ok(entry.kind === "change" && entry.operation.op === "add" && items.has(dam));
      const [item] = entry.operation.items;
      assert.ok(item.kind === "fact");
      const evidence = item.evidence.map((one) => (quote === undefined ? one : { ...one, quote }));
      return { ...entry, by: "u:rami", operation: { op: "add", items: [{ ...item, evidence }] } };
    };
    const write = async (entry: NewEntry) => codesOf(await rami.dossiers.writeLog(() => [entry]));
    assert.deepEqual(await write(await citing("e1")), ["section"]);
    assert.deepEqual(await write(await citing("e1", "كلام لا تقوله المادة")), ["section"]);
    const own = await rami.dossiers.writeLog(() => []);
    assert.ok(own.ok && own.value.ok);
    const read = await citing("w1");
    const taken = await rami.dossiers.writeLog(() => [read]);
    assert.ok(taken.ok && taken.value.ok, JSON.stringify(taken));
    const all = newsroom.as(member("hind", { sections: "all" }));
    const theirs = await citing("e1");
    const kept = await all.dossiers.writeLog(() => [{ ...theirs, by: "u:hind" } as NewEntry]);
    assert.ok(kept.ok && kept.value.ok, JSON.stringify(kept));
    const fixed: NewEntry = {
      kind: "change",
      by: "u:rami",
      operation: { op: "set", ref: "f-e1" as ItemId, before: { text: "ما تقوله e1" }, after: { text: "ما قالته" } },
      note: "صياغة",
      news: 0,
    };
    const changed = await rami.dossiers.writeLog(() => [fixed]);
    assert.ok(changed.ok && changed.value.ok, JSON.stringify(changed));
  });

  it("الأرقام للجميع: لا كلمات فيها", async () => {
    const newsroom = await withProposals();
    const tally = await newsroom.as(member("rami", { role: "reporter" })).dossiers.tallyProposals();
    assert.ok(tally.ok);
    assert.deepEqual(
      tally.value.map(({ machine, pending }) => [machine, pending]),
      [
        ["m:when", 2],
        ["m:who", 1],
      ],
    );
  });
});
