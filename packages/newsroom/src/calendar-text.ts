/** A value of type TEXT (RFC 5545, 3.3.11). Controls, which no calendar may hold, are dropped. */
export const calendarText = (value: string): string =>
  value
    .replaceAll(/[\\;,]/g, (letter) => `\\${letter}`)
    .replaceAll(/\r?\n|[\u2028\u2029]/g, "\\n")
    // oxlint-disable-next-line no-control-regex -- control characters are what must not pass
    .replaceAll(/[\u0000-\u0008\u000b-\u001f\u007f]/g, "");

/** How many octets a letter takes in UTF-8. */
const octetsOf = (letter: string): number => {
  const code = letter.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x1_0000 ? 3 : 4;
};

/** A line of at most 75 octets goes on after a line end and a space; no letter is cut in two (3.1). */
export function foldCalendarLine(line: string): string {
  const lines: string[] = [];
  let now = "";
  let size = 0;
  for (const letter of line) {
    const octets = octetsOf(letter);
    if (size + octets > 75) {
      lines.push(now);
      now = " ";
      size = 1;
    }
    now += letter;
    size += octets;
  }
  return [...lines, now].join("\r\n");
}

/**
 * A moment as calendars write it, to the second.
 * @example calendarStamp("2025-11-06T11:30:00.250Z") // "20251106T113000Z"
 */
export const calendarStamp = (at: string): string => at.replaceAll(/[-:]|\.\d+/g, "");

/** An iCalendar (RFC 5545) of what stands in it. */
export function calendarOf({
  product,
  name,
  url,
  parts,
}: {
  /** Of Mihwar, in one word: part of PRODID. */
  readonly product: string;
  readonly name: string;
  readonly url?: string;
  /** The lines of each event, unfolded. */
  readonly parts: readonly (readonly string[])[];
}): string {
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    `PRODID:-//Mihwar//${product}//AR`,
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    `NAME:${calendarText(name)}`,
    `X-WR-CALNAME:${calendarText(name)}`,
    ...(url === undefined ? [] : [`URL:${url}`]),
    ...parts.flat(),
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${foldCalendarLine(line)}\r\n`).join("");
}
