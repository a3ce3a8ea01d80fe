import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import test from "node:test";
import { digest } from "../src/digest.js";

test("a watch without prices stays in the digest", () => {
  const lines = digest([
    { title: "Lamp", target: 20, samples: [] },
    { title: "Bike", target: 300, samples: [{ price: 299 }, { price: 280 }] },
  ]);
  assert.equal(lines.length, 2);
  assert.equal(lines[0], "* Bike: 280.00 (lowest 280.00)");
  // The house writes a dash for a price that is not there; the part in brackets may as well be left out.
  assert.match(lines[1], /^ {2}Lamp: -( \(lowest -\))?$/);
});

test("the program", () => {
  const run = spawnSync(process.execPath, ["bin/digest.js", "data/watches.json"], { encoding: "utf8" });
  assert.equal(run.status, 0);
  const lines = run.stdout.trimEnd().split("\n");
  assert.equal(lines[0], "* Headphones: 79.50 (lowest 79.50)");
  assert.match(lines[1], /^ {2}Desk lamp: -/);
  assert.equal(lines[2], "  Monitor: 255.00 (lowest 240.00)");
});
