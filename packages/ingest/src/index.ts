export { type CaptureOptions, readCapture } from "./capture.ts";
export { type PageOptions, readPage } from "./page.ts";
