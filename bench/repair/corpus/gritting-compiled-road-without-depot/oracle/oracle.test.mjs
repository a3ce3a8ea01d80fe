import assert from "node:assert/strict";
import test from "node:test";
import { shortOfSalt, trips } from "../src/plan.ts";

const north = { name: "North", salt: 5 };

test("a road without a depot takes its salt from that of the county", () => {
  assert.deepEqual(shortOfSalt([{ id: "a", km: 10 }]), []);
  assert.deepEqual(shortOfSalt([{ id: "a", km: 40 }, { id: "b", km: 30 }]), ["County"]);
  assert.deepEqual(shortOfSalt([{ id: "a", km: 70 }, { id: "b", km: 20, depot: north }]), ["County", "North"]);
});

test("the rest is as it was", () => {
  assert.deepEqual(shortOfSalt([{ id: "a", km: 10, depot: north }]), []);
  assert.deepEqual(trips([{ id: "b", km: 2, depot: north }, { id: "a", km: 1 }]), ["North -> b (2 km)", "County -> a (1 km)"]);
});
