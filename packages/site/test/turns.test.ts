import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { takeTurns } from "@mihwar/site/turns";

describe("دور في كلّ دورة", () => {
  it("من جاؤوا معًا يعملون واحدًا واحدًا، وبين كلّ اثنين دورة يدخل فيها غيرهم", async () => {
    const ownTurn = takeTurns();
    const seen: string[] = [];
    let open = true;
    const others = (): void => {
      seen.push("·");
      if (open) setImmediate(others);
    };
    setImmediate(others);
    await Promise.all(
      ["أ", "ب", "ج"].map(async (name) => {
        await ownTurn();
        seen.push(name);
      }),
    );
    open = false;
    assert.match(seen.join(""), /^·?أ·+ب·+ج$/u);
  });

  it("ومن جاء وحده لا ينتظر أكثر من دورة", async () => {
    const ownTurn = takeTurns();
    for (let n = 0; n < 3; n++) await ownTurn();
  });
});
