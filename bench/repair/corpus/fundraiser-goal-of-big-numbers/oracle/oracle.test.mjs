import assert from "node:assert/strict";
import test from "node:test";
import { drive } from "../src/drive.ts";
import { given } from "../src/ledger.ts";
import { build } from "../src/server.ts";
import { send } from "./kit.mjs";

test("drives", async () => {
  assert.deepEqual((await send(build(), "/drives/roof")).body, { name: "roof", given: "1650.50", goal: "5000.00", percent: 33 });
  assert.deepEqual((await send(build(), "/drives/organ")).body, { name: "organ", given: "0.00", goal: "800.00", percent: 0 });
  assert.equal(typeof drive("roof").percent, "number");
});

test("the ledger keeps its exact sums", () => {
  assert.equal(given("roof"), 165_050n);
});
