export { type ArchiveOpening, openArchive } from "./archive.ts";
export { type Cluster, type ClusterOpening, type ClusterStep, startCluster } from "./cluster.ts";
export { ClusterFault, type ClusterTrouble } from "./cluster-fault.ts";
export { DatabaseFault, type DatabaseTrouble } from "./database-fault.ts";
export { EditionMissing } from "./edition-missing.ts";
export { memoryArchive } from "./memory-archive.ts";
export { type OnMigration, migrate } from "./migrate.ts";
export { Unstorable, type UnstorableCode } from "./unstorable.ts";
