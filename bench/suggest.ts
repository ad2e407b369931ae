// The machines that read stories, beside what a careful editor finds in them: stories of several subjects, a fifth and more of
// which only look as if they belonged.
// Run: node bench/suggest.ts [--subjects exchange,loan] [--misses]
import { parseArgs } from "node:util";
import { suggestionsFor } from "@mihwar/suggest";
import { median } from "../test/faults/spread.ts";
import { rememberedOf, storiesOf, subjects } from "../packages/suggest/test/gold-set.ts";
import { type Scored, figuresOf, scoreOf } from "../packages/suggest/test/gold-score.ts";
import { promised, say, table } from "./report.ts";

const { values } = parseArgs({
  options: { subjects: { type: "string" }, misses: { type: "boolean", default: false } },
});
const asked = values.subjects?.split(",") ?? subjects;

const dossiers = rememberedOf(subjects);
const scored = asked.map((subject) => ({
  subject,
  stories: storiesOf(subject).map((one) => scoreOf(one, suggestionsFor(one.story, dossiers), dossiers)),
}));
const all = scored.flatMap(({ stories }) => stories);

const rowOf = (subject: string, stories: readonly Scored[]) => {
  const { positions, events, fates, links, levels } = figuresOf(stories);
  const both = ({ precision, recall }: { precision: number; recall: number }) =>
    `${(precision * 100).toFixed(1)} / ${(recall * 100).toFixed(1)}`;
  return {
    subject,
    stories: stories.length,
    positions: both(positions),
    events: both(events),
    fates: both(fates),
    "dossiers F1": (links.f1 * 100).toFixed(1),
    levels: (levels * 100).toFixed(1),
    "cards, median": median(stories.map(({ cards }) => cards)),
  };
};
say("precision / recall, of 100");
table([...scored.map(({ subject, stories }) => rowOf(subject, stories)), rowOf("all", all)]);
if (values.misses) for (const { misses } of all) for (const line of misses) say(line);

const { positions, events, links, levels } = figuresOf(all);
promised({
  what: "of the proposed positions are in the story",
  measured: positions.precision,
  target: { atLeast: 0.8 },
});
promised({
  what: "of the positions of the stories are proposed",
  measured: positions.recall,
  target: { atLeast: 0.6 },
});
promised({ what: "of the proposed events are in the story", measured: events.precision, target: { atLeast: 0.9 } });
promised({ what: "of the levels of attribution are right", measured: levels, target: { atLeast: 0.9 } });
promised({ what: "story to dossier, F1 of all pairs", measured: links.f1, target: { atLeast: 0.85 } });
promised({
  what: "cards a story, median",
  measured: median(all.map(({ cards }) => cards)),
  target: { atMost: 3 },
  decimals: 0,
});
