import assert from "node:assert/strict";
import test from "node:test";
import { handlers } from "../src/handlers.mjs";
import { work } from "../src/queue.mjs";

test("jobs of unknown kinds are put aside, and the queue goes on", () => {
  const { state, aside } = work([
    { id: 1, kind: "pickup", parcel: "A" },
    { id: 2, kind: "weigh", parcel: "A" },
    { id: 3, parcel: "A" },
    { id: 4, kind: "drop", parcel: "A" },
  ]);
  assert.deepEqual(state, { A: "delivered" });
  assert.deepEqual(aside.map(({ id }) => id), [2, 3]);
  for (const { reason } of aside) {
    assert.equal(typeof reason, "string");
    assert.notEqual(reason, "no parcel");
  }
});

test("the others are as they were", () => {
  assert.deepEqual(work([{ id: 9, kind: "drop" }]), { state: {}, aside: [{ id: 9, reason: "no parcel" }] });
  assert.deepEqual(Object.keys(handlers), ["pickup", "drop"]);
});
