import { parentPort } from "node:worker_threads";

import { readCapture } from "./capture.ts";
import { readPage } from "./page.ts";
import { decodePage } from "./page-encoding.ts";
import type { ReadAnswer, ReadOrder } from "./read-order.ts";
import { refuse } from "@mihwar/newsroom/outcome";

// The inside of a worker: it reads one piece of copy after the other, and may be killed at any moment.
parentPort?.on("message", (order: ReadOrder) => {
  const answer: ReadAnswer = { id: order.id, outcome: read(order) };
  parentPort?.postMessage(answer);
});

function read(order: ReadOrder): ReadAnswer["outcome"] {
  if (order.format === "page") return readPage(order.bytes, order.options);
  const text = decodePage(order.bytes);
  return text === undefined ? refuse({ code: "not-text" }) : readCapture(text, order.options);
}
