import { MihwarFault } from "@mihwar/newsroom";

export type ServeProblem =
  | { readonly code: "port"; readonly host: string; readonly port: number; readonly reason: string }
  | { readonly code: "already-served"; readonly folder: string; readonly pid: number };

/** The site cannot be served here and now; nothing was changed. */
export class ServeRefused extends MihwarFault {
  override readonly name = "ServeRefused";
  readonly problem: ServeProblem;
  constructor(problem: ServeProblem) {
    super(problem.code);
    this.problem = problem;
  }
}
