import { type Socket, connect } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";

/** A connection on which anything can be sent, as hostile clients do. */
export interface RawClient {
  send(bytes: string | Uint8Array): boolean;
  /** What has come so far. */
  heard(): string;
  /** Bytes that have come. */
  readonly received: number;
  readonly isClosed: boolean;
  /** Stops reading, so that answers pile up on the other side. */
  stopReading(): void;
  close(): void;
  /** Waits until the other side closes; @returns whether it did in time */
  closedWithin(milliseconds: number): Promise<boolean>;
}

/** Connects to a site. @param keep bytes of the answer to remember */
export async function rawClient(origin: string, keep = 4_096): Promise<RawClient> {
  const { hostname, port } = new URL(origin);
  const socket: Socket = connect({ host: hostname, port: Number(port) });
  let heard = "";
  let received = 0;
  let isClosed = false;
  socket.on("data", (bytes: Buffer) => {
    received += bytes.length;
    if (heard.length < keep) heard += bytes.toString("latin1");
  });
  socket.on("error", () => {});
  socket.on("close", () => (isClosed = true));
  await new Promise<void>((resolve) => socket.once("connect", resolve).once("close", () => resolve()));
  return {
    send: (bytes) => !isClosed && !socket.destroyed && socket.write(bytes),
    heard: () => heard,
    get received() {
      return received;
    },
    get isClosed() {
      return isClosed;
    },
    stopReading: () => void socket.pause(),
    close: () => void socket.destroy(),
    async closedWithin(milliseconds) {
      const late = performance.now() + milliseconds;
      while (!isClosed && performance.now() < late) await sleep(20);
      return isClosed;
    },
  };
}
