import assert from "node:assert/strict";
import test from "node:test";
import { visitOf } from "../src/visit.ts";

test("a visit", () => {
  assert.deepEqual(visitOf({ id: 1, garden: "g", day: "2026-05-09", confirmed_at: null }), {
    id: 1,
    garden: "g",
    startsAt: "2026-05-09T09:30:00.000Z",
    confirmedAt: null,
  });
});

test("confirmed", () => {
  const visit = visitOf({ id: 1, garden: "g", day: "2026-05-09", confirmed_at: "2026-03-01T10:00:00Z" });
  assert.equal(visit.confirmedAt, "2026-03-01T10:00:00.000Z");
});
