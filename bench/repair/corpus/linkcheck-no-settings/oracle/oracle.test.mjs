import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import test from "node:test";
import { readSettings } from "../lib/settings.mjs";

const folder = (settings) => {
  const made = mkdtempSync(join(tmpdir(), "linkcheck-"));
  if (settings !== undefined) writeFileSync(join(made, ".linkcheck.json"), settings);
  return made;
};

test("without settings", () => {
  const bare = folder();
  assert.deepEqual(readSettings(bare), { ignore: [], extensions: [".md"] });
  assert.deepEqual(readdirSync(bare), []);
  const out = execFileSync(process.execPath, ["cli.mjs", "docs"], { encoding: "utf8" });
  assert.equal(out, "index.md: api.md\n1 broken links\n");
});

test("with settings", () => {
  assert.deepEqual(readSettings(folder('{"ignore": ["api"]}')), { ignore: ["api"], extensions: [".md"] });
});

test("settings that are broken are told of", () => {
  assert.throws(() => readSettings(folder('{"ignore": [')), SyntaxError);
});
