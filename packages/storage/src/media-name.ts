import { MihwarFault } from "@mihwar/newsroom/fault";

/** A name under which no picture and no rendition can be kept. */
export class MediaNameRefused extends MihwarFault {
  override readonly name = "MediaNameRefused";
  constructor() {
    super("this is no name for a kept file");
  }
}

/**
 * Whether a text is a content's name: its SHA-256 in lower-case hexadecimal.
 * @example isContentName("../../etc/passwd") // false
 */
export const isContentName = (text: string): boolean => /^[0-9a-f]{64}$/.test(text);

/**
 * Whether a text can name a derived file: letters, digits, `.` and `-`, beginning with a letter or digit, at most 100.
 * @example isDerivedName("800.avif") // true
 */
export const isDerivedName = (text: string): boolean => /^[A-Za-z0-9][A-Za-z0-9.-]{0,99}$/.test(text);
