import assert from "node:assert/strict";
import test from "node:test";
import { inTheBarn, readCrops } from "../src/crops.js";

const HEAD = "grower;variety;planted;harvested;tons\n";

test("a crop in the ground has no day of harvest, and is not in the barn", () => {
  const crops = readCrops(`${HEAD}Petrow;Sieglinde;2026-04-20;;\nAalders;Linda;2026-05-02;2026-09-14;18\nRook;Linda;2026-05-02`);
  assert.deepEqual(crops, [
    { grower: "Petrow", variety: "Sieglinde", planted: "2026-04-20", harvested: null, tons: null },
    { grower: "Aalders", variety: "Linda", planted: "2026-05-02", harvested: "2026-09-14", tons: 18 },
    { grower: "Rook", variety: "Linda", planted: "2026-05-02", harvested: null, tons: null },
  ]);
  assert.deepEqual(inTheBarn(crops), { Linda: 18 });
});

test("what is no day is not taken for one", () => {
  let crops;
  try {
    crops = readCrops(`${HEAD}Petrow;Linda;2026-04-20;soon;1`);
  } catch {
    return;
  }
  assert.fail(`read as ${crops[0].harvested}`);
});
