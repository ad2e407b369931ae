import { MihwarFault } from "@mihwar/newsroom";

/** The data folder has a server already; nothing was changed. */
export class AlreadyServed extends MihwarFault {
  override readonly name = "AlreadyServed";
  readonly folder: string;
  /** Process id of the server, where it can be told. */
  readonly pid: number | undefined;
  constructor(folder: string, pid: number | undefined) {
    super(`${folder} is being served${pid === undefined ? "" : ` by process ${pid}`}`);
    this.folder = folder;
    this.pid = pid;
  }
}
