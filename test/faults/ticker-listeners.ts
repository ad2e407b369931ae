// Many listeners of the ticker in one process, apart from the test that looks at them:
// node ticker-listeners.ts ORIGIN COUNT     Answers lines on standard input with one line of JSON each.
//   state     how many are open, how many have the newest event, doubles
//   wait TEXT until all have heard an event with that text, or ten seconds have passed
// A listener that is cut comes again after a moment with the last event that it has had, as browsers do.
import { get } from "node:http";
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";

const [origin = "", count = "0"] = process.argv.slice(2);

interface Listener {
  open: boolean;
  lastId: string;
  lastData: string;
  events: number;
  doubles: number;
  connections: number;
}

const listeners: Listener[] = Array.from({ length: Number(count) }, () => ({
  open: false,
  lastId: "",
  lastData: "",
  events: 0,
  doubles: 0,
  connections: 0,
}));
let going = true;

function take(listener: Listener, event: string): void {
  const id = /^id: (.*)$/m.exec(event)?.[1];
  const data = /^data: (.*)$/m.exec(event)?.[1];
  if (id === undefined || data === undefined) return;
  // The same strip twice in a row tells nothing: it is a double.
  if (listener.lastId === id) listener.doubles += 1;
  listener.lastId = id;
  listener.lastData = data;
  listener.events += 1;
}

async function listen(listener: Listener): Promise<void> {
  while (going) {
    await new Promise<void>((resolve) => {
      const headers = listener.lastId === "" ? {} : { "last-event-id": listener.lastId };
      const request = get(`${origin}/ticker`, { agent: false, headers }, (response) => {
        if (response.statusCode !== 200) {
          response.resume();
          response.once("end", resolve);
          return;
        }
        listener.open = true;
        listener.connections += 1;
        let rest = "";
        response.setEncoding("utf8").on("data", (chunk: string) => {
          const events = (rest + chunk).split("\n\n");
          rest = events.pop() ?? "";
          for (const event of events) take(listener, event);
        });
        response.once("close", resolve);
      });
      request.once("error", () => resolve());
    });
    listener.open = false;
    await sleep(200 + Math.random() * 600);
  }
}

for (const listener of listeners) {
  void listen(listener);
  // Not all at the very same moment: the kernel's queue of connections is finite.
  if (listeners.indexOf(listener) % 50 === 49) await sleep(20);
}

const sum = (of: (listener: Listener) => number): number => listeners.reduce((total, one) => total + of(one), 0);
const state = (text: string) => ({
  open: sum((one) => (one.open ? 1 : 0)),
  told: sum((one) => (one.lastData.includes(text) ? 1 : 0)),
  events: sum((one) => one.events),
  doubles: sum((one) => one.doubles),
  connections: sum((one) => one.connections),
});

for await (const line of createInterface({ input: process.stdin })) {
  const [word = "", ...rest] = line.split(" ");
  const text = rest.join(" ");
  if (word === "wait") for (let turn = 0; turn < 300 && state(text).told < listeners.length; turn++) await sleep(50);
  process.stdout.write(`${JSON.stringify(state(text))}\n`);
}
going = false;
process.exit(0);
