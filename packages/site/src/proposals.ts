import { foldForSearch } from "@mihwar/arabic/fold";
import { stems } from "@mihwar/arabic/terms/search-terms";
import { type Dossier, type Dossiers, type Entity, type ReadonlyArchive, listItems } from "@mihwar/newsroom";
import type { SearchIndex, VocabularyWord } from "@mihwar/search";
import { newsRarity } from "@mihwar/search/news-words";
import { readableEntities } from "./readable-entities.ts";

/** What the archive proposes while a question is typed. */
export interface Proposals {
  readonly dossiers: readonly Dossier[];
  readonly entities: readonly Entity[];
  /**
   * The question with its last word as the archive has it. In how many stories it stands is not told: the index counts what
   * is not out as well.
   */
  readonly words: readonly { readonly question: string }[];
}

const mostDossiers = 3;
const mostEntities = 2;
const mostWords = 6;
/** So many are looked at: some are the language that all news share, and nobody looks for those. */
const wordsAsked = 24;
/** Of a smaller rarity a word is every second story's. */
const tellingWord = 1;
/** One letter begins half of the archive, and so does the article. */
const fewestLetters = 2;

const wordsOf = (text: string): readonly string[] => foldForSearch(text).match(/[\p{L}\p{N}]+/gu) ?? [];

/** «ال» is typed by some and left out by others. */
const beginsWith = (word: string, start: string): boolean =>
  word.startsWith(start) || (word.startsWith("ال") && word.slice(2).startsWith(start));

/** The words of every name in the dossiers, found once for as long as the same dossiers are handed out. */
const known = new WeakMap<Dossiers, Map<string, readonly string[]>>();

/** Whether each word that is typed begins a word of the name. */
function isBegun(dossiers: Dossiers, name: string, typed: readonly string[]): boolean {
  const names = known.get(dossiers) ?? new Map<string, readonly string[]>();
  known.set(dossiers, names);
  const own = names.get(name) ?? wordsOf(name);
  names.set(name, own);
  return typed.every((start) => own.some((word) => beginsWith(word, start)));
}

/** Those whose name is being typed and whose pages readers can read. */
async function begun(archive: ReadonlyArchive, question: string): Promise<Pick<Proposals, "dossiers" | "entities">> {
  const typed = wordsOf(question);
  if (typed.length === 0) return { dossiers: [], entities: [] };
  const dossiers = await archive.loadDossiers();
  const bearers = listItems(dossiers, "entity").filter(({ name, aliases = [] }) =>
    [name, ...aliases].some((one) => isBegun(dossiers, one, typed)),
  );
  return {
    dossiers: listItems(dossiers, "dossier")
      .filter(({ title }) => isBegun(dossiers, title, typed))
      .slice(0, mostDossiers),
    entities: await readableEntities(archive, dossiers, { among: bearers, most: mostEntities }),
  };
}

const isTelling = ({ word }: VocabularyWord): boolean =>
  stems(word).every(({ stem }) => newsRarity(stem) >= tellingWord);

/** What a question that is being typed may become. */
export async function loadProposals(
  archive: ReadonlyArchive,
  search: SearchIndex,
  question: string,
): Promise<Proposals> {
  const [, start = "", last = ""] = /^(?<start>.*?)(?<last>[^\s«»"]*)$/su.exec(question) ?? [];
  if (question.length < fewestLetters) return { dossiers: [], entities: [], words: [] };
  const [names, words] = await Promise.all([
    begun(archive, question),
    foldForSearch(last).replace(/^ال/u, "").length < fewestLetters
      ? []
      : search.wordsLike(last, { by: "begins", limit: wordsAsked }),
  ]);
  return {
    ...names,
    words: words
      .filter(isTelling)
      .slice(0, mostWords)
      .map(({ word }) => ({ question: `${start}${word}` })),
  };
}
