import assert from "node:assert/strict";
import { describe, it } from "node:test";

import { readCapture } from "@mihwar/ingest/capture";
import { readPage } from "@mihwar/ingest/page";

import { differences, fixtures, stripped } from "./corpus.ts";

describe("المادة الوافدة: مجلد لكل صعوبة", () => {
  for (const fixture of fixtures()) {
    const options = fixture.expected.url === undefined ? {} : { url: fixture.expected.url };
    if (fixture.kind === "capture") {
      it(`نسخة نصية: ${fixture.name}`, () => {
        const outcome = readCapture(fixture.text, options);
        assert.ok(outcome.ok, JSON.stringify(outcome));
        assert.deepEqual(differences(outcome.value, fixture.expected, "capture"), []);
      });
      continue;
    }
    it(`صفحة محفوظة: ${fixture.name}`, () => {
      const outcome = readPage(fixture.bytes, options);
      assert.ok(outcome.ok, JSON.stringify(outcome));
      assert.deepEqual(differences(outcome.value, fixture.expected, "page"), []);
    });
    it(`الصفحة نفسها بلا أسماء ولا بيانات وصفية: ${fixture.name}`, () => {
      const outcome = readPage(stripped(fixture.text), options);
      assert.ok(outcome.ok, JSON.stringify(outcome));
      assert.deepEqual(differences(outcome.value, fixture.expected, "stripped"), []);
    });
  }
});
