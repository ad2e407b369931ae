import type { CompiledQuery } from "kysely";
import type { ReadonlyCompiledQuery, ReadonlyKysely } from "kysely/readonly";
import type { Database } from "./database.ts";

/**
 * A question that is put for page after page: Kysely writes its SQL once, and each asking only fills in the values.
 * Writing it costs as much as reading its answer.
 * @param write the question, with marks in the places of its values; it may do nothing with them but place them
 * @returns asks it
 */
export function writtenOnce<Values extends readonly unknown[], Row>(
  db: ReadonlyKysely<Database>,
  write: (...marks: Values) => { compile(): CompiledQuery<Row> },
): (...values: Values) => Promise<readonly Row[]> {
  let written: { readonly query: ReadonlyCompiledQuery<Row>; readonly places: readonly number[] } | undefined;
  const once = () => {
    const marks = Array.from({ length: write.length }, (): object => ({}));
    // The handle takes selects alone; that this is one, the type of a compiled query does not say.
    const query = write(...(marks as readonly unknown[] as Values)).compile() as ReadonlyCompiledQuery<Row>;
    return { query, places: query.parameters.map((value) => marks.indexOf(value as object)) };
  };
  return async (...values) => {
    written ??= once();
    const { query, places } = written;
    const parameters = places.map((place, at) => (place === -1 ? query.parameters[at] : values[place]));
    return (await db.executeQuery<Row>({ ...query, parameters })).rows;
  };
}
