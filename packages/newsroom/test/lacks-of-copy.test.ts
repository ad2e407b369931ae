import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { type Block, type MediaId, type Picture, lacksOfCopy } from "@mihwar/newsroom";

const paragraph = (text: string): Block => ({ id: "p1" as Block["id"], kind: "paragraph", text });
const kept = (given: Partial<Picture> = {}): Picture => ({ media: "jisr1" as MediaId, ...given });

describe("ما ينقص المادة", () => {
  it("ما يمنع نشرها وما يحسن أن يكون فيها", () => {
    const codes = (given: Partial<Parameters<typeof lacksOfCopy>[0]>) =>
      lacksOfCopy({ headline: "عاد الوفد", body: [paragraph("عاد.")], byline: [{ name: "هند" }], ...given }).map(
        ({ code, needed, pictures }) => [code, needed, pictures],
      );
    assert.deepEqual(codes({}), []);
    assert.deepEqual(codes({ headline: " \n", body: [], byline: [] }), [
      ["headline", true, undefined],
      ["body", true, undefined],
      ["byline", false, undefined],
    ]);
    assert.deepEqual(codes({ body: [paragraph("  ")] }), [["body", false, undefined]]);
    assert.deepEqual(codes({ hero: kept({ alt: "الجسر" }) }), [["hero-credit", true, undefined]]);
    assert.deepEqual(
      codes({
        hero: kept({ credit: "الرواق" }),
        body: [paragraph("عاد."), { id: "i1" as Block["id"], kind: "image", ...kept() }],
      }),
      [
        ["alt", true, 2],
        ["credit", true, 1],
      ],
    );
    const imported = { id: "i1" as Block["id"], kind: "image", ...kept({ src: "https://old.example/1.jpg" }) } as const;
    assert.deepEqual(codes({ body: [paragraph("عاد."), imported] }), [
      ["alt", false, 1],
      ["credit", false, 1],
    ]);
  });
});
