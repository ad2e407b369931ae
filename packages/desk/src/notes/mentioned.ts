import type { MemberAccount, MemberId } from "@mihwar/newsroom";

/**
 * Whom a text names with «@»: the longest name that follows it, to the letter and to its end.
 * @example mentionedIn("@هند الراوي، راجعي", [{ id: "h1nd", name: "هند الراوي" }]) // ["h1nd"]
 */
export function mentionedIn(text: string, members: readonly Pick<MemberAccount, "id" | "name">[]): readonly MemberId[] {
  const found = new Set<MemberId>();
  for (const { index } of text.matchAll(/@/g)) {
    const rest = text.slice(index + 1);
    const [longest] = members
      .filter(
        ({ name }) => name !== "" && rest.startsWith(name) && !/^[\p{L}\p{M}\p{N}]/u.test(rest.slice(name.length)),
      )
      .toSorted((one, other) => other.name.length - one.name.length);
    if (longest !== undefined) found.add(longest.id);
  }
  return [...found];
}
