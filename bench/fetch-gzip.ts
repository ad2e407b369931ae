import { Agent, get } from "node:http";
import { gunzipSync } from "node:zlib";

const agent = new Agent({ keepAlive: true, maxSockets: 1 });

/** Lets go of the connections. */
export const hangUp = (): void => agent.destroy();

/** An answer as it came over the wire. */
export interface Page {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly bytes: Buffer;
}
/** Asks as a browser does that knows gzip, over one connection that is kept. */
export const fetchGzip = (url: string): Promise<Page> =>
  new Promise((resolve, reject) => {
    const request = get(url, { agent, timeout: 10_000, headers: { "accept-encoding": "gzip" } }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.once("error", reject);
      response.once("end", () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, bytes: Buffer.concat(chunks) }),
      );
    });
    request.once("timeout", () => request.destroy(new Error(`${url}: no answer in time`)));
    request.once("error", reject);
  });

/** One of the site's figures, summed over its labels. @param label only where it has this */
export async function figureOf(origin: string, name: string, label = ""): Promise<number> {
  const { bytes, headers } = await fetchGzip(`${origin}/metrics`);
  const text = (headers["content-encoding"] === "gzip" ? gunzipSync(bytes) : bytes).toString("utf8");
  return [...text.matchAll(new RegExp(String.raw`^${name}(?:\{(.*)\})? (\d+)$`, "gm"))]
    .filter(([, labels = ""]) => labels.includes(label))
    .reduce((sum, [, , many]) => sum + Number(many), 0);
}
