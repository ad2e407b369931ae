// A process of its own that brings a cluster up, says how, and keeps or leaves it: node cluster-child.ts DIR [keep]
import { startCluster } from "@mihwar/storage";
import { ClusterFault } from "@mihwar/storage/cluster-fault";

const [dataDir = "", keep] = process.argv.slice(2);
try {
  const cluster = await startCluster({ dataDir, fast: true });
  process.stdout.write(`${JSON.stringify({ url: cluster.url, adopted: cluster.adopted, pid: process.pid })}\n`);
  if (keep === "keep") {
    const awake = setInterval(() => {}, 60_000);
    process.stdin.once("data", () => {
      clearInterval(awake);
      process.stdin.destroy();
      void cluster.close().then(() => process.stdout.write("closed\n"));
    });
  } else await cluster.close();
} catch (error) {
  if (!(error instanceof ClusterFault)) throw error;
  process.stdout.write(`${JSON.stringify({ fault: error.trouble })}\n`);
  process.exitCode = 1;
}
