/** What was sent with a request, read; a refusal where it is not what the desk takes. */
export type SentBody =
  | { readonly kind: "form"; readonly form: URLSearchParams }
  | { readonly kind: "json"; readonly sent: Readonly<Record<string, unknown>> }
  | { readonly kind: "nothing" }
  | { readonly kind: "unusable"; readonly status: 400 | 413 | 415 };

/** Fields of a form, where its route asks for no more. */
const usualFields = 100;

/** Reads forms and JSON objects, in UTF-8. The server in front has measured it. */
export async function readBody(request: Request, mostFields = usualFields): Promise<SentBody> {
  if (request.body === null) return { kind: "nothing" };
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await request.arrayBuffer());
  } catch {
    // it broke on its way, or the server in front found it too long as it came
    return { kind: "unusable", status: 413 };
  }
  if (bytes.length === 0) return { kind: "nothing" };
  const [type = "", ...parameters] = (request.headers.get("content-type") ?? "").toLowerCase().split(";");
  const charset = parameters
    .map((one) => /^\s*charset="?([\w-]+)"?\s*$/.exec(one)?.[1])
    .find((one) => one !== undefined);
  if (charset !== undefined && charset !== "utf-8") return { kind: "unusable", status: 415 };
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return { kind: "unusable", status: 400 };
  }
  switch (type.trim()) {
    case "application/x-www-form-urlencoded": {
      const form = new URLSearchParams(text);
      return form.size > mostFields ? { kind: "unusable", status: 400 } : { kind: "form", form };
    }
    case "application/json": {
      const sent = jsonOf(text);
      return typeof sent === "object" && sent !== null && !Array.isArray(sent)
        ? { kind: "json", sent: sent as Readonly<Record<string, unknown>> }
        : { kind: "unusable", status: 400 };
    }
    default:
      return { kind: "unusable", status: 415 };
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
