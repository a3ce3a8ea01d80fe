import assert from "node:assert/strict";
import test from "node:test";
import { main } from "../lib/main.js";

const run = (...argv) => {
  const written = { out: "", err: "" };
  const stream = (name) => ({ write: (text) => (written[name] += text) });
  return { code: main(argv, stream("out"), stream("err")), ...written };
};

test("commands", () => {
  assert.deepEqual(run("list", "docs"), { code: 0, out: "docs/a.txt\n", err: "" });
  assert.equal(run("size", "docs").out, "6\n");
});

test("usage", () => {
  assert.equal(run("pack").code, 2);
  assert.match(run("list").err, /one folder, please\nusage/);
});
