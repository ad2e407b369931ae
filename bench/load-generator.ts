// The load where wrk is not installed: one page again and again, over connections that are kept, with as little work for
// each answer as JavaScript allows. It costs more than wrk, so servers look slower than they are; their order holds.
// node load-generator.ts URL SECONDS CONNECTIONS     Prints one line of JSON.
import { type Socket, connect } from "node:net";
import { quantile } from "../test/faults/spread.ts";
import type { Load } from "./load.ts";

const [url = "", seconds = "1", connections = "16"] = process.argv.slice(2);
const { hostname, port, pathname, search, host } = new URL(url);
const question = `GET ${pathname}${search} HTTP/1.1\r\nhost: ${host}\r\naccept-encoding: gzip\r\n\r\n`;
const times: number[] = [];
let failed = 0;
let done = false;

function open(): void {
  const socket: Socket = connect({ host: hostname, port: Number(port) });
  socket.setNoDelay(true);
  let head = "";
  /** Bytes of the body that are still to come; -1 while the head is not whole. */
  let left = -1;
  let begun = 0;
  const ask = (): void => {
    [head, left, begun] = ["", -1, performance.now()];
    socket.write(question);
  };
  socket.on("connect", ask);
  socket.on("data", (bytes: Buffer) => {
    let body = bytes.byteLength;
    if (left === -1) {
      const before = head.length;
      head += bytes.toString("latin1");
      const end = head.indexOf("\r\n\r\n");
      if (end === -1) return;
      left = Number(/\r\ncontent-length: (\d+)/i.exec(head.slice(0, end))?.[1] ?? 0);
      body = before + bytes.byteLength - end - 4;
    }
    left -= body;
    if (left > 0) return;
    times.push(performance.now() - begun);
    if (!/^HTTP\/1.1 [23]/.test(head) || left < 0) failed += 1;
    ask();
  });
  socket.on("error", () => {});
  socket.on("close", () => {
    if (done) return;
    failed += 1;
    setTimeout(open, 50);
  });
}

const started = performance.now();
for (let n = 0; n < Number(connections); n++) open();
setTimeout(
  () => {
    done = true;
    const load: Load = {
      answers: times.length,
      rate: times.length / ((performance.now() - started) / 1_000),
      p50: quantile(times, 0.5),
      p99: quantile(times, 0.99),
      failed,
    };
    process.stdout.write(`${JSON.stringify(load)}\n`, () => process.exit(0));
  },
  Number(seconds) * 1_000,
);
