import assert from "node:assert/strict";
import test from "node:test";
import { main } from "../lib/main.js";

const run = (...argv) => {
  const written = { out: "", err: "" };
  const stream = (name) => ({ write: (text) => (written[name] += text) });
  return { code: main(argv, stream("out"), stream("err")), ...written };
};

test("flags that are not known, or lack their value", () => {
  for (const argv of [["list", "--depht", "2", "docs"], ["size", "--depth", "2", "docs"], ["list", "docs", "--depth"]]) {
    const { code, out, err } = run(...argv);
    assert.deepEqual([code, out], [2, ""]);
    assert.match(err, /^tarball: .+\nusage: tarball/s);
  }
});

test("the rest", () => {
  assert.equal(run("list", "--depth", "2", "docs").code, 0);
  assert.throws(() => run("list", "nowhere"), /ENOENT/);
});
