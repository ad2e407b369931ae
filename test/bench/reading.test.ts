import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { whyNoNginx } from "../faults/nginx.ts";
import { runBench, verdictsIn } from "./run-bench.ts";

// Nothing here says how fast: only that what is compared is the same, and that each promise has its number.

const noNginx = await whyNoNginx();

describe("قياس القراءة", { timeout: 300_000 }, () => {
  it("يقارن بايتات هي هي عند كلّ خادم، ويحكم في كلّ وعد", async (context) => {
    const said = await runBench("reading.ts", (text) => context.diagnostic(text));
    const verdicts = verdictsIn(said);
    const ratios = [
      "of bare node:http",
      ...(noNginx === undefined
        ? [
            "of nginx",
            "of nginx with the page's own headers, as files behind nginx",
            "of nginx with two headers, as files behind nginx",
          ]
        : []),
    ];
    assert.deepEqual(
      verdicts.map(({ what }) => what),
      [
        ...["story page", "front"].flatMap((page) => ratios.map((ratio) => `${ratio}, ${page}`)),
        ...["story page", "front"].map((page) => `of the web process for a ${page} that is not kept, 600 stories`),
      ],
    );
    for (const { what, measured } of verdicts) assert.ok(measured > 0 && Number.isFinite(measured), what);
    assert.match(said, /calibration in this run: gzip 6 of a fixed page of 40 KB \d+\.\d+ ms/);
    if (noNginx === undefined) {
      const [, answers, own] = /of (\d+) answers of nginx before the files Mihwar itself gave (\d+)/.exec(said) ?? [];
      assert.ok(Number(answers) > 0 && Number(own) <= Number(answers) / 20, "الملفّات هي ما يعطيه nginx");
    }
  });
});
