import type { Server } from "node:http";
import type { Socket } from "node:net";

/** When a reader is too slow: bytes a second that must be taken, after a grace in milliseconds. */
interface SlowLimits {
  readonly slowest: number;
  readonly slowGrace: number;
  /** How often it is looked after. Milliseconds. */
  readonly checkEvery: number;
}

interface Pending {
  readonly since: number;
  /** What waited for the reader then. Bytes. */
  readonly bytes: number;
}

/**
 * Cuts connections whose readers take what waits for them too slowly: a trickle keeps an answer in memory as long as
 * it likes, and no timeout on silence sees it. What the kernel has taken over costs nothing and is nobody's concern.
 */
export function watchSlowReaders(
  server: Server,
  limits: SlowLimits,
  onCut: () => void,
): { readonly connections: number; stop(): void } {
  const sockets = new Map<Socket, Pending | undefined>();
  server.on("connection", (socket: Socket) => {
    sockets.set(socket, undefined);
    socket.once("close", () => sockets.delete(socket));
  });
  const look = (): void => {
    const now = performance.now();
    for (const [socket, pending] of sockets) {
      const bytes = socket.writableLength;
      if (bytes === 0) {
        if (pending !== undefined) sockets.set(socket, undefined);
      } else if (pending === undefined) {
        sockets.set(socket, { since: now, bytes });
      } else if (now - pending.since > limits.slowGrace + (pending.bytes / limits.slowest) * 1000) {
        onCut();
        socket.destroy();
      }
    }
  };
  const timer = setInterval(look, limits.checkEvery);
  timer.unref();
  return {
    get connections() {
      return sockets.size;
    },
    stop: () => clearInterval(timer),
  };
}
