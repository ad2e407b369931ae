// Many readers of a live coverage in one process, apart from the one that posts:
// node post-readers.ts ORIGIN STREAM SEEN COUNT STAY     Each is cut after STAY milliseconds, more or less, and comes again
// with the last event that it has had, as browsers do. At a line on standard input all come back once
// more, and it prints what each has heard, as JSON.
import { get } from "node:http";
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";
import type { Heard } from "./heard-posts.ts";

const [origin = "", stream = "", seen = "", count = "0", stay = "0"] = process.argv.slice(2);

interface Reader {
  lastId: string;
  readonly heard: Heard[];
  connections: number;
}

const readers: Reader[] = Array.from({ length: Number(count) }, () => ({ lastId: seen, heard: [], connections: 0 }));
let going = true;
let restless = true;
let open = 0;

function take(reader: Reader, event: string, since: number): void {
  const id = /^id: (.*)$/m.exec(event)?.[1];
  const data = /^data: (.+)$/m.exec(event)?.[1];
  if (id === undefined || data === undefined) return;
  const at = Date.now();
  for (const post of (JSON.parse(data) as { posts: readonly { id: string; html: string }[] }).posts)
    reader.heard.push({ post: post.id, mark: /data-mark="([^"]*)"/.exec(post.html)?.[1] ?? "", at, since });
  reader.lastId = id;
}

async function listen(reader: Reader): Promise<void> {
  while (going) {
    await new Promise<void>((resolve) => {
      const request = get(`${origin}${stream}?seen=${seen}`, {
        agent: false,
        headers: reader.lastId === seen ? {} : { "last-event-id": reader.lastId },
      });
      const leave = setTimeout(() => restless && request.destroy(), Number(stay) * (0.5 + Math.random()));
      request.once("response", (response) => {
        if (response.statusCode !== 200) response.resume();
        else open += 1;
        reader.connections += 1;
        const since = Date.now();
        let rest = "";
        response.setEncoding("utf8").on("data", (chunk: string) => {
          const events = (rest + chunk).split("\n\n");
          rest = events.pop() ?? "";
          for (const event of events) take(reader, event, since);
        });
        response.once("close", () => {
          if (response.statusCode === 200) open -= 1;
        });
      });
      request.on("error", () => {});
      request.once("close", () => {
        clearTimeout(leave);
        resolve();
      });
    });
    if (going) await sleep(50 + Math.random() * 300);
  }
}

for (const [place, reader] of readers.entries()) {
  void listen(reader);
  // Not all at the very same moment: the kernel's queue of connections is finite.
  if (place % 25 === 24) await sleep(20);
}
while (open < readers.length * 0.8) await sleep(20);
process.stdout.write("ready\n");
for await (const _line of createInterface({ input: process.stdin })) break;
// whoever is on the way comes back, and gets what was missed
restless = false;
for (let turn = 0; turn < 300 && open < readers.length; turn++) await sleep(50);
await sleep(500);
going = false;
const told = readers.map(({ heard, connections }) => ({ heard, connections }));
process.stdout.write(`${JSON.stringify(told)}\n`, () => process.exit(0));
