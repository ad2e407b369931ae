/** One name of a table: its spellings, the usual one first. */
export interface NameRow {
  readonly names: readonly string[];
  /** The names that are as often common words, or mean something else: alone they prove nothing. */
  readonly doubtful: ReadonlySet<string>;
  /** What stands after `+`: plurals of an adjective, the short form of a person's name. */
  readonly extra: readonly string[];
  /** The usual spelling in Latin letters. */
  readonly latin: string | undefined;
}

function readName(row: string): NameRow {
  const [written = "", latin] = row.split("=");
  const [names = "", extra = ""] = written.split("+");
  const doubtful = new Set<string>();
  const plain = (list: string): readonly string[] =>
    list
      .split("/")
      .map((name) => name.trim())
      .filter((name) => name !== "" && name !== "~")
      .map((name) => {
        const bare = name.replace("~", "");
        if (bare !== name) doubtful.add(bare);
        return bare;
      });
  return { names: plain(names), doubtful, extra: plain(extra), latin: latin?.trim() };
}

/**
 * Reads names that stand in a row with commas between: `/` parts spellings, `~` marks doubtful ones, `+` begins what is
 * extra, `=` the Latin.
 * @example readNames("قطر~/دولة قطر=Qatar")[0].names // ["قطر", "دولة قطر"]
 */
export function readNames(rows: string): readonly NameRow[] {
  return rows
    .split(",")
    .map((row) => row.trim())
    .filter((row) => row !== "")
    .map(readName);
}

/** Reads lines that begin with what their names have in common: `EG: الجيزة=Giza, طنطا=Tanta`. */
export function readGroups(lines: string): readonly (readonly [group: string, names: readonly NameRow[]])[] {
  return lines
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => {
      const colon = line.indexOf(":");
      return [line.slice(0, colon), readNames(line.slice(colon + 1))] as const;
    });
}
