import { type AddressInfo, type Server, connect, createServer } from "node:net";
import path from "node:path";

/** What becomes of a connection's bytes. */
export type Fate =
  | "pass"
  /** Nothing comes through in either direction, and nobody is told. */
  | "swallow"
  /** Everything comes through but the notifications. */
  | "deaf"
  /** Connections are cut, and new ones too. */
  | "refuse";

/** A way to a PostgreSQL that can be disturbed: the listening connection apart from all others. */
export interface PostgresProxy {
  readonly url: string;
  listening: Fate;
  others: Fate;
  close(): Promise<void>;
}

/** Stands between, on a port of this machine. @param url of a server behind a Unix socket */
export async function postgresProxy(url: string): Promise<PostgresProxy> {
  const target = new URL(url);
  const socket = path.join(target.searchParams.get("host") ?? "", `.s.PGSQL.${target.port || "5432"}`);
  const open = new Set<{ readonly isListening: () => boolean; readonly cut: () => void }>();
  const fates: { listening: Fate; others: Fate } = { listening: "pass", others: "pass" };

  const server: Server = createServer((client) => {
    const upstream = connect(socket);
    let isListening: boolean | undefined;
    let strip = notificationStripper();
    const fate = (): Fate => (isListening === true ? fates.listening : fates.others);
    const cut = (): void => {
      client.destroy();
      upstream.destroy();
      open.delete(one);
    };
    const one = { isListening: () => isListening === true, cut };
    open.add(one);
    for (const end of [client, upstream]) end.on("error", cut).on("close", cut);
    client.on("data", (bytes: Buffer) => {
      isListening ??= bytes.includes("mihwar-listen");
      if (fate() === "refuse") return cut();
      if (fate() !== "swallow") upstream.write(bytes);
    });
    upstream.on("data", (bytes: Buffer) => {
      const whole = strip(bytes, fate() === "deaf");
      if (fate() !== "swallow") client.write(whole);
      else strip = notificationStripper();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const address = new URL(url);
  address.searchParams.delete("host");
  address.hostname = "127.0.0.1";
  address.port = String(port);
  const cutRefused = (): void => {
    for (const one of open) if (fates[one.isListening() ? "listening" : "others"] === "refuse") one.cut();
  };
  return {
    url: address.href,
    get listening() {
      return fates.listening;
    },
    set listening(fate) {
      fates.listening = fate;
      cutRefused();
    },
    get others() {
      return fates.others;
    },
    set others(fate) {
      fates.others = fate;
      cutRefused();
    },
    async close() {
      for (const one of open) one.cut();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Follows the messages of a server's answer, and leaves the notifications out where that is wanted. */
function notificationStripper(): (bytes: Buffer, deaf: boolean) => Buffer {
  let rest = Buffer.alloc(0);
  return (bytes, deaf) => {
    rest = Buffer.concat([rest, bytes]);
    const kept: Buffer[] = [];
    for (;;) {
      if (rest.length < 5) break;
      const end = 1 + rest.readUInt32BE(1);
      if (rest.length < end) break;
      if (!deaf || rest[0] !== "A".charCodeAt(0)) kept.push(rest.subarray(0, end));
      rest = rest.subarray(end);
    }
    return Buffer.concat(kept);
  };
}
