import { readFileSync } from "node:fs";
import { constants, brotliCompressSync, gzipSync } from "node:zlib";
import { type Answer, assetPath } from "./answer.ts";

const names = ["dossiers", "editor", "fronts", "liveblog", "media", "suggestions"] as const;
/** The scripts of the desk, by the page that works with them. */
export type ClientScriptName = (typeof names)[number];

/** A script of a member's browser, and where it stands. */
export interface ClientScript {
  readonly path: string;
  readonly asset: Answer & { readonly kind: "asset" };
}

const made = new Map<ClientScriptName, ClientScript>();

/** A bundle as the build left it, compressed once. @throws where nothing was built */
export function clientScript(name: ClientScriptName): ClientScript {
  const known = made.get(name);
  if (known !== undefined) return known;
  const body = readFileSync(new URL(`./scripts/${name}.js`, import.meta.url), "utf8");
  const script: ClientScript = {
    path: assetPath(name, "js", body),
    asset: {
      kind: "asset",
      type: "text/javascript; charset=utf-8",
      body,
      coded: {
        br: brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
        gzip: gzipSync(body, { level: 9 }),
      },
    },
  };
  made.set(name, script);
  return script;
}

/** Every script that there is, by its address. */
export const clientScripts = (): readonly ClientScript[] => names.map(clientScript);
