import { resolve } from "node:path";
import { domainToASCII } from "node:url";
import { type Outcome, accept, refuse } from "@mihwar/newsroom";
import { type FileName, type FileTree, fileNames, fileTrees, fileTypes } from "./page-file-kind.ts";
import { ownFolder } from "./page-files.ts";
import { pagesOf } from "./page-folder.ts";
import { securityHeaders } from "./security-headers.ts";
import { words } from "./words-ar.ts";

/** What an nginx in front of a site is told. */
export interface NginxWanted {
  /** The folder of the pages, as `openPageFiles` has it. */
  readonly folder: string;
  /** Of Mihwar, on this machine. */
  readonly port: number;
  /** `80`, `127.0.0.1:8080`, `[::]:80`. */
  readonly listen: string;
  /** Hosts of the site with spaces between; Arabic ones too. Without, the server takes every host. */
  readonly name?: string | undefined;
  /** Whether this nginx has `brotli_static`. */
  readonly brotli?: boolean;
}

/** `value` is what was refused. */
export interface NginxRefusal {
  readonly code: "folder-unusable" | "port-unusable" | "listen-unusable" | "name-unusable";
  readonly value: string;
}

/**
 * Queries, without their question mark, that may name another page than the path alone: the two parameters that do, and
 * any whose name is spelled in disguise. Everything else hangs on an address without meaning.
 */
export const namingQuery = String.raw`(?:^|&)(?:(?:after|day|part)(?:=|&|$)|[^=&]*[%+])`;

// oxlint-disable-next-line no-control-regex -- control characters are what must not pass
const unusableInPath = /[\u0000-\u001f\u007f"\\$]/;

/** Reads names of hosts: letters of any script in, what a browser sends out. */
function hostsOf(name: string): string | undefined {
  const hosts = name.trim().split(/\s+/).map(domainToASCII);
  return hosts.every((host) => /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/.test(host)) ? hosts.join(" ") : undefined;
}

const isPort = (port: number): boolean => Number.isInteger(port) && port >= 1 && port <= 65_535;

function isListen(listen: string): boolean {
  const port = /^(?:(?:(?:\d{1,3}\.){3}\d{1,3}|\*|\[[0-9a-fA-F:]+\]):)?(\d{1,5})$/.exec(listen)?.[1];
  return port !== undefined && isPort(Number(port));
}

/** @param text without `$`, which nginx would read as a variable's beginning */
const quoted = (text: string): string => `"${text.replaceAll("\\", "\\\\").replaceAll('"', String.raw`\"`)}"`;

/** What is looked for: nginx's words for its addresses, and how one becomes the place of a file in a tree's folder. */
interface Looking {
  readonly kind: "pages" | "feeds";
  readonly addresses: string;
  readonly toPlace: (folder: string) => readonly string[];
  /** All files of a kind have the same headers, but for the type, which nginx makes of the file's ending. */
  readonly example: FileName;
}

/**
 * Where the files of one kind are looked for, tree after tree; at last Mihwar is asked. A file is opened without a look
 * beforehand and its headers are constants: with the look, an expression for each kind of file and a table for each
 * header that differs, a file cost a sixth more.
 */
const lookFor = ({ kind, addresses, toPlace, example }: Looking, trees: readonly FileTree[]): readonly string[] =>
  trees.flatMap(({ folder, headers }, at) => {
    const [before, after] = [trees[at - 1], trees[at + 1]];
    const place = before === undefined ? toPlace(folder) : [`rewrite ^/${before.folder}(.+)$ /${folder}$1 break;`];
    const lines = [
      ...place,
      `error_page 403 404 405 500 = ${after === undefined ? "@mihwar" : `@${after.folder}-${kind}`};`,
      'add_header last-modified "";',
      ...Object.entries(headers[example])
        .filter(([header]) => header !== "content-type")
        .map(([header, value]) => `add_header ${header} ${quoted(value)};`),
    ];
    const where = before === undefined ? addresses : `@${folder}-${kind}`;
    return ["", `location ${where} {`, ...lines.map((line) => `    ${line}`), "}"];
  });

const feedNames = fileNames.filter((name) => name !== "page.html");

const away = ({ heading, text } = words.problem[503]): string =>
  `<!doctype html><html lang="ar" dir="rtl"><meta charset="utf-8"><meta name="viewport" content="width=device-width">` +
  `<title>${heading}</title><h1>${heading}</h1><p>${text}</p></html>`;

const awayHeaders: Readonly<Record<string, string>> = {
  ...securityHeaders({ page: true, shared: false, secure: false, styleHashes: [] }),
  "cache-control": "no-store",
  "retry-after": "5",
};

/** Addresses to which files are sent, and how much at once. */
const fileDoors = [
  ["= /desk/media", "256m"],
  ["= /desk/api/media", "256m"],
  ["= /desk/plan/import", "6m"],
  // a post of a live coverage comes with its picture
  ["^~ /desk/live/", "61m"],
  ["^~ /desk/api/live/", "61m"],
] as const;

const fileDoor = ([place, most]: (typeof fileDoors)[number], upstream: string): string => `    location ${place} {
        client_max_body_size ${most};
        proxy_request_buffering off;
        proxy_send_timeout 120s;
        proxy_read_timeout 120s;
        proxy_pass ${upstream};
    }`;

const indent = (lines: readonly string[], by: number): string =>
  lines.map((line) => (line === "" ? "" : " ".repeat(by) + line)).join("\n");

/**
 * The configuration of an nginx that gives out the files of `openPageFiles` and asks Mihwar for all else: to be included
 * in nginx's `http` block. It belongs to the version of Mihwar that has made it: one that gives other headers keeps its
 * files under another name, which this configuration does not look for, so that an old one costs speed and nothing else.
 */
export function nginxConfig(wanted: NginxWanted): Outcome<string, NginxRefusal> {
  const { port, listen, brotli = false } = wanted;
  const pages = pagesOf(resolve(wanted.folder));
  if (unusableInPath.test(pages)) return refuse({ code: "folder-unusable", value: wanted.folder });
  if (!isPort(port)) return refuse({ code: "port-unusable", value: String(port) });
  if (!isListen(listen)) return refuse({ code: "listen-unusable", value: listen });
  const name = wanted.name === undefined ? "_" : hostsOf(wanted.name);
  if (name === undefined) return refuse({ code: "name-unusable", value: wanted.name ?? "" });
  const prefix = `mihwar_${port}`;
  // What is looked for first costs nothing more: a site with a name of its own is reached by https.
  const trees = wanted.name === undefined ? fileTrees.toReversed() : fileTrees;
  const kept = `$${prefix}_kept`;
  const upstream = `http://${prefix}$request_uri`;
  const page = (folder: string): string => `rewrite ^ /${folder}$uri/${kept}/page.html break;`;
  const feeds = feedNames.map((feed) => feed.replace(".", String.raw`\.`)).join("|");
  const locations: readonly Looking[] = [
    {
      kind: "pages",
      addresses: "/",
      // the front by its own name: no expression is tried for it
      toPlace: (folder) => [page(folder), `location = / { ${page(folder)} }`],
      example: "page.html",
    },
    {
      kind: "feeds",
      addresses: `~ /(?:${feeds})$`,
      toPlace: (folder) => [`rewrite ([^/]+)$ /${folder}$uri/${kept}/$1 break;`],
      example: "feed.xml",
    },
  ];

  return accept(`# Mihwar behind nginx: made by "mihwar nginx" for the pages in ${pages}
# Include it in the http block, for example as /etc/nginx/conf.d/mihwar.conf, and start Mihwar with
# "mihwar serve --port ${port} --pages ${resolve(wanted.folder)}". Print it anew after each update of Mihwar: an old one
# finds no files and asks Mihwar for every page, which is right, but slower.

upstream ${prefix} {
    server 127.0.0.1:${port};
    keepalive 64;
    # shorter than Mihwar keeps a connection open: neither side writes into one that the other has closed
    keepalive_timeout 4s;
    # of several web processes one writes the files: no connection stays with another for long
    keepalive_requests 32;
}

# Where a page's files are, under its address; nowhere where the query names another page, or where there is a condition
# that files cannot answer. Most requests have neither, and are found in the last table at once.
map $args $${prefix}_by_query {
    default ${ownFolder};
    "~${namingQuery}" none;
}
map "$http_if_match$http_if_unmodified_since" $${prefix}_by_condition {
    default none;
    "" $${prefix}_by_query;
}
map "$http_if_match$http_if_unmodified_since$args" ${kept} {
    default $${prefix}_by_condition;
    "" ${ownFolder};
}

# A connection that wants to become a socket says so to Mihwar too; any other stays open for the next request.
map $http_upgrade $${prefix}_connection {
    default upgrade;
    "" "";
}

server {
    listen ${listen};
    # For IPv6, and for https, which belongs here:
    #listen [::]:80;
    #listen 443 ssl http2;
    #ssl_certificate     /etc/ssl/example.org.pem;
    #ssl_certificate_key /etc/ssl/example.org.key;
    server_name ${name};
    server_tokens off;
    # Readers are not written down; faults are.
    access_log off;
    # A page that is taken away while it is being opened is no fault.
    log_not_found off;

    root ${quoted(pages)};
    # Files change under their names: nothing about them may be remembered.
    open_file_cache off;
    # Mihwar makes no links, and nobody else may write here. Where others may, this refuses their links, at half the speed:
    #disable_symlinks on from=$document_root;
    types {
${Object.entries(fileTypes)
  .map(([file, { type }]) => `        ${quoted(type)} ${file.split(".")[1]};`)
  .join("\n")}
    }
    charset off;
    # Mihwar compresses its pages itself.
    gzip off;
    gzip_static on;
    gzip_http_version 1.0;
    gzip_proxied any;
    gzip_vary off;
${brotli ? "    brotli_static on;\n" : ""}    # The files' times say their content, not when they were written: good for validators, and no dates.
    etag on;
    if_modified_since off;
    max_ranges 0;
    client_max_body_size 16k;

    proxy_http_version 1.1;
    proxy_set_header Connection "";
    proxy_set_header Host $http_host;
    # Only what nginx knows itself. Behind a balancer: see ngx_http_realip_module.
    proxy_set_header X-Forwarded-For $remote_addr;
    proxy_set_header X-Forwarded-Proto $scheme;
    proxy_connect_timeout 2s;
    proxy_send_timeout 10s;
    # a picture may have to be drawn
    proxy_read_timeout 40s;
    proxy_intercept_errors off;
    error_page 502 504 =503 @away;
    recursive_error_pages on;

    # A site has its files in one of two folders, by whether its readers reach it by https. What is no file there, was
    # taken away a moment ago, or is asked for by another method than GET and HEAD, is asked of Mihwar.
${indent(
  locations.flatMap((looking) => lookFor(looking, trees)),
  4,
)}

    # A final slash, which no page has: Mihwar sends its reader on.
    location ~ /$ {
        proxy_pass ${upstream};
    }

    # Streams: each line goes on at once.
    location = /ticker {
        proxy_pass ${upstream};
        proxy_buffering off;
        proxy_read_timeout 60s;
    }
    location ^~ /posts/ {
        proxy_pass ${upstream};
        proxy_buffering off;
        proxy_read_timeout 60s;
    }

    # For those who run the site: ask Mihwar itself, at 127.0.0.1:${port}.
    # The desk is the newsroom's: nothing of it is kept, and forms are larger than anything that a reader sends.
    # Those who write one story together have sockets there.
    location ^~ /desk {
        client_max_body_size 64k;
        proxy_set_header Upgrade $http_upgrade;
        proxy_set_header Connection $${prefix}_connection;
        proxy_set_header Host $http_host;
        proxy_set_header X-Forwarded-For $remote_addr;
        proxy_set_header X-Forwarded-Proto $scheme;
        proxy_pass ${upstream};
    }

    # Pictures and calendars are handed on as they come: Mihwar first looks who sends them.
${fileDoors.map((door) => fileDoor(door, upstream)).join("\n")}

    location = /metrics { return 404; }
    location = /healthz { return 404; }

    location @mihwar {
        proxy_pass ${upstream};
    }

    # Mihwar does not answer, and the page is no file.
    location @away {
        types { }
        default_type "text/html; charset=utf-8";
        charset off;
${indent(
  Object.entries(awayHeaders).map(([header, value]) => `add_header ${header} ${quoted(value)} always;`),
  8,
)}
        return 503 ${quoted(away())};
    }
}`);
}
