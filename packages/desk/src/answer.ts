import { createHash } from "node:crypto";

/** What a route answers, before the headers that every answer of the desk bears. */
export type Answer =
  | {
      readonly kind: "page";
      readonly status?: number;
      readonly html: string;
      /** Whether it shows other pages of the desk in frames. */
      readonly frames?: boolean;
      readonly cookies?: readonly string[];
    }
  /** A page of the reader's site for a frame of the desk: no script of it runs. */
  | {
      readonly kind: "framed";
      readonly html: string;
      readonly styleHashes: readonly string[];
      readonly cookies?: readonly string[];
    }
  /** 303: the browser goes on by GET. */
  | { readonly kind: "onward"; readonly to: string; readonly cookies?: readonly string[] }
  | { readonly kind: "json"; readonly status?: number; readonly body: object; readonly cookies?: readonly string[] }
  /** A picture for the one who asked: their browser may keep it for a while, and nobody on the way. */
  | {
      readonly kind: "picture";
      readonly type: string;
      readonly bytes: Uint8Array;
      readonly cookies?: readonly string[];
    }
  /** A calendar for the program that asked: it asks again, and keeps its own. */
  | { readonly kind: "calendar"; readonly text: string; readonly cookies?: readonly string[] }
  /** What programs are told where there is nothing. */
  | { readonly kind: "nothing"; readonly cookies?: readonly string[] }
  | {
      readonly kind: "asset";
      readonly type: string;
      readonly body: string;
      /** The same, compressed. */
      readonly coded?: Readonly<Record<"br" | "gzip", Uint8Array<ArrayBuffer>>>;
    };

export const page = (
  html: string,
  more: { status?: number; frames?: boolean; cookies?: readonly string[] } = {},
): Answer => ({
  kind: "page",
  html,
  ...more,
});
export const onward = (to: string, cookies: readonly string[] = []): Answer => ({ kind: "onward", to, cookies });
export const json = (body: object, more: { status?: number; cookies?: readonly string[] } = {}): Answer => ({
  kind: "json",
  body,
  ...more,
});

const policy = [
  "default-src 'none'",
  "style-src 'self'",
  "script-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join("; ");

/** What a page of the reader's site may do in a frame of the desk: show itself. */
const framedPolicy = (styleHashes: readonly string[]): string =>
  [
    "default-src 'none'",
    `style-src ${styleHashes.map((hash) => `'${hash}'`).join(" ")}`,
    "img-src 'self'",
    "font-src 'self'",
    "form-action 'none'",
    "frame-ancestors 'self'",
    "base-uri 'none'",
  ].join("; ");

/** Nobody frames the desk, keeps its pages, or learns from its addresses where somebody came from. */
function commonHeaders(secure: boolean): Headers {
  return new Headers({
    "cache-control": "no-store",
    "content-security-policy": policy,
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    // not "no-referrer": with it browsers would not say from where a form is sent
    "referrer-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    ...(secure ? { "strict-transport-security": "max-age=31536000; includeSubDomains" } : {}),
  });
}

/** The answer as it goes over the wire. @param accepted what the browser says of codings (`Accept-Encoding`) */
export function respond(answer: Answer, secure: boolean, accepted: string | null = null): Response {
  const headers = commonHeaders(secure);
  if ("cookies" in answer) for (const cookie of answer.cookies ?? []) headers.append("set-cookie", cookie);
  switch (answer.kind) {
    case "page":
      headers.set("content-type", "text/html; charset=utf-8");
      if (answer.frames === true) headers.set("content-security-policy", `${policy}; frame-src 'self'`);
      return new Response(answer.html, { status: answer.status ?? 200, headers });
    case "framed":
      headers.set("content-type", "text/html; charset=utf-8");
      headers.set("content-security-policy", framedPolicy(answer.styleHashes));
      headers.set("x-frame-options", "SAMEORIGIN");
      return new Response(answer.html, { status: 200, headers });
    case "onward":
      headers.set("location", answer.to);
      return new Response(null, { status: 303, headers });
    case "json":
      headers.set("content-type", "application/json; charset=utf-8");
      return new Response(JSON.stringify(answer.body), { status: answer.status ?? 200, headers });
    case "picture":
      headers.set("content-type", answer.type);
      headers.set("cache-control", "private, max-age=600");
      return new Response(new Uint8Array(answer.bytes), { status: 200, headers });
    case "calendar":
      headers.set("content-type", "text/calendar; charset=utf-8");
      headers.set("content-disposition", 'inline; filename="plan.ics"');
      headers.set("x-robots-tag", "noindex");
      return new Response(answer.text, { status: 200, headers });
    case "nothing":
      return new Response(null, { status: 404, headers });
    case "asset":
      headers.set("content-type", answer.type);
      headers.set("cache-control", "public, max-age=31536000, immutable");
      return codedResponse(answer, headers, accepted ?? "");
  }
}

function codedResponse(asset: Answer & { readonly kind: "asset" }, headers: Headers, accepted: string): Response {
  if (asset.coded === undefined) return new Response(asset.body, { status: 200, headers });
  headers.set("vary", "accept-encoding");
  const coding = (["br", "gzip"] as const).find((one) => new RegExp(`\\b${one}\\b(?!;q=0)`).test(accepted));
  if (coding === undefined) return new Response(asset.body, { status: 200, headers });
  headers.set("content-encoding", coding);
  return new Response(asset.coded[coding], { status: 200, headers });
}

/** Where an asset stands: its name changes with its content, so it may be kept for ever. */
export const assetPath = (name: string, ending: string, body: string): string =>
  `/desk/assets/${name}-${createHash("sha256").update(body).digest("hex").slice(0, 12)}.${ending}`;
