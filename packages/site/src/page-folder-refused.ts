import { MihwarFault } from "@mihwar/newsroom";

/** Why a folder is not taken for pages. `foreign`: something lies there that Mihwar has not put there. */
export type PageFolderProblem = "foreign" | "no-folder" | "unwritable";

/** A folder cannot be used for pages; nothing in it was touched. */
export class PageFolderRefused extends MihwarFault {
  override readonly name = "PageFolderRefused";
  readonly code: PageFolderProblem;
  readonly folder: string;
  /** Some names of what is foreign there. */
  readonly names: readonly string[];
  constructor(code: PageFolderProblem, folder: string, names: readonly string[] = [], cause?: unknown) {
    super(`${folder}: ${code}`, { cause });
    this.code = code;
    this.folder = folder;
    this.names = names;
  }
}
