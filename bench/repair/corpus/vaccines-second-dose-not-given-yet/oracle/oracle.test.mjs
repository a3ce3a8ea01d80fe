import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import { toVaccination } from "../src/read.ts";
import { early, entry, open } from "../src/register.ts";

const vaccinations = JSON.parse(readFileSync("export/clinic-3.json", "utf8")).map(toVaccination);

test("who had no second dose is entered as open", () => {
  assert.deepEqual(vaccinations.map(entry), [
    "P-100 MMR 2026-01-12 2026-02-16",
    "P-101 MMR 2026-02-02 open",
    "P-102 TBE 2026-02-09 2026-03-09",
  ]);
});

test("and waits for it", () => {
  assert.deepEqual(open(vaccinations), ["P-101"]);
  assert.deepEqual(early(vaccinations), []);
});

test("a vaccination says so as its type does", () => {
  assert.equal(vaccinations[1].second, null);
});
