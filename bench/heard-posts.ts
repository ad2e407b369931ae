import { type ChildProcess, spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { join } from "node:path";
import { root } from "../scripts/source-files.ts";

/** A post as one reader got it. Milliseconds since 1970. */
export interface Heard {
  readonly post: string;
  /** What tells it from itself at another time. */
  readonly mark: string;
  readonly at: number;
  /** Since when the connection stood over which it came. */
  readonly since: number;
}

/** What one reader has heard, and how often it had to come again. */
export interface ReaderTold {
  readonly heard: readonly Heard[];
  readonly connections: number;
}

/** Readers in a process of their own, listening. */
export interface PostReaders {
  /** Ends them. @returns what each has heard */
  told(): Promise<readonly ReaderTold[]>;
  stop(): void;
}

/** @param stay how long a connection stands, more or less; milliseconds */
export async function startReaders(wanted: {
  readonly origin: string;
  readonly stream: string;
  readonly seen: string;
  readonly count: number;
  readonly stay: number;
}): Promise<PostReaders> {
  const { origin, stream, seen, count, stay } = wanted;
  const words = [join(root, "bench", "post-readers.ts"), origin, stream, seen, String(count), String(stay)];
  const child: ChildProcess = spawn(process.execPath, words, { stdio: ["pipe", "pipe", "inherit"] });
  const { stdin, stdout } = child;
  if (stdin === null || stdout === null) throw new Error("no pipes");
  const lines = createInterface({ input: stdout })[Symbol.asyncIterator]();
  if ((await lines.next()).value !== "ready") throw new Error("the readers did not come");
  return {
    async told() {
      stdin.write("end\n");
      return JSON.parse(String((await lines.next()).value)) as readonly ReaderTold[];
    },
    stop: () => void child.kill("SIGKILL"),
  };
}
