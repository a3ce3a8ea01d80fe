import assert from "node:assert/strict";
import { test } from "node:test";

import { firstAnswer, NoSourceError, remembering } from "../sources.js";

const answering = (name, value) => ({ name, read: async (key) => `${value}:${key}` });
const failing = (name) => ({
  name,
  async read() {
    throw new Error("timeout");
  },
});

test("the first source answers", async () => {
  assert.equal(await firstAnswer([answering("cache", 1), answering("store", 2)], "a"), "1:a");
});

test("a source that throws at once is passed over", async () => {
  const broken = {
    name: "broken",
    read() {
      throw new Error("closed");
    },
  };
  assert.equal(await firstAnswer([broken, answering("store", 2)], "a"), "2:a");
});

test("a source that rejects is passed over", async () => {
  assert.equal(await firstAnswer([failing("cache"), answering("store", 2)], "a"), "2:a");
});

test("all sources fail", async () => {
  await assert.rejects(firstAnswer([failing("cache"), failing("store")], "a"), (error) => {
    assert.ok(error instanceof NoSourceError);
    assert.deepEqual(error.causes, ["cache: timeout", "store: timeout"]);
    return true;
  });
});

test("no sources", async () => {
  await assert.rejects(firstAnswer([], "a"), { name: "NoSourceError", message: "no source has a" });
});

test("a remembering source reads once", async () => {
  let reads = 0;
  const source = remembering({ name: "store", read: async () => ++reads });
  assert.equal(await source.read("a"), 1);
  assert.equal(await source.read("a"), 1);
  assert.equal(await source.read("b"), 2);
});
