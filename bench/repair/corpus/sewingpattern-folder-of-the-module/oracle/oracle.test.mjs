import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { tmpdir } from "node:os";
import test from "node:test";
import { fileURLToPath } from "node:url";
import { begin, NoTemplate } from "../src/begin.js";

const program = fileURLToPath(new URL("../bin/pattern.js", import.meta.url));

test("a pattern is begun from its template", () => {
  assert.equal(
    begin("skirt", 72),
    "SKIRT, size M\nfront: cut 1 on fold, 18.0 cm at the waist\nback:  cut 2, 18.0 cm at the waist\n",
  );
  assert.throws(() => begin("cape", 72), NoTemplate);
});

test("wherever the program is run", () => {
  const argv = [program, "new", "apron", "--waist", "90"];
  const run = spawnSync(process.execPath, argv, { cwd: tmpdir(), encoding: "utf8" });
  assert.equal(run.stdout, "APRON, size XL\nties: cut 2, 90 cm\n");
  assert.equal(run.status, 0);
});
