import { plainProblem } from "./problems.ts";
import { styleHashes } from "./styles/sheets.ts";

/** What a reader is told whose address is longer than the head of any request (RFC 6585, 431): the page of 414, in one piece. */
export function tooLongAnswer(): Buffer {
  const { headers, body } = plainProblem(414, { secure: false, styleHashes });
  const lines = Object.entries({ ...headers, "content-length": String(body.byteLength), connection: "close" });
  const head = lines.map(([name, value]) => `${name}: ${value}\r\n`).join("");
  return Buffer.concat([Buffer.from(`HTTP/1.1 431 Request Header Fields Too Large\r\n${head}\r\n`, "latin1"), body]);
}
