import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import test from "node:test";

const require = createRequire(import.meta.url);
const edi = require("../src/edi.js");
const csv = require("../src/csv.js");

test("both imports make the same orders", () => {
  const [fromEdi] = edi.read("ORD+7'\nNAD+K+W 1+5020+Salzburg'\nLIN+gowns+3'");
  const [fromCsv] = csv.read("7;K;W 1;5020;Salzburg;gowns;3");
  assert.deepEqual(fromEdi, fromCsv);
});

test("the program", () => {
  const argv = ["bin/labels.js", "orders/hotels.csv", "orders/clinics.edi"];
  const run = spawnSync(process.execPath, argv, { encoding: "utf8" });
  assert.deepEqual(run.stdout.trim().split("\n"), [
    "== 40",
    "H-1 Hotel Post, Am Markt 1, 4020 Linz: 200 pieces",
    "== 50",
    "K-77 Klinik am Park, Parkweg 12, 5020 Salzburg: 350 pieces",
  ]);
});
