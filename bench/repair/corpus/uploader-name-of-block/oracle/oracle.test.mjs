import assert from "node:assert/strict";
import test from "node:test";
import { report, uploadAll } from "../src/upload.js";

const bucket = {
  async put(key) {
    if (key.includes(" ")) throw new Error("InvalidKey");
  },
};

test("one that fails does not stop the others", async () => {
  const files = ["a.pdf", "b c.png", "d.txt"].map((name) => ({ name, size: 5 }));
  const { done, failed } = await uploadAll(bucket, files);
  assert.deepEqual(done, ["documents/a.pdf", "documents/d.txt"]);
  assert.deepEqual(failed, [{ name: "b c.png", key: "images/b c.png", reason: "InvalidKey" }]);
  assert.match(report({ done, failed }), /FAILED {2}images\/b c\.png: InvalidKey$/);
});

test("too large", async () => {
  const { failed } = await uploadAll(bucket, [{ name: "x.pdf", size: 5_000_001 }]);
  assert.deepEqual(failed, [{ name: "x.pdf", key: null, reason: "too large" }]);
});
