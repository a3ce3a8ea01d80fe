import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";
import { build } from "../src/server.ts";

const swap = (json) => send(build(), "/swaps", { json });

test("whoever is on the other side may be typed as one likes, too", async () => {
  for (const to of ["lg-3", "LG-3", "lg 3", " Lg-3 "]) {
    const { status, body } = await swap({ from: "LG-2", to, day: "2026-07-04" });
    assert.deepEqual([status, body.to, body.towers], [201, "LG-3", ["north", "slipway"]]);
  }
});

test("leads and the own tower are refused as before", async () => {
  assert.equal((await swap({ from: "LG-2", to: "lg-1", day: "2026-07-04" })).status, 409);
  assert.equal((await swap({ from: "LG-9", to: "LG-3", day: "2026-07-04" })).status, 404);
});
// What a card of nobody on the other side is answered with is left open: the report is of one that exists.
