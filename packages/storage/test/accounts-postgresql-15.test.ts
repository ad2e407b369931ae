import { accountsContract } from "./accounts-contract.ts";
import { onPostgresql15 } from "./on-postgresql-15.ts";

await onPostgresql15("الحسابات", (server) => accountsContract("في PostgreSQL 15", server));
