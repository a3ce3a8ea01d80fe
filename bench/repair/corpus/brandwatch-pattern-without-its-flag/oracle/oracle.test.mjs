import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import test from "node:test";
import { mentions } from "../src/mentions.ts";
import { compile } from "../src/terms.ts";

const ARTICLES = [
  { title: "A", text: "Pear, pear; PEAR" },
  { title: "B", text: "A pear\npearl" },
];
const texts = (term) => mentions(ARTICLES, compile(term)).map(({ text }) => text);

test("patterns find every mention, with their own flags", () => {
  assert.deepEqual(texts("/pear/"), ["pear", "pear", "pear"]);
  assert.deepEqual(texts("/pear/i"), ["Pear", "pear", "PEAR", "pear", "pear"]);
  assert.deepEqual(texts("/^pear/im"), ["Pear", "pear"]);
  assert.deepEqual(texts("/pear/gi"), texts("/pear/ig"));
  assert.deepEqual(texts("/p(ea)r\\b/g"), ["pear", "pear"]);
});

test("words are as they were", () => {
  assert.deepEqual(texts("pear"), ["Pear", "pear", "PEAR", "pear"]);
  assert.deepEqual(texts("plum"), []);
});

test("the program", () => {
  const argv = ["--import", "tsx", "src/count.ts", "terms.json", "articles/today.json"];
  const run = spawnSync(process.execPath, argv, { encoding: "utf8" });
  assert.equal(run.status, 0, run.stderr);
  assert.deepEqual(run.stdout.trim().split("\n"), [
    "Acme: 3",
    "  Markets @0",
    "  Markets @15",
    "  Markets @35",
    "/acm[eé] (corp|inc)/i: 2",
    "  Markets @0",
    "  Markets @15",
  ]);
});
