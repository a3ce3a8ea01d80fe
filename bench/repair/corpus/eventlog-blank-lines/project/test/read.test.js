import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { parseEvents, readSettings } from "../src/read.js";
import { summary } from "../src/summary.js";

test("settings", () => {
  const folder = mkdtempSync(join(tmpdir(), "settings-"));
  writeFileSync(join(folder, "s"), "# one\n\na = 1=2\n");
  assert.deepEqual(readSettings(join(folder, "s")), { a: "1=2" });
  rmSync(folder, { recursive: true });
});

test("events", () => {
  assert.deepEqual(summary(parseEvents('{"kind":"view"}\n{"kind":"view"}\n')), { view: 2 });
  assert.throws(() => parseEvents('{"kind":"view"}\n{"kind":'));
});
