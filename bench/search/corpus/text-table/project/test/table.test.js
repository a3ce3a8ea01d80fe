import assert from "node:assert/strict";
import { test } from "node:test";
import { table, widthsOf } from "../src/table.js";

test("widths by the texts", () => {
  assert.deepEqual(widthsOf(["id", "to"], [{ id: 12345, to: "Ann" }, { id: 1, to: "Roberta" }]), [5, 7]);
});

test("widths by the headings", () => {
  assert.deepEqual(widthsOf(["quantity", "to"], [{ quantity: 3, to: "Ann" }]), [8, 3]);
});

test("no columns", () => {
  assert.deepEqual(widthsOf([], [{ a: 1 }]), []);
});

test("missing values", () => {
  assert.deepEqual(table(["a", "b"], [{ a: "xx" }, { b: "yy" }]).slice(2), ["xx |", "   | yy"]);
});

test("numbers stand on the right", () => {
  assert.deepEqual(table(["n"], [{ n: 5 }, { n: 120 }]).slice(2), ["  5", "120"]);
});

test("table", () => {
  assert.deepEqual(table(["name", "size"], [{ name: "a.txt", size: 7 }, { name: "notes.md", size: 12 }]), [
    "name     | size",
    "---------+-----",
    "a.txt    |    7",
    "notes.md |   12",
  ]);
});
