/** The headers that decide an answer, read in one pass: `incoming.headers` makes a table of all of them each time. */
export interface ToldHeaders {
  hosts: number;
  hasBody: boolean;
  acceptEncoding: string | undefined;
  ifNoneMatch: string | undefined;
  range: string | undefined;
  ifRange: string | undefined;
  lastEventId: string | undefined;
  cookie: string | undefined;
}

/** @param raw name, value, name, value: Node's `rawHeaders` */
export function readHeaders(raw: readonly string[]): ToldHeaders {
  const told: ToldHeaders = {
    hosts: 0,
    hasBody: false,
    acceptEncoding: undefined,
    ifNoneMatch: undefined,
    range: undefined,
    ifRange: undefined,
    lastEventId: undefined,
    cookie: undefined,
  };
  for (let at = 0; at < raw.length; at += 2) {
    const name = raw[at] ?? "";
    const value = raw[at + 1] ?? "";
    switch (name.length) {
      case 4:
        if (name.toLowerCase() === "host") told.hosts += 1;
        break;
      case 5:
        if (name.toLowerCase() === "range") told.range = value;
        break;
      case 6:
        if (name.toLowerCase() === "cookie") told.cookie = value;
        break;
      case 8:
        if (name.toLowerCase() === "if-range") told.ifRange = value;
        break;
      case 13:
        if (name.toLowerCase() === "if-none-match") told.ifNoneMatch = join(told.ifNoneMatch, value);
        else if (name.toLowerCase() === "last-event-id") told.lastEventId = value;
        break;
      case 14:
        if (name.toLowerCase() === "content-length") told.hasBody ||= Number(value) !== 0;
        break;
      case 15:
        if (name.toLowerCase() === "accept-encoding") told.acceptEncoding = join(told.acceptEncoding, value);
        break;
      case 17:
        if (name.toLowerCase() === "transfer-encoding") told.hasBody = true;
        break;
    }
  }
  return told;
}

/** A header that came twice is one list (RFC 9110, 5.3). */
const join = (before: string | undefined, value: string): string =>
  before === undefined ? value : `${before}, ${value}`;
