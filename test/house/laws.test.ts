import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { test } from "node:test";
import { lawOfDependencies } from "../../scripts/law-dependencies.ts";
import { lawOfDocExamples } from "../../scripts/law-doc-examples.ts";
import { lawOfLogicalCss } from "../../scripts/law-logical-css.ts";
import { lawOfNames } from "../../scripts/law-names.ts";
import { lawOfParts } from "../../scripts/law-parts.ts";
import { lawOfTheMap } from "../../scripts/law-map.ts";
import { root } from "../../scripts/source-files.ts";

const none = (findings: readonly string[]): void => assert.equal(findings.length, 0, `\n${findings.join("\n")}`);

test("the parts import what they may, and nothing goes round", async () => none(await lawOfParts()));
test("styles name no side", async () => none(await lawOfLogicalCss()));
test("files are named after what is in them", async () => none(await lawOfNames()));
test("every dependency is exact and has its reason", async () => none(await lawOfDependencies()));
test("the map and the decisions are whole", async () => none(await lawOfTheMap()));
test("the examples in doc comments give what they say", async (t) => {
  const { run, wrong } = await lawOfDocExamples();
  t.diagnostic(`${run} examples run`);
  assert.ok(run >= 20, "examples were found");
  none(wrong);
});

function runs(name: string, args: readonly string[]): void {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(root, "node_modules", ...name.split("/")), ...args],
    {
      cwd: root,
      encoding: "utf8",
    },
  );
  assert.equal(status, 0, `\n${stdout}${stderr}`);
}

test("the formatter has nothing to change", () => runs("oxfmt/bin/oxfmt", ["--check"]));
test("the linter finds nothing", () => runs("oxlint/bin/oxlint", ["--type-aware"]));
test("every file has its types right", () => runs("typescript/bin/tsc", ["-b"]));
