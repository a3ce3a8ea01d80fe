import assert from "node:assert/strict";
import test from "node:test";
import { keelBlocks } from "../src/blocks.ts";
import { DOCKS, plan } from "../src/plan.ts";
import { fits } from "../src/fit.ts";
import type { Vessel } from "../src/types.ts";

const tug: Vessel = {
  imo: "1",
  name: "Tug",
  dimensions: { length: 30, beam: 9, draught: 3.5 },
  due: "2026-01-10",
};

test("the smallest dock is taken", () => {
  assert.deepEqual(plan([tug]), ["2026-01-10 Tug: north, 16 blocks"]);
  assert.equal(keelBlocks(tug), 16);
});

test("a vessel that is too deep", () => {
  const deep = { ...tug, dimensions: { ...tug.dimensions, draught: 9 } };
  assert.equal(DOCKS.some((dock) => fits(deep, dock)), false);
  assert.deepEqual(plan([deep]), ["2026-01-10 Tug: no dock"]);
});
