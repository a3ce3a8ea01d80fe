import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import test from "node:test";

const CHECK = `
const assert = require("node:assert/strict");
assert.deepEqual(require("./lib/drivers").remind("2026-09-01"), ["Mona: Ulm - Graz, 3 seats left"]);
assert.deepEqual(require("./lib/rides").free("2026-09-02").map(({ to }) => to), ["Bonn"]);
assert.equal(require("./lib/rides").seatsLeft({ driver: "d1", riders: [1, 2] }), 2);
assert.equal(require("./lib/drivers").driver("d3"), undefined);
`;

for (const first of ["drivers", "rides"]) {
  test(`whichever is required first: ${first}`, () => {
    const run = spawnSync(process.execPath, ["-e", `require("./lib/${first}");${CHECK}`], { encoding: "utf8" });
    assert.equal(run.status, 0, run.stderr);
  });
}

test("the job", () => {
  const run = spawnSync(process.execPath, ["jobs/remind.js"], { encoding: "utf8" });
  assert.equal(run.stdout, "Mona: Ulm - Graz, 3 seats left\n");
});
