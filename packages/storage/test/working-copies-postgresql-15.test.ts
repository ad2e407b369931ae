import { onPostgresql15 } from "./on-postgresql-15.ts";
import { workingCopiesSuite } from "./working-copies-suite.ts";

await onPostgresql15("النص غير المحفوظ", (server) => workingCopiesSuite("في PostgreSQL 15", server));
