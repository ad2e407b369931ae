import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import { type DeskLanguage, type Member, type StoryId, parseStoryId } from "@mihwar/newsroom";
import { type WebSocket, WebSocketServer } from "ws";
import { namedIn } from "../route.ts";
import { toldRefusal } from "../told-refusal.ts";
import type { MemberVisit } from "../visit.ts";
import { closings } from "./story-room.ts";
import type { SeatOfMember, StoryRooms } from "./story-rooms.ts";
import { type ToldWindow, parseFromWindow, spellForWindow } from "./shared-message.ts";
import { togetherWords } from "./together-words.ts";

/** A connection that wants to become a socket, as the server in front hands it over. */
export interface Upgrade {
  readonly incoming: IncomingMessage;
  readonly socket: Duplex;
  readonly head: Buffer;
}

/** Where a window opens the socket of a story's text. */
export const togetherPath = "/desk/api/stories/:id/together";

/** What one window and one member may cost. */
export const socketLimits = {
  /** Bytes of one message: more than the longest story has. */
  message: 4 * 1024 * 1024,
  /** Sockets of one member in one process. */
  perMember: 20,
  /** Messages a second, over a while; so many may come at once. */
  perSecond: 80,
  atOnce: 400,
  /** Bytes that wait for a window which does not take them. */
  waiting: 16 * 1024 * 1024,
  /** Milliseconds between two questions whether a window is there. */
  ping: 15_000,
  /** Milliseconds in which a window says its first word. */
  hello: 10_000,
} as const;

const reasons = {
  400: "Bad Request",
  401: "Unauthorized",
  403: "Forbidden",
  404: "Not Found",
  429: "Too Many Requests",
  503: "Service Unavailable",
} as const;

/** Why no socket is opened. */
export type UpgradeStatus = keyof typeof reasons;

/** Answers a connection that becomes no socket; nothing of what follows on it is read. */
export function refuseUpgrade({ socket }: Pick<Upgrade, "socket">, status: UpgradeStatus): void {
  if (!socket.writable) return void socket.destroy();
  socket.on("error", () => {});
  socket.end(
    `HTTP/1.1 ${status} ${reasons[status]}\r\nconnection: close\r\ncache-control: no-store\r\ncontent-length: 0\r\n\r\n`,
  );
}

/** Messages that a window may send: a bucket that leaks. */
function createBucket(): () => boolean {
  let held = 0;
  let at = performance.now();
  return () => {
    const now = performance.now();
    held = Math.max(0, held - ((now - at) / 1000) * socketLimits.perSecond) + 1;
    at = now;
    return held <= socketLimits.atOnce;
  };
}

/** The sockets of the desk: each is a window of a member on one story. */
export interface DeskSockets {
  /** Opens a socket for a member, or says why not. Whether they come from the desk has been asked. */
  open(visit: MemberVisit, upgrade: Upgrade): Promise<UpgradeStatus | undefined>;
  close(): void;
}

/** Opens the way into the rooms of a process. */
export function openSockets(rooms: StoryRooms, onFault: (fault: unknown) => void): DeskSockets {
  const server = new WebSocketServer({
    noServer: true,
    clientTracking: false,
    perMessageDeflate: false,
    maxPayload: socketLimits.message,
  });
  const sockets = new Set<WebSocket>();

  function seat(
    socket: WebSocket,
    given: {
      readonly member: Member;
      readonly language: DeskLanguage;
      readonly session: string;
      readonly story: StoryId;
      readonly write: boolean;
    },
  ): void {
    const { story, session, language } = given;
    let { member, write } = given;
    let own: SeatOfMember | undefined;
    let isThere = true;
    const words = togetherWords[language];
    const mayCome = createBucket();
    const send = (bytes: Uint8Array): void => {
      if (socket.bufferedAmount > socketLimits.waiting) socket.terminate();
      else if (socket.readyState === socket.OPEN) socket.send(bytes);
    };
    const tell = (told: ToldWindow): void => send(spellForWindow({ kind: "told", told }));
    const seatOf = (client: number): SeatOfMember => ({
      story,
      session,
      client,
      get member() {
        return member;
      },
      mayWrite: () => write,
      send,
      tell,
      refuse: (n, code) => tell({ kind: "refused", n, code, message: words[code] }),
      unfollowed: (problems) =>
        tell({ kind: "unfollowed", message: problems.map(toldRefusal[language].copy).join("؛ ") }),
      close: (code) => {
        socket.close(code);
        // whoever does not answer a farewell is not waited for
        setTimeout(() => socket.terminate(), 1000).unref();
      },
      stand(now, mayWrite) {
        member = now;
        if (write !== mayWrite) tell({ kind: "may", write: mayWrite });
        write = mayWrite;
      },
    });

    const take = async (bytes: Uint8Array): Promise<void> => {
      const message = parseFromWindow(bytes);
      if (message === undefined || (message.kind === "hello") !== (own === undefined))
        return socket.close(closings.unusable);
      if (message.kind === "hello") {
        own = seatOf(message.client);
        return rooms.join(own, message);
      }
      const room = rooms.room(story);
      if (own === undefined || room === undefined) return socket.close(closings.again);
      if (message.kind === "update") room.update(own, message);
      else if (message.kind === "carets") room.carets(own, message.bytes);
      else {
        await room.follow();
        tell({ kind: "followed", n: message.n });
      }
    };

    const late = setTimeout(() => own === undefined && socket.close(closings.unusable), socketLimits.hello);
    const pings = setInterval(() => {
      if (!isThere) return socket.terminate();
      isThere = false;
      socket.ping();
    }, socketLimits.ping);
    pings.unref();
    sockets.add(socket);
    socket.on("pong", () => (isThere = true));
    socket.on("error", () => socket.terminate());
    socket.on("close", () => {
      clearTimeout(late);
      clearInterval(pings);
      sockets.delete(socket);
      if (own !== undefined) rooms.leave(own);
    });
    socket.on("message", (data: Buffer, isBinary) => {
      isThere = true;
      if (!isBinary) return socket.close(closings.unusable);
      if (!mayCome()) return socket.close(closings.tooMuch);
      take(new Uint8Array(data)).catch((fault: unknown) => {
        onFault(fault);
        socket.close(closings.again);
      });
    });
  }

  return {
    async open({ member, session, language, url }, { incoming, socket, head }) {
      const story = parseStoryId(namedIn(togetherPath, url.pathname)?.["id"]);
      if (story === undefined) return 404;
      if (rooms.seatsOf(member.id) >= socketLimits.perMember) return 429;
      const standing = await rooms.standingOf(member, story);
      if (standing === "missing") return 404;
      if (standing === "none") return 403;
      if (socket.destroyed) return 400;
      server.handleUpgrade(incoming, socket, head, (opened) =>
        seat(opened, { member, session, language, story, write: standing === "write" }),
      );
      return undefined;
    },
    close() {
      for (const socket of sockets) socket.terminate();
      server.close();
    },
  };
}
