// A process of its own that makes the index of an archive anew, a few stories at a time, and says how far it is, until it is
// killed: node remake-child.ts URL
import { writeSync } from "node:fs";
import { keepSearch } from "@mihwar/storage";

const [url = ""] = process.argv.slice(2);
await keepSearch({
  url,
  remake: true,
  batch: 2,
  onProgress: ({ done, of }) => void writeSync(1, `DONE ${done} ${of}\n`),
});
writeSync(1, "WHOLE\n");
