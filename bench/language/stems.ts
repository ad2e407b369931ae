import { readFileSync } from "node:fs";
import { join } from "node:path";
import { stems } from "@mihwar/arabic/terms/search-terms";
import { root } from "../../scripts/source-files.ts";
import { promised, say, table } from "../report.ts";
import { light10 } from "./light10.ts";
import { findPeer } from "./peer.ts";

type Half = "tuned" | "held";

const gold = JSON.parse(
  readFileSync(join(root, "packages", "arabic", "test", "gold", "stems.json"), "utf8"),
) as Readonly<Record<Half, readonly string[]>>;

interface Meeting {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

const rounded = (share: number): number => Math.round(share * 1000) / 10;

/** Of the pairs of words that a stemmer lets meet, how many should; of those that should, how many do. */
function meetings(groups: readonly string[], stem: (word: string) => string): Meeting {
  const words = groups.flatMap((forms, group) => forms.split(" ").map((word) => ({ group, stem: stem(word) })));
  let [met, should, both] = [0, 0, 0];
  for (const [place, one] of words.entries()) {
    for (const other of words.slice(place + 1)) {
      const meet = one.stem === other.stem;
      const belong = one.group === other.group;
      met += Number(meet);
      should += Number(belong);
      both += Number(meet && belong);
    }
  }
  const [precision, recall] = [met === 0 ? 1 : both / met, both / should];
  return { precision: rounded(precision), recall: rounded(recall), f1: rounded((2 * both) / (met + should)) };
}

interface Snowball {
  readonly newStemmer: (language: string) => { readonly stem: (word: string) => string };
}

const snowball = (await findPeer<Snowball>("snowball-stemmers"))?.newStemmer("arabic");
if (snowball === undefined) say("snowball-stemmers is absent (npm install --prefix bench/peers)");

const stemmers: Readonly<Record<string, (word: string) => string>> = {
  Mihwar: (word) => stems(word)[0]?.stem ?? "",
  "light10 (Lucene)": light10,
  ...(snowball === undefined ? {} : { Snowball: (word: string) => snowball.stem(word) }),
  none: (word) => word,
};

for (const half of ["tuned", "held"] as const) {
  say(
    `Forms of one word that meet, ${half} half: ${gold[half].length} words, ${gold[half].join(" ").split(" ").length} forms`,
  );
  table(Object.fromEntries(Object.entries(stemmers).map(([name, stem]) => [name, meetings(gold[half], stem)])));
}
promised({
  what: "F1 on the held half",
  measured: meetings(gold.held, stemmers["Mihwar"] ?? String).f1,
  target: { atLeast: 80 },
  decimals: 1,
  unit: "%",
});
