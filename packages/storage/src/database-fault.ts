import { MihwarFault } from "@mihwar/newsroom/fault";

/** Why a database cannot be Mihwar's archive as it is. */
export type DatabaseTrouble =
  | { readonly code: "server-too-old"; readonly version: string; readonly wanted: string }
  | { readonly code: "not-durable"; readonly settings: readonly string[] }
  | { readonly code: "encoding"; readonly encoding: string }
  | { readonly code: "schema-newer"; readonly migrations: readonly string[] }
  | { readonly code: "schema-altered"; readonly migrations: readonly string[] }
  | { readonly code: "schema-behind"; readonly migrations: readonly string[] };

/** The database answers, but it is not one that this program may keep an archive in. */
export class DatabaseFault extends MihwarFault {
  override readonly name = "DatabaseFault";
  readonly trouble: DatabaseTrouble;
  constructor(trouble: DatabaseTrouble) {
    super(`the database is unfit: ${trouble.code}`);
    this.trouble = trouble;
  }
}
