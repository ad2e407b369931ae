import { spawn } from "node:child_process";
import { access, chmod, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { nginxFiles } from "../../../scripts/nginx.ts";

const { program, mimeTypes } = nginxFiles();

/** Why nginx cannot be tried here; `undefined` where it can. */
export const whyNoNginx = (): Promise<string | undefined> =>
  access(program).then(
    () => undefined,
    () => `nginx is not installed (${program})`,
  );

/** Debian's `libnginx-mod-http-brotli-static`; elsewhere where the environment says. */
export const { brotliModule } = nginxFiles();

/** Why `brotli_static` cannot be tried here; `undefined` where it can. */
export const whyNoBrotli = async (): Promise<string | undefined> =>
  (await whyNoNginx()) ??
  access(brotliModule).then(
    () => undefined,
    () => `libnginx-mod-http-brotli-static is not installed (${brotliModule})`,
  );

/** A port that was free a moment ago. */
export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });

/** Runs nginx to its end. */
const run = (args: readonly string[]): Promise<{ readonly code: number | null; readonly said: string }> =>
  new Promise((resolve, reject) => {
    let said = "";
    const child = spawn(program, args, { stdio: ["ignore", "pipe", "pipe"], timeout: 20_000 });
    child.stdout.on("data", (chunk: Buffer) => (said += chunk.toString()));
    child.stderr.on("data", (chunk: Buffer) => (said += chunk.toString()));
    child.once("error", reject);
    child.once("close", (code) => resolve({ code, said }));
  });

/** The system's nginx, in a folder of its own, with what it was told. */
export interface NginxHere {
  /** What `nginx -t` says of it. */
  readonly tested: { readonly code: number | null; readonly said: string };
  /** What it has written of errors. */
  errors(): string;
  close(): Promise<void>;
}

/**
 * @param config what stands in the `http` block
 * @param port that it is told to listen on
 * @param modules files that it loads
 */
export async function startNginx(config: string, port: number, modules: readonly string[] = []): Promise<NginxHere> {
  const prefix = await mkdtemp(path.join(tmpdir(), "mihwar-nginx-"));
  await chmod(prefix, 0o755);
  await mkdir(path.join(prefix, "temp"));
  const temps = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"];
  // As in a newsroom, it is somebody else who reads the files.
  const asked = process.getuid?.() === 0 ? "user nobody nogroup;" : "";
  const file = path.join(prefix, "nginx.conf");
  await writeFile(
    file,
    `${modules.map((module) => `load_module "${module}";\n`).join("")}${asked} daemon off; worker_processes 2; pid ${prefix}/nginx.pid; error_log stderr warn;
events { worker_connections 512; }
http {
    include ${mimeTypes};
    default_type application/octet-stream;
    sendfile on;
    gzip on;
    gzip_types *;
    charset windows-1256;
    charset_types *;
    ${temps.map((name) => `${name}_temp_path ${prefix}/temp/${name};`).join(" ")}
${config}
}
`,
  );
  const tested = await run(["-t", "-p", prefix, "-c", file, "-e", "stderr"]);
  if (tested.code !== 0) {
    await rm(prefix, { recursive: true, force: true });
    throw new Error(tested.said);
  }
  const child = spawn(program, ["-p", prefix, "-c", file, "-e", "stderr"], { stdio: ["ignore", "ignore", "pipe"] });
  let errors = "";
  child.stderr.on("data", (chunk: Buffer) => (errors += chunk.toString()));
  const ended = new Promise((resolve) => child.once("exit", resolve));
  const close = async (): Promise<void> => {
    child.kill("SIGTERM");
    await ended;
    await rm(prefix, { recursive: true, force: true });
  };
  for (let turn = 0; ; turn++) {
    try {
      await fetch(`http://127.0.0.1:${port}/metrics`, { signal: AbortSignal.timeout(1_000) });
      break;
    } catch (fault) {
      if (turn < 100) {
        await sleep(50);
        continue;
      }
      await close();
      throw new Error(`nginx does not answer: ${errors}`, { cause: fault });
    }
  }
  return { tested, errors: () => errors, close };
}
