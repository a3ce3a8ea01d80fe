import assert from "node:assert/strict";
import test from "node:test";
import { listing, shares } from "../src/summary.ts";

const owned = (id, squareMetres, name) => ({ id, squareMetres, owner: { name, since: 2020 } });

test("free plots count under the house's name for them", () => {
  assert.deepEqual(shares([owned("A1", 20, "Ute"), { id: "A2", squareMetres: 25 }, { id: "A3", squareMetres: 5 }]), [["(free)", 30], ["Ute", 20]]);
  assert.deepEqual(shares([]), []);
});

test("the others are as they were", () => {
  assert.deepEqual(shares([owned("A1", 1, "Ute"), owned("A2", 3, "Max"), owned("A3", 1, "Ute")]), [["Max", 3], ["Ute", 2]]);
  assert.deepEqual(listing([{ id: "B", squareMetres: 1 }]), ["B: (free), nothing"]);
});
