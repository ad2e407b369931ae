import { type Edition, type Story, storyPath, storySlug } from "@mihwar/newsroom";
import { unsetOrigin } from "./starter-edition.ts";

/** The story's address for a person to open: whole where the edition says where it stands, else the path. */
export function addressOf(story: Pick<Story, "id" | "content">, edition: Pick<Edition, "origin">): string {
  const path = storyPath(story.id, storySlug(story.content));
  return edition.origin === unsetOrigin ? path : `${edition.origin}${path}`;
}
