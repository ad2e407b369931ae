import { MihwarFault } from "@mihwar/newsroom";

/** The log cannot be opened; nothing was started. */
export class LogRefused extends MihwarFault {
  override readonly name = "LogRefused";
  readonly file: string;
  /** The system's code: `EACCES`. */
  readonly code: string;
  constructor(file: string, cause: NodeJS.ErrnoException) {
    super(`the log ${file} cannot be opened (${cause.code ?? cause.message})`, { cause });
    this.file = file;
    this.code = cause.code ?? cause.message;
  }
}
