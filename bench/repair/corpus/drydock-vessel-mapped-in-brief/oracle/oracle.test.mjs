import assert from "node:assert/strict";
import test from "node:test";
import { keelBlocks } from "../src/blocks.ts";
import { dockFor } from "../src/fit.ts";
import { DOCKS, plan } from "../src/plan.ts";
import { readRegister } from "../src/register.ts";

test("the register is planned from end to end", () => {
  assert.deepEqual(plan(readRegister("register.json")), [
    "2026-07-15 Brimnes: graving, 68 blocks",
    "2026-08-20 Sula: north, 18 blocks",
    "2026-09-01 Kestrel: north, 43 blocks",
  ]);
});

test("whoever reads a vessel of the register finds what its type says", () => {
  const [brimnes] = readRegister("register.json");
  assert.equal(dockFor(brimnes, DOCKS).name, "graving");
  assert.equal(keelBlocks(brimnes), 68);
});

test("vessels of the type as it is written are read as before", () => {
  const vessel = { imo: "2", name: "A", due: "2026-01-01", dimensions: { length: 30, beam: 9, draught: 3.5 } };
  assert.deepEqual(plan([vessel]), ["2026-01-01 A: north, 16 blocks"]);
});
