import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import type { MemberId } from "@mihwar/newsroom";

/** How long a device is known that its member does not use. Seconds. */
export const deviceAge = 180 * 24 * 3600;

const sign = (secret: string, member: string, device: string): string =>
  createHmac("sha256", secret)
    .update(JSON.stringify(["device", member, device]))
    .digest("base64url");

/** What a browser keeps in which a member has signed in. It opens nothing: it only has tries of its own. */
export function knownDevice(secret: string, member: MemberId): string {
  const device = randomBytes(12).toString("base64url");
  return `${member}~${device}~${sign(secret, member, device)}`;
}

/** The device's own sign, where the cookie is one that this member was given. */
export function deviceOf(secret: string, cookie: string | undefined, member: MemberId | undefined): string | undefined {
  const [owner = "", device = "", signature = ""] = cookie?.split("~") ?? [];
  if (member === undefined || owner !== member) return undefined;
  const [given, right] = [Buffer.from(signature), Buffer.from(sign(secret, owner, device))];
  return given.length === right.length && timingSafeEqual(given, right) ? device : undefined;
}
