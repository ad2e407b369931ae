// The nginx of the tests: the machine's own, or Debian's packages unpacked beside the project, of which no service starts.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { root } from "./source-files.ts";

/** Where the parts of an nginx lie. Any of them may be missing. */
export interface NginxFiles {
  readonly program: string;
  readonly mimeTypes: string;
  readonly brotliModule: string;
}

const unpacked = join(root, ".build", "nginx");

const filesUnder = (place: string): NginxFiles => ({
  program: join(place, "usr/sbin/nginx"),
  mimeTypes: join(place, "etc/nginx/mime.types"),
  brotliModule:
    process.env["NGINX_BROTLI_STATIC"] ?? join(place, "usr/lib/nginx/modules/ngx_http_brotli_static_module.so"),
});

/** The machine's own where it has one, else what {@link bringNginx} has unpacked. */
export function nginxFiles(): NginxFiles {
  const own = filesUnder("/");
  return existsSync(own.program) ? own : filesUnder(unpacked);
}

/** Makes sure that there is an nginx, where Debian's packages can be had; everybody else's tests say what they leave out. */
export function bringNginx(say: (line: string) => void): void {
  if (existsSync(nginxFiles().program) || !existsSync("/usr/bin/apt-get")) return;
  say("Unpacking Debian's nginx for the tests behind it…");
  const making = `${unpacked}.making-${process.pid}`;
  mkdirSync(making, { recursive: true });
  const run = (command: string, ...args: string[]): boolean =>
    spawnSync(command, args, { cwd: making, stdio: "ignore" }).status === 0;
  const download = (): boolean =>
    run("apt-get", "download", "nginx", "nginx-common", "libnginx-mod-http-brotli-static");
  if (download() || (run("apt-get", "update", "-qq") && download())) {
    for (const name of readdirSync(making)) if (name.endsWith(".deb")) run("dpkg-deb", "-x", name, making);
    rmSync(unpacked, { recursive: true, force: true });
    renameSync(making, unpacked);
  } else {
    rmSync(making, { recursive: true, force: true });
    say("No nginx could be had: what stands behind it is left out. Install the package nginx.");
  }
}
