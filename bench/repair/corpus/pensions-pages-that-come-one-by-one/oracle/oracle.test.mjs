import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import test from "node:test";
import { FundClient, replay } from "../src/client.ts";
import { employers, statement } from "../src/statement.ts";

const item = (employer) => ({ month: "2025-01", employer, cents: 1 });

test("employers of all pages, each once", async () => {
  const client = new FundClient(
    replay({
      "/members/a/contributions": { items: [item("B"), item("A")], next: "/2" },
      "/2": { items: [], next: "/3" },
      "/3": { items: [item("B"), item("C")], next: null },
    }),
  );
  assert.deepEqual(await employers(client, "a"), ["B", "A", "C"]);
  assert.deepEqual(await statement(client, "a"), { total: 4, months: 1 });
  await assert.rejects(employers(client, "nobody"), /404/);
});

test("the program", () => {
  const argv = ["--import", "tsx", "src/main.ts", "statements/2025.json"];
  const run = spawnSync(process.execPath, argv, { encoding: "utf8" });
  assert.equal(run.stdout, "m-1: 460.50 in 2 months\n  paid by Harbour Ltd, Mill & Sons\n", run.stderr);
});
