import {
  type Dossiers,
  type Proposal,
  deskArchive,
  findItem,
  listItems,
  parseStoryId,
  parseWhen,
} from "@mihwar/newsroom";
import { actorNames } from "./actor-names.ts";
import { type Answer, json, onward, page } from "./answer.ts";
import { machinesPage } from "./pages/machines-page.tsx";
import { problemPage } from "./pages/problem-page.tsx";
import { suggestionChangePage } from "./pages/suggestion-change-page.tsx";
import { type ToldOfDecisions, suggestionsPage } from "./pages/suggestions-page.tsx";
import { refusedWords } from "./parts/suggestion-cards.tsx";
import type { Route } from "./route.ts";
import { cardsOf, linesOfProposals, whenWords } from "./suggestion-card.ts";
import {
  type ChangeForm,
  type ChangeRefusal,
  changeFormOf,
  changedOperation,
  isChanged,
  sentForm,
} from "./suggestion-change.ts";
import {
  type Decided,
  type DecisionRefusal,
  type SuggestionDeed,
  decideOn,
  mostAtOnce,
  suggestionDeeds,
} from "./suggestion-decision.ts";
import { readSuggestionFilter } from "./suggestion-filter.ts";
import { loadQueue } from "./suggestion-queue.ts";
import type { MemberVisit } from "./visit.ts";

const queuePath = "/desk/suggestions";

const numberOf = (text: string | undefined): number | undefined =>
  text !== undefined && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : undefined;

/** A page that a form may lead back to: the queue as it was narrowed, or a story. Anything else is the queue. */
export function backPath(value: string | null): string {
  if (value === null || !URL.canParse(value, "https://desk.invalid")) return queuePath;
  const { pathname, searchParams, origin } = new URL(value, "https://desk.invalid");
  const story = /^\/desk\/stories\/([\w-]+)$/.exec(pathname)?.[1];
  if (origin !== "https://desk.invalid") return queuePath;
  if (parseStoryId(story) !== undefined) return pathname;
  if (pathname !== queuePath) return queuePath;
  for (const one of ["did", "n"]) searchParams.delete(one);
  return searchParams.size === 0 ? queuePath : `${queuePath}?${searchParams}`;
}

/** What a form did, as the address of the page that it leads to says it. */
export function toldOfDeed(visit: MemberVisit): string | undefined {
  const did = suggestionDeeds.find((deed) => deed === visit.url.searchParams.get("did"));
  const count = numberOf(visit.url.searchParams.get("n") ?? undefined);
  return did === undefined || count === undefined ? undefined : visit.words.suggestions.told(did, count);
}

function toldPath(back: string, deed: SuggestionDeed, count: number): string {
  const url = new URL(back, "https://desk.invalid");
  url.searchParams.set("did", deed);
  url.searchParams.set("n", String(count));
  return `${url.pathname}${url.search}#main`;
}

const namesOf = async (visit: MemberVisit): Promise<(by: `u:${string}`) => string> =>
  actorNames(await visit.base.accounts.listMembers(), visit.words.stories.history);

const statusOf = (decided: readonly Decided[]): number => {
  const codes = decided.flatMap((one) => (one.done ? [] : one.refusals.map(({ code }) => code)));
  if (codes.length === 0) return 200;
  if (codes.some((code) => ["role", "section", "signed-out", "another-actor"].includes(code))) return 403;
  if (codes.every((code) => code === "proposal-unknown")) return 404;
  return codes.some((code) => ["decided-by", "already-decided", "changed-since"].includes(code)) ? 409 : 400;
};

/** The proposals that a form or a script names, and what is to be done with them. */
function readDeed(
  pressed: string | null,
  chosen: readonly string[],
): { readonly deed: SuggestionDeed; readonly of: readonly number[] } | undefined {
  const [word = "", one] = (pressed ?? "").split(":");
  const deed = suggestionDeeds.find((known) => known === word);
  if (deed === undefined) return undefined;
  const named = one === undefined ? chosen : [one];
  return { deed, of: [...new Set(named.flatMap((text) => numberOf(text) ?? []))].slice(0, mostAtOnce) };
}

async function decideAll(visit: MemberVisit, deed: SuggestionDeed, of: readonly number[]): Promise<readonly Decided[]> {
  const desk = deskArchive(visit.base.archive, visit.member);
  const decided: Decided[] = [];
  // one after the other: what is refused of one holds none of the others back
  for (const n of of) decided.push(await decideOn(desk, n, deed));
  return decided;
}

async function showQueue(visit: MemberVisit, told: ToldOfDecisions, status = 200): Promise<Answer> {
  const desk = deskArchive(visit.base.archive, visit.member);
  const filter = readSuggestionFilter(visit.url.searchParams);
  const queue = await loadQueue(visit, desk, filter);
  if (!queue.ok) return page(problemPage(visit, "forbidden", visit), { status: 403 });
  return page(suggestionsPage(visit, queue.value, filter, told), { status });
}

async function decide(visit: MemberVisit): Promise<Answer> {
  const back = backPath(visit.form.get("back"));
  const asked = readDeed(visit.form.get("do"), visit.form.getAll("of"));
  const words = visit.words.suggestions;
  const here = { ...visit, url: new URL(back, visit.url) };
  const queueHere = back.startsWith(queuePath) ? here : { ...visit, url: new URL(queuePath, visit.url) };
  if (asked === undefined || asked.of.length === 0) {
    const refused = new Map([[0, words.noneChosen]]);
    return showQueue(queueHere, { refused, chosen: new Set() }, 400);
  }
  const decided = await decideAll(visit, asked.deed, asked.of);
  const done = decided.filter((one) => one.done).length;
  if (done === decided.length) return onward(toldPath(back, asked.deed, done));
  return showQueue(
    queueHere,
    {
      well: done === 0 ? undefined : words.told(asked.deed, done),
      refused: refusedWords(visit, decided, await namesOf(visit)),
      chosen: new Set(decided.flatMap((one) => (one.done ? [] : [one.n]))),
    },
    statusOf(decided),
  );
}

/** The same for a script: what was done, what was not and why. */
async function decideForScript(visit: MemberVisit): Promise<Answer> {
  const { do: pressed, of, waiting } = visit.sent;
  const named = Array.isArray(of) ? of.map(String) : [];
  const asked = typeof pressed === "string" ? readDeed(pressed, named) : undefined;
  const words = visit.words.suggestions;
  if (asked === undefined || asked.of.length === 0)
    return json({ code: "none", message: words.noneChosen }, { status: 400 });
  const decided = await decideAll(visit, asked.deed, asked.of);
  const refused = refusedWords(visit, decided, await namesOf(visit));
  const done = decided.flatMap((one) => (one.done ? [one.n] : []));
  const settled = (one: Decided): boolean =>
    !one.done && one.refusals.some(({ code }) => code === "decided-by" || code === "proposal-unknown");
  return json(
    {
      done,
      refused: [...refused].map(([n, message]) => ({
        n,
        message,
        settled: decided.some((one) => one.n === n && settled(one)),
      })),
      ...(Number.isSafeInteger(waiting)
        ? { count: words.waiting(Math.max(0, Number(waiting) + (asked.deed === "undo" ? done.length : -done.length))) }
        : {}),
      told: [done.length === 0 ? [] : words.told(asked.deed, done.length), ...refused.values()].flat().join("؛ "),
    },
    { status: done.length > 0 ? 200 : statusOf(decided) },
  );
}

interface Found {
  readonly proposal: Proposal;
  readonly dossiers: Dossiers;
}

async function findProposal(visit: MemberVisit): Promise<Found | undefined> {
  const desk = deskArchive(visit.base.archive, visit.member);
  const loaded = await desk.dossiers.loadDossiers();
  const n = numberOf(visit.named["n"]);
  const proposal = loaded.ok && n !== undefined ? loaded.value.proposals.get(n) : undefined;
  return loaded.ok && proposal !== undefined ? { proposal, dossiers: loaded.value } : undefined;
}

async function showChange(
  visit: MemberVisit,
  { proposal, dossiers }: Found,
  {
    form,
    refusals = [],
    back,
    status = 200,
  }: {
    readonly form: ChangeForm | undefined;
    readonly refusals?: readonly (DecisionRefusal | ChangeRefusal)[];
    readonly back: string;
    readonly status?: number;
  },
): Promise<Answer> {
  const desk = deskArchive(visit.base.archive, visit.member);
  const nameOf = await namesOf(visit);
  const { edition } = visit;
  const lines = await linesOfProposals(desk, [proposal]);
  const [card] = await cardsOf(desk, [proposal], { dossiers, edition, lines });
  if (card === undefined) return page(problemPage(visit, "missing", visit), { status: 404 });
  const words = visit.words.suggestions;
  const { decision, change } = proposal;
  const { operation } = change;
  const act = operation.op === "fate" ? findItem(dossiers, "position", operation.ref)?.act : undefined;
  const html = suggestionChangePage(visit, {
    card,
    form,
    back,
    act: act === undefined || act === "stance" ? "ask" : act,
    isIn: operation.op === "add" && "dossiers" in operation.items[0],
    dossiers: listItems(dossiers, "dossier"),
    names: listItems(dossiers, "entity").map(({ name }) => name),
    refusals: [...new Set(refusals.map((refusal) => words.refusal(refusal, nameOf)))],
    decided: decision === undefined ? undefined : words.change.decided(nameOf(decision.by), decision.verdict),
  });
  return page(html, { status });
}

async function takeChange(visit: MemberVisit): Promise<Answer> {
  const found = await findProposal(visit);
  if (found === undefined) return page(problemPage(visit, "missing", visit), { status: 404 });
  const { proposal, dossiers } = found;
  const { operation, n } = proposal.change;
  const back = backPath(visit.form.get("back"));
  const begun = changeFormOf(operation, dossiers);
  if (begun === undefined) return showChange(visit, found, { form: undefined, back, status: 400 });
  const form = sentForm(visit.form, begun);
  if (visit.form.get("do") === "read") return showChange(visit, found, { form, back });
  const made = changedOperation(operation, form, dossiers);
  if (!made.ok) return showChange(visit, found, { form, back, refusals: made.refusals, status: 400 });
  const desk = deskArchive(visit.base.archive, visit.member);
  const instead = isChanged(operation, made.value) ? made.value : undefined;
  const decided = await decideOn(desk, n, "accept", instead);
  if (decided.done) return onward(toldPath(back, "accept", 1));
  const again = (await findProposal(visit)) ?? found;
  return showChange(visit, again, { form, back, refusals: decided.refusals, status: statusOf([decided]) });
}

export const suggestionRoutes: readonly Route[] = [
  {
    method: "GET",
    path: queuePath,
    who: "read-dossiers",
    take: (visit) => showQueue(visit, { well: toldOfDeed(visit), refused: new Map(), chosen: new Set() }),
  },
  { method: "POST", path: queuePath, who: "decide-suggestion", take: decide },
  { method: "POST", path: "/desk/api/suggestions", who: "decide-suggestion", take: decideForScript },
  {
    method: "GET",
    path: "/desk/api/suggestions/when",
    who: "read-dossiers",
    /** What a date reads as, while it is written. */
    async take(visit) {
      const when = parseWhen((visit.url.searchParams.get("edtf") ?? "").trim());
      const { reads } = visit.words.suggestions.change;
      return json({ reads: when === undefined ? "" : reads(whenWords(when, visit.edition)) });
    },
  },
  {
    method: "GET",
    path: "/desk/suggestions/machines",
    who: "read-dossiers",
    async take(visit) {
      const tallies = await deskArchive(visit.base.archive, visit.member).dossiers.tallyProposals();
      return tallies.ok
        ? page(machinesPage(visit, tallies.value))
        : page(problemPage(visit, "forbidden", visit), { status: 403 });
    },
  },
  {
    method: "GET",
    path: "/desk/suggestions/:n",
    who: "decide-suggestion",
    async take(visit) {
      const found = await findProposal(visit);
      if (found === undefined) return page(problemPage(visit, "missing", visit), { status: 404 });
      const back = backPath(visit.url.searchParams.get("back"));
      return showChange(visit, found, { form: changeFormOf(found.proposal.change.operation, found.dossiers), back });
    },
  },
  { method: "POST", path: "/desk/suggestions/:n", who: "decide-suggestion", take: takeChange },
];
