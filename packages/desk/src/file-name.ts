import { cleanLine } from "@mihwar/arabic/clean-text";

const mostLetters = 120;

/**
 * What a file is called, for people to read: without the folders that it lay in, without anything that would turn the
 * line around. It is never a path and never an address.
 * @example fileName("C:\\صور\\جسر.jpg") // "جسر.jpg"
 * @example fileName("../../etc/passwd") // "passwd"
 */
export function fileName(sent: string): string | undefined {
  const last = sent.split(/[/\\]/).at(-1) ?? "";
  const cleaned = cleanLine(
    last
      .replaceAll("\0", "")
      .replaceAll(/\p{Surrogate}/gu, "")
      .replaceAll(/[\u061c\u200e\u200f]/g, ""),
  );
  const letters = cleaned.ok ? Array.from(cleaned.text) : [];
  const short =
    letters.length <= mostLetters ? letters : [...letters.slice(0, mostLetters - 12), "…", ...letters.slice(-10)];
  const name = short.join("").trim();
  return name === "" || /^\.+$/.test(name) ? undefined : name;
}
