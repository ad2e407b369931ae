import { clients } from "./clients.ts";
import { database } from "./database.ts";
import type { Fault } from "./fault-run.ts";
import { kill } from "./kill.ts";
import { schedule } from "./schedule.ts";
import { stale } from "./stale.ts";
import { together } from "./together.ts";

/** All of them, in the order in which they run. */
export const faults: readonly Fault[] = [kill, schedule, stale, database, clients, together];
