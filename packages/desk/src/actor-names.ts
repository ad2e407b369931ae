import type { Actor, MemberAccount } from "@mihwar/newsroom";
import type { StoryWords } from "./words/stories-ar.ts";

/** Says who did something: members by their names, machines and the command line by what they are. */
export function actorNames(
  members: readonly Pick<MemberAccount, "id" | "name">[],
  words: Pick<StoryWords["history"], "commandLine" | "machine" | "gone">,
): (by: Actor) => string {
  const names = new Map(members.map(({ id, name }) => [`u:${id}`, name]));
  return (by) => {
    if (by.startsWith("cli:")) return words.commandLine;
    if (by.startsWith("m:")) return words.machine;
    return names.get(by) ?? words.gone;
  };
}
