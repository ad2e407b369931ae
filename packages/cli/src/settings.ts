import { resolve } from "node:path";

/** What the environment and the options say about where things are. */
export interface Settings {
  /** Folder of the embedded archive and of the pictures. */
  readonly dataDir: string;
  /** A PostgreSQL server instead of the embedded one. */
  readonly databaseUrl?: string;
}

export interface SettingOptions {
  readonly data?: string | undefined;
  readonly "database-url"?: string | undefined;
}

/** Options first, then `MIHWAR_DATA` and `DATABASE_URL`, then `data` in the current folder. */
export function readSettings(options: SettingOptions, environment: NodeJS.ProcessEnv): Settings {
  const databaseUrl = options["database-url"] ?? environment["DATABASE_URL"];
  return {
    dataDir: resolve(options.data ?? environment["MIHWAR_DATA"] ?? "data"),
    ...(databaseUrl === undefined || databaseUrl === "" ? {} : { databaseUrl }),
  };
}
