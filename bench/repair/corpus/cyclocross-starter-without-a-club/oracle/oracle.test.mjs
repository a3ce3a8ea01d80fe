import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import test from "node:test";
import order from "../lib/order.js";
import { createRequire } from "node:module";

const { Rider } = createRequire(import.meta.url)("../lib/rider.js");
const bibs = (...riders) => {
  const made = riders.map(([bib, club]) => new Rider({ bib, name: `R${bib}`, club }));
  const before = made.map(({ bib }) => bib);
  const sorted = order.byClub(made).map(({ bib }) => bib);
  assert.deepEqual(made.map(({ bib }) => bib), before);
  return sorted;
};

test("those without a club come last, by their bibs", () => {
  assert.deepEqual(bibs([9], [4, "Zebras"], [1], [8, "Anvils"], [5, null], [2, "Zebras"]), [8, 2, 4, 1, 5, 9]);
  assert.deepEqual(bibs([3], [2]), [2, 3]);
  assert.deepEqual(bibs([3], [9, "Šumava"], [4, "Zzz"]), [9, 4, 3]);
});

test("the program", () => {
  const run = spawnSync(process.execPath, ["startlist.js", "races/juniors.json"], { encoding: "utf8" });
  assert.deepEqual(run.stdout.trim().split("\n").slice(1).map((line) => line.trim().split(" ")[1]), [
    "Zoe",
    "Jan",
    "Femke",
    "Ada",
    "Odin",
  ]);
});
