import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import test from "node:test";

const run = (format) =>
  spawnSync(process.execPath, ["src/cli.js", "samples/0107.json", "--format", format], { encoding: "utf8" });

test("a page", () => {
  const { status, stdout, stderr } = run("html");
  assert.equal(status, 0, stderr);
  assert.equal(
    stdout,
    "<h1>2026-0107</h1><p>Kade &amp; Sons</p><table><tr><td>Repair of a pump<td>140.00<tr><td>Seal &lt; 40 mm<td>14.00</table><p>154.00\n",
  );
});

test("the others", () => {
  assert.match(run("text").stdout, /Total: 154\.00\n$/);
  assert.equal(run("csv").stdout.split("\n").length, 3);
  const none = run("pdf");
  assert.deepEqual([none.status, none.stderr], [2, "no such format: pdf\n"]);
});
