import type { IncomingMessage } from "node:http";

const loopback = /^(127\.|::1$|::ffff:127\.)/;

/** Addresses of a network of one's own (RFC 1918, RFC 4193, link-local). */
const nearby = /^(::ffff:)?(10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.|169\.254\.)|^f[cd]|^fe80:/i;

/**
 * Who asks, as far as taking turns is concerned: the connection's other end, or the reader for whom a server in front,
 * on this machine, has come. Of an IPv6 address its network, for one reader has many.
 */
export function clientOf(incoming: IncomingMessage): string {
  const peer = incoming.socket.remoteAddress ?? "";
  const forwarded = isForwarded(incoming) ? incoming.headers["x-forwarded-for"] : undefined;
  const client = typeof forwarded === "string" ? (forwarded.split(",").at(-1)?.trim() ?? peer) : peer;
  return client.includes(":") && !client.startsWith("::ffff:") ? client.split(":").slice(0, 4).join(":") : client;
}

/** Whether a server in front may have sent it: only one on this machine is believed what it says of whoever asked. */
export const isForwarded = ({ socket }: IncomingMessage): boolean => loopback.test(socket.remoteAddress ?? "");

/** Whether the request comes from this machine or its own network, and on nobody else's behalf. */
export const isNear = ({ socket, headers }: IncomingMessage): boolean => {
  const peer = socket.remoteAddress ?? "";
  return headers["x-forwarded-for"] === undefined && (peer === "" || loopback.test(peer) || nearby.test(peer));
};
