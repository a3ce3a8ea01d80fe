import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { applyEdits } from "./edits.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "bugstack-edits-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function apply(edits: string, source: string): string {
  writeFileSync(join(folder, "a.py"), source);
  writeFileSync(join(folder, "fix.edit"), edits);
  applyEdits(folder, join(folder, "fix.edit"));
  return readFileSync(join(folder, "a.py"), "utf8");
}

test("replaces parts of lines, several in one file", () => {
  const edits = "@@ a.py\n<<<<\none\n====\nfirst\n>>>>\n<<<<\ntwo\n====\n>>>>\n";
  expect(apply(edits, "one = 1\ntwo = 2\n")).toBe("first = 1\n = 2\n");
});

test("takes what looks like a replacement pattern as it is", () => {
  expect(apply("@@ a.py\n<<<<\nx\n====\n$&, $1\n>>>>\n", "x\n")).toBe("$&, $1\n");
});

test("keeps the line ends of the project", () => {
  expect(apply("@@ a.py\n<<<<\na\nb\n====\na\nc\n>>>>\n", "a\r\nb\r\n")).toBe("a\r\nc\r\n");
});

test.each([
  ["is not there", "@@ a.py\n<<<<\nzzz\n====\ny\n>>>>\n"],
  ["is there twice", "@@ a.py\n<<<<\na\n====\ny\n>>>>\n"],
  ["is replaced by itself", "@@ a.py\n<<<<\nb\n====\nb\n>>>>\n"],
])("refuses what %s", (_, edits) => {
  expect(() => apply(edits, "a a b\n")).toThrow(/a\.py/);
});
