import { readDates } from "@mihwar/arabic/dates/read-dates";
import { sentences } from "@mihwar/arabic/sentences";
import {
  type BlockId,
  type Dossiers,
  type Evidence,
  type ItemId,
  type Position,
  citable,
  listItems,
  parseItemId,
  parseWhen,
} from "@mihwar/newsroom";
import { attributed } from "./attributed.ts";
import { dossiersFor } from "./dossiers-for.ts";
import { mentionsOf } from "./known-entities.ts";
import type { Machine, ReadStory, Suggestion } from "./machine.ts";
import { saidOf } from "./said-of.ts";
import { type Want, wantsIn } from "./wants-in.ts";

/** So much of a position is the same position. */
const sameEnough = 0.6;

function suggestionFor(
  story: ReadStory,
  dossiers: Dossiers,
  {
    want,
    paragraph,
    offset,
    text,
    place,
    into,
  }: {
    want: Want;
    paragraph: BlockId;
    offset: number;
    text: string;
    place: number;
    into: readonly ItemId[];
  },
): Suggestion | undefined {
  const { verb, by, to } = want;
  const [start, end] = [offset + want.start, offset + want.end];
  const evidence: Evidence = {
    story: story.id,
    revision: story.revision,
    paragraph,
    quote: text.slice(start, end),
    ...attributed(text, { start, end }, dossiers),
  };
  const common = { by: "m:wants", news: 2, causes: [{ paragraph, start, end }] } as const;
  const known = listItems(dossiers, "position").find(
    (one) => one.act === verb.act && one.by.includes(by.entity.id) && saidOf(one, want.text) >= sameEnough,
  );
  if (known !== undefined) {
    if (known.evidence.some((one) => one.story === story.id)) return undefined;
    const operation = { op: "evidence", ref: known.id, evidence: [evidence] } as const;
    return { ...common, operation, news: 1, note: `سند آخر لموقف «${known.text}»`, confidence: 0.7 };
  }
  const id = parseItemId(`p-${story.id}-${paragraph}-${place + 1}`);
  const at = parseWhen(story.at);
  if (id === undefined || at === undefined || dossiers.items.has(id) || dossiers.gone.has(id)) return undefined;
  const about = mentionsOf(want.text, dossiers).map(({ entity }) => entity.id);
  const due = readDates(want.text, { at: story.at })
    .map(({ edtf }) => parseWhen(edtf))
    .find((when) => when !== undefined && when > story.at);
  const position: Position = {
    kind: "position",
    id,
    act: verb.act,
    by: [by.entity.id],
    to: to === undefined ? [] : [to.entity.id],
    text: want.text,
    about: [...new Set(about)],
    ...(due === undefined ? {} : { due }),
    fate: [{ fate: "open", at, why: text.slice(start, end), evidence: [evidence] }],
    dossiers: into,
    evidence: [evidence],
  };
  const deeds = { ask: "تطلب", offer: "تعرض", commit: "تلتزم" } as const;
  const whom = to === undefined ? "" : ` ← ${to.entity.name}`;
  return {
    ...common,
    operation: { op: "add", items: [position] },
    note: `${deeds[verb.act]}: ${by.entity.name}${whom}: ${want.text}`,
    confidence: to === undefined ? 0.7 : 0.85,
  };
}

/** m:wants proposes asks, offers and promises: who, to whom, what, and until when where a sentence says so. */
export const wantsMachine: Machine = {
  name: "m:wants",
  propose(story, dossiers) {
    const into = dossiersFor(story, dossiers);
    if (into.length === 0) return [];
    return [...citable(story.content)].flatMap(([paragraph, text]) =>
      sentences(text)
        .flatMap((sentence) => wantsIn(sentence.text, dossiers).map((want) => ({ want, offset: sentence.start })))
        .flatMap(
          ({ want, offset }, place) =>
            suggestionFor(story, dossiers, { want, paragraph, offset, text, place, into }) ?? [],
        ),
    );
  },
};
