import type { Front, StoryCard } from "@mihwar/newsroom";

/** What the desk asks of the reader's site, and of its search, to order fronts. */
export interface FrontPorts {
  /**
   * The page that readers would have if a front were ordered so, made of what they may read now; with the hashes of the
   * styles in it. `undefined` where there is no such section.
   */
  render(front: Front): Promise<{ readonly html: string; readonly styleHashes: readonly string[] } | undefined>;
  /** Public stories that answer a question, the best first. */
  find(question: string, limit: number): Promise<readonly StoryCard[]>;
}
