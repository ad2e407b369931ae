import { foldForSearch } from "@mihwar/arabic/fold";
import { searchTerms, stems } from "@mihwar/arabic/terms/search-terms";
import type { MediaAsset } from "@mihwar/newsroom";

/** Changes when pictures are found under other words than before. */
export const mediaWordsEdition = 1;

/** Marks the consonants of a word, for plurals that change it within: «جسر، جسور». */
const rootMark = "=";
/** Consonants of which fewer are in too many words. */
const leastRoot = 3;

/** The ways in which a word is spelled and bent, folded: as it stands, its stem, and its consonants where they tell something. */
function waysOf(text: string): readonly (readonly string[])[] {
  const terms = searchTerms(text);
  return stems(text).map(({ text: word, stem }, place) => {
    const root = terms[place]?.root[0] ?? "";
    return [foldForSearch(word), stem, ...(root.length >= leastRoot ? [rootMark + root] : [])]
      .map((way) => way.replaceAll(/\s/gu, ""))
      .filter((way) => way !== "");
  });
}

/** The words under which a picture is found, with a space before and after each. */
export function mediaWords({ alt, caption = "", credit = "", fileName = "" }: MediaAsset): string {
  const name = fileName.replaceAll(/[_.\-()]+/gu, " ");
  const ways = [alt, caption, credit, name].flatMap((text) => waysOf(text).flat());
  return ` ${[...new Set(ways)].join(" ")} `;
}

/** How many words of a question are looked at. */
const mostWords = 12;

/**
 * What a picture's words must hold for a question: of each list one text, as it is. A word that is only begun is found too.
 * @example mediaQuestion("جسور") // [[" جسور", " =جسر "]]
 */
export const mediaQuestion = (text: string): readonly (readonly string[])[] =>
  waysOf(text)
    .slice(0, mostWords)
    .map((ways) => [...new Set(ways.map((way) => (way.startsWith(rootMark) ? ` ${way} ` : ` ${way}`)))]);
