import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import test from "node:test";

test("a code that is not in the table is noted, and mail may go there again", () => {
  const run = spawnSync(process.execPath, ["bin/process.js", "spool/bounces.json"], { encoding: "utf8" });
  assert.equal(run.status, 0);
  assert.deepEqual(JSON.parse(run.stdout), {
    suppressed: [{ address: "a@example.org", reason: "no such mailbox" }],
    again: [
      { address: "b@example.org", reason: "mailbox full" },
      { address: "c@example.org", reason: "unknown" },
    ],
  });
  assert.match(run.stderr, /^WARN unknown code 5\.4\.310 of c@example\.org$/m);
  assert.match(run.stderr, /^WARN bounce without an address$/m);
});
