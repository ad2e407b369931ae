const digits = "abcdefghijkmnpqrstuvwxyz23456789";

/** A new block's id: of those that no story has by counting (`p1`), and long enough never to be met twice. */
export function newBlockId(): string {
  const drawn = crypto.getRandomValues(new Uint8Array(9));
  return `b${Array.from(drawn, (byte) => digits[byte % digits.length]).join("")}`;
}
