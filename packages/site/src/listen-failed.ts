import { MihwarFault } from "@mihwar/newsroom";

/** Why a server could not take its port. The words for each live in the catalogue of whoever starts the server. */
export type ListenProblem = "port-in-use" | "port-forbidden" | "host-unknown" | "listen-failed";

const problems: Readonly<Record<string, ListenProblem>> = {
  EADDRINUSE: "port-in-use",
  EACCES: "port-forbidden",
  EADDRNOTAVAIL: "host-unknown",
  ENOTFOUND: "host-unknown",
};

/** The server could not begin to listen. */
export class ListenFailed extends MihwarFault {
  override readonly name = "ListenFailed";
  readonly code: ListenProblem;
  readonly host: string;
  readonly port: number;
  constructor(host: string, port: number, cause: NodeJS.ErrnoException) {
    super(`cannot listen on ${host}:${port}`, { cause });
    this.code = problems[cause.code ?? ""] ?? "listen-failed";
    this.host = host;
    this.port = port;
  }
}
