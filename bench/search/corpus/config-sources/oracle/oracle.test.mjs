import assert from "node:assert/strict";
import { test } from "node:test";
import { loadSettings, readSource } from "../src/config.ts";

const later = (value, ms = 5) => new Promise((resolve) => setTimeout(resolve, ms, value));
const refused = (reason) => later().then(() => Promise.reject(reason));

test("refused sources leave a problem each, in order", async () => {
  const found = await loadSettings([
    () => refused(new Error("one")),
    () => later({ a: "1" }),
    () => refused("two"),
    () => later({ a: "2", b: "3" }),
  ]);
  assert.deepEqual(found, { settings: { a: "2", b: "3" }, problems: ["one", "two"] });
});

test("order does not depend on speed", async () => {
  const { settings } = await loadSettings([() => later({ a: "slow" }, 30), () => later({ a: "fast" }, 1)]);
  assert.deepEqual(settings, { a: "fast" });
});

test("one source", async () => {
  const problems = [];
  assert.deepEqual(await readSource(() => refused(new Error("gone")), problems), {});
  assert.deepEqual(problems, ["gone"]);
  assert.deepEqual(await readSource(() => later({ x: "y" }), problems), { x: "y" });
  assert.equal(problems.length, 1);
});
