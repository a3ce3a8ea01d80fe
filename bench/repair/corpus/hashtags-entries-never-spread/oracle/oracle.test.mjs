import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import test from "node:test";
import { countTags, topTags } from "../src/count.ts";

const posts = ["#b #a", "#c #b", "#c", "#d"].map((text) => ({ author: "x", text }));

test("the tags of most posts come first", () => {
  assert.deepEqual(topTags(posts, 10), [["b", 2], ["c", 2], ["a", 1], ["d", 1]]);
  assert.deepEqual(topTags(posts, 1), [["b", 2]]);
  assert.deepEqual(topTags([], 5), []);
  assert.deepEqual([...countTags(posts).keys()], ["b", "a", "c", "d"]);
});

test("the program", () => {
  const run = spawnSync(process.execPath, ["src/cli.ts", "top", "data/posts.json", "--limit", "3"], { encoding: "utf8" });
  assert.equal(run.status, 0, run.stderr);
  assert.equal(run.stdout, "hiking  3\ntrail   2\ngear    1\n");
});
