import { spawn } from "node:child_process";
import { access, mkdtemp, rm, writeFile } from "node:fs/promises";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { nginxFiles } from "../../scripts/nginx.ts";

const { program, mimeTypes } = nginxFiles();

/** Why nothing can be tried behind nginx here; `undefined` where it can. */
export const whyNoNginx = (): Promise<string | undefined> =>
  access(program).then(
    () => undefined,
    () => `nginx is not installed (${program}): apt-get install nginx`,
  );

export interface Nginx {
  readonly pid: number;
  stop(): Promise<void>;
}

/**
 * Starts an nginx of its own, with one worker.
 * @param http what stands in its `http` block; it must listen on that port of this machine
 * @param core processor on which it shall run
 */
export async function startNginx(http: string, port: number, core?: number): Promise<Nginx> {
  const folder = await mkdtemp(join(tmpdir(), "mihwar-nginx-"));
  const config = join(folder, "nginx.conf");
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
    .map((name) => `${name}_temp_path ${join(folder, name)};`)
    .join("\n  ");
  await writeFile(
    config,
    `daemon off;
${process.getuid?.() === 0 ? "user root;" : ""}
worker_processes 1;
pid ${join(folder, "pid")};
error_log ${join(folder, "error.log")};
events { worker_connections 4096; }
http {
  include ${mimeTypes};
  access_log off;
  sendfile on;
  tcp_nopush on;
  keepalive_requests 1000000;
  open_file_cache off;
  ${temporary}
  ${http}
}
`,
  );
  const words = [program, "-c", config, "-p", folder];
  const [first = "", ...rest] = core === undefined ? words : ["taskset", "-c", String(core), ...words];
  const child = spawn(first, rest, { stdio: ["ignore", "ignore", "pipe"] });
  let said = "";
  child.stderr.on("data", (chunk: Buffer) => void (said += chunk.toString("utf8")));
  const ended = new Promise<void>((resolve) => child.once("close", () => resolve()));
  let over = false;
  void ended.then(() => (over = true));
  for (let turn = 0; ; turn++) {
    const listens = await new Promise<boolean>((resolve) => {
      const probe = connect({ host: "127.0.0.1", port });
      probe.once("connect", () => resolve(true)).once("error", () => resolve(false));
      probe.once("connect", () => probe.destroy());
    });
    if (listens) break;
    if (over || turn > 200) throw new Error(`nginx does not start: ${said}`);
    await sleep(25);
  }
  return {
    pid: child.pid ?? 0,
    async stop() {
      child.kill("SIGQUIT");
      await Promise.race([ended, sleep(3_000).then(() => child.kill("SIGKILL"))]);
      await rm(folder, { recursive: true, force: true });
    },
  };
}
