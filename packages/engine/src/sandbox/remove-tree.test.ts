import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { removeTree } from "./remove-tree.ts";

let directory: string;
let tree: string;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), "bugstack-remove-"));
  tree = join(directory, "tree");
  mkdirSync(tree);
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

it.each([
  ["folders without permissions", "mkdir -p a/b && touch a/b/c && chmod 000 a/b a"],
  [
    "folders nested deeper than a path is long",
    "mkdir t; for i in $(seq 30); do mkdir w && mv t w/$(printf 'd%.0s' $(seq 200)) && mv w t; done",
  ],
  ["names that look like options", "mkdir ./-rf && touch ./--help"],
])("removes %s", async (_, script) => {
  execFileSync("/bin/sh", ["-c", script], { cwd: tree });
  await removeTree(tree);
  expect(existsSync(tree)).toBe(false);
});

it("leaves what links lead to", async () => {
  const other = join(directory, "other");
  mkdirSync(other);
  writeFileSync(join(other, "file"), "");
  symlinkSync(other, join(tree, "link"));
  await removeTree(tree);
  expect(readdirSync(directory)).toEqual(["other"]);
  expect(readdirSync(other)).toEqual(["file"]);
});

it("is content when there is nothing", async () => {
  await removeTree(join(directory, "absent"));
});
