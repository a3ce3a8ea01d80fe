import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import test from "node:test";
import stats from "../lib/stats.js";
import text from "../lib/text.js";

test("nobody is mentioned", () => {
  assert.deepEqual(text.mentionsIn("Done, all green."), []);
  assert.deepEqual(text.mentionsIn(""), []);
  assert.deepEqual(text.mentionsIn("see https://example.org/@build and a@b.org"), []);
  assert.deepEqual(text.mentionsIn("@Ann @bob"), ["ann", "bob"]);
});

test("a thread", () => {
  const { authors, comments } = stats.statsOf([{ author: "a", text: "hi", answers: [{ author: "b", text: "@a hello" }] }]);
  assert.equal(comments, 2);
  assert.deepEqual(authors, [
    { author: "a", comments: 1, words: 1, mentioned: 1 },
    { author: "b", comments: 1, words: 2, mentioned: 0 },
  ]);
});

test("the command", () => {
  const out = execFileSync(process.execPath, ["bin/stats.js", "data/thread.json"], { encoding: "utf8" });
  assert.match(out, /^Release 4 - 3 comments, 13 words\n/);
  assert.match(out, /olu +1 +3 +2\n/);
});
