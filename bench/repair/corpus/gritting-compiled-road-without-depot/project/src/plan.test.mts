import assert from "node:assert/strict";
import test from "node:test";
import { shortOfSalt, trips } from "./plan.ts";
import { list } from "./print.ts";

const north = { name: "North", salt: 5 };

test("trips", () => {
  assert.deepEqual(trips([{ id: "B31", km: 9, depot: north }, { id: "L2", km: 4 }]), ["North -> B31 (9 km)", "County -> L2 (4 km)"]);
});

test("salt", () => {
  assert.deepEqual(shortOfSalt([{ id: "a", km: 10, depot: north }]), []);
  assert.deepEqual(shortOfSalt([{ id: "a", km: 10, depot: north }, { id: "b", km: 8, depot: north }]), ["North"]);
});

test("a list", () => assert.equal(list("T", []), "T\n  none"));
