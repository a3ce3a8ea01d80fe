import assert from "node:assert/strict";
import { test } from "node:test";
import { toLine } from "../src/line.mjs";
import { notices } from "../src/notices.mjs";

test("a line", () => {
  const station = [{ name: "Valley" }, { name: "Summit", ride: "290" }];
  assert.deepEqual(toLine({ name: "Blue", station }), { name: "Blue", stations: ["Valley", "Summit"], seconds: 290 });
});

test("notices", () => {
  assert.deepEqual(notices({}), []);
  assert.deepEqual(notices({ notice: { text: " a " } }), ["a"]);
  assert.deepEqual(notices({ notice: [{ text: "a" }, { text: "b" }] }), ["a", "b"]);
});
