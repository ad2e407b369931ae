/** A reading of a word: what is left of it behind clitics that may be such. */
export interface CliticReading {
  readonly key: string;
  /** How many letters stand before it; of «لل» one, for the second ل is the article's. */
  readonly cut: number;
}

/** No name that a clitic stands before is shorter; «ولي» is no «لي» with a conjunction. */
const shortest = 3;

function behindPreposition(key: string, cut: number, readings: CliticReading[]): void {
  const letter = key.charAt(0);
  if (key.startsWith("لل") && key.length > shortest + 1) readings.push({ key: `ال${key.slice(2)}`, cut: cut + 1 });
  if ((letter === "ب" || letter === "ل" || letter === "ك") && key.length > shortest) {
    readings.push({ key: key.slice(1), cut: cut + 1 });
  }
}

/**
 * The readings of a folded word, as it stands first: behind و or ف, behind ب ل ك, behind both.
 * @example cliticReadings("وللسيسي").map(({ key }) => key) // ["وللسيسي", "للسيسي", "السيسي", "لسيسي"]
 */
export function cliticReadings(key: string): readonly CliticReading[] {
  const readings: CliticReading[] = [{ key, cut: 0 }];
  const letter = key.charAt(0);
  if ((letter === "و" || letter === "ف") && key.length > shortest) {
    const rest = key.slice(1);
    readings.push({ key: rest, cut: 1 });
    behindPreposition(rest, 1, readings);
  }
  behindPreposition(key, 0, readings);
  return readings;
}
