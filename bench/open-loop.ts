// Readers who come whether or not those before them have been served, from their own addresses, each for any page of a list:
// node open-loop.ts ORIGIN RATE SECONDS FILE     RATE 0: as many as are answered, on 32 connections. FILE: a path a line.
// Prints one line of JSON: what came back, second by second.
import { readFileSync } from "node:fs";
import { type Socket, connect } from "node:net";

const [origin = "", rate = "0", seconds = "1", file = ""] = process.argv.slice(2);
const paths = readFileSync(file, "utf8").split("\n");
const { hostname, port } = new URL(origin);
const wanted = Number(rate);
const length = Number(seconds) * 1_000;
/** Nobody waits longer. Milliseconds. */
const patience = 10_000;
const mostConnections = wanted === 0 ? 32 : 4_000;

interface Second {
  sent: number;
  pages: number;
  away503: number;
  away429: number;
  other: number;
  /** Closed by the site before it has answered. */
  broken: number;
  /** Not answered within our patience. */
  late: number;
  /** Turned away without Retry-After. */
  silent: number;
  /** Could not be sent: all connections were waiting. */
  unsent: number;
  readonly times: number[];
}

const timeline: Second[] = [];
const begun = performance.now();
const now = (): Second => {
  const at = Math.floor((performance.now() - begun) / 1_000);
  while (timeline.length <= at)
    timeline.push({
      sent: 0,
      pages: 0,
      away503: 0,
      away429: 0,
      other: 0,
      broken: 0,
      late: 0,
      silent: 0,
      unsent: 0,
      times: [],
    });
  return timeline[at] as Second;
};

interface Connection {
  readonly socket: Socket;
  sentAt: number;
  rest: Buffer;
  awaiting: boolean;
}

const free: Connection[] = [];
const all = new Set<Connection>();
let turn = 0;
let done = false;

function take(connection: Connection, bytes: Buffer): void {
  connection.rest = connection.rest.length === 0 ? bytes : Buffer.concat([connection.rest, bytes]);
  const end = connection.rest.indexOf("\r\n\r\n");
  if (end === -1) return;
  const head = connection.rest.toString("latin1", 0, end);
  const size = Number(/\r\ncontent-length: (\d+)/i.exec(head)?.[1] ?? 0);
  if (connection.rest.length < end + 4 + size) return;
  connection.rest = connection.rest.subarray(end + 4 + size);
  connection.awaiting = false;
  const second = now();
  const status = Number(head.slice(9, 12));
  if (status === 200) {
    second.pages += 1;
    second.times.push(performance.now() - connection.sentAt);
  } else if (status === 503) second.away503 += 1;
  else if (status === 429) second.away429 += 1;
  else second.other += 1;
  if (status !== 200 && !/\r\nretry-after:/i.test(head)) second.silent += 1;
  if (/\r\nconnection: close/i.test(head)) {
    all.delete(connection);
    connection.socket.destroy();
  } else if (wanted === 0 && !done) ask(connection);
  else free.push(connection);
}

function ask(connection: Connection): void {
  turn += 1;
  const client = `198.51.${turn % 200}.${1 + (turn % 250)}`;
  const path = paths[Math.floor(Math.random() * paths.length)] ?? "/";
  connection.sentAt = performance.now();
  connection.awaiting = true;
  now().sent += 1;
  connection.socket.write(
    `GET ${path} HTTP/1.1\r\nhost: a\r\naccept-encoding: gzip\r\nx-forwarded-for: ${client}\r\n\r\n`,
  );
}

function open(): void {
  const socket = connect({ host: hostname, port: Number(port) });
  socket.setNoDelay(true);
  const connection: Connection = { socket, sentAt: 0, rest: Buffer.alloc(0), awaiting: false };
  all.add(connection);
  socket.on("connect", () => ask(connection));
  socket.on("data", (bytes: Buffer) => take(connection, bytes));
  socket.on("error", () => {});
  socket.on("close", () => {
    all.delete(connection);
    const at = free.indexOf(connection);
    if (at !== -1) free.splice(at, 1);
    if (!connection.awaiting && connection.sentAt > 0) return;
    if (!done) now().broken += 1;
    if (wanted === 0 && !done) open();
  });
}

function one(): void {
  const connection = free.pop();
  if (connection !== undefined) ask(connection);
  else if (all.size < mostConnections) open();
  else now().unsent += 1;
}

if (wanted === 0) for (let n = 0; n < mostConnections; n++) open();
let sent = 0;
const pace = setInterval(() => {
  const elapsed = performance.now() - begun;
  if (elapsed > length) {
    clearInterval(pace);
    finish();
    return;
  }
  for (const due = (elapsed / 1_000) * wanted; wanted > 0 && sent < due; sent++) one();
}, 5);

const impatience = setInterval(() => {
  const at = performance.now();
  for (const connection of all)
    if (connection.awaiting && at - connection.sentAt > patience) {
      now().late += 1;
      connection.awaiting = false;
      connection.socket.destroy();
    }
}, 500);

function finish(): void {
  done = true;
  clearInterval(impatience);
  process.stdout.write(`${JSON.stringify(timeline.slice(0, Number(seconds)))}\n`, () => process.exit(0));
}
