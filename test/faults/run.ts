// The fault suite: what is promised is tried by breaking things. Each fault prints its figures and its seed.
// Run: node test/faults/run.ts [--rounds N] [--seed S] [NAME…]     (all in full where nothing is named)
// In short form each of them is a test of `npm test`: FAULT_SEED=S repeats what one has seen.
import { readFaultArguments } from "./fault-run.ts";
import { faults } from "./faults.ts";

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const { names, rounds, seed } = readFaultArguments(process.argv.slice(2));
const unknown = names.filter((name) => !faults.some((fault) => fault.name === name));
if (unknown.length > 0) {
  process.stderr.write(`No fault ${unknown.join(", ")}. There are: ${faults.map(({ name }) => name).join(", ")}\n`);
  process.exit(2);
}
let isBroken = false;
for (const fault of faults) {
  if (names.length > 0 && !names.includes(fault.name)) continue;
  const many = rounds ?? fault.rounds.full;
  say(`${fault.name}: ${many} rounds, seed ${seed}`);
  const begun = performance.now();
  const { figures, broken } = await fault.run({ rounds: many, seed, short: false, say });
  for (const [name, value] of Object.entries(figures)) say(`  ${name}: ${value}`);
  for (const line of broken) say(`  BROKEN ${line}`);
  say(`  ${broken.length === 0 ? "held" : "BROKEN"} in ${Math.round((performance.now() - begun) / 1000)} s`);
  isBroken ||= broken.length > 0;
}
process.exitCode = isBroken ? 1 : 0;
