import assert from "node:assert/strict";
import test from "node:test";
import { load } from "../lib/inventory.js";
import { report, row } from "../lib/report.js";

const today = new Date("2026-05-04");

test("an issuer that was not recorded is shown as the rest that is not known", () => {
  assert.deepEqual(row({ host: "p", subject: { CN: "q" }, validTo: "2026-05-14" }, today), [
    "p",
    "q",
    "-",
    "2026-05-14",
    10,
    "soon",
  ]);
});

test("every certificate keeps its line", () => {
  const lines = report(load("inventory/edge.json"), today).split("\n");
  assert.deepEqual(
    lines.map((line) => line.split("\t")[0]),
    ["old.example.net", "edge-1.example.net", "printer.example.net"],
  );
  assert.equal(lines[1].split("\t")[2], "Plain CA");
});
