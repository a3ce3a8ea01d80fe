import assert from "node:assert/strict";
import test from "node:test";
import { toCsv } from "../src/csv";

const used = { locker: "A14", size: "L", opened: "2026-07-01T09:30:00+02:00" };

test("what is still in use has an empty cell", () => {
  const [, first, second] = toCsv([used, { ...used, paid: "2026-07-01T10:00:00Z" }]).split("\n");
  assert.equal(first, "A14,L,2026-07-01T07:30:00Z,,");
  assert.equal(second, "A14,L,2026-07-01T07:30:00Z,2026-07-01T10:00:00Z,");
});

test("what is known is written", () => {
  const done = { ...used, paid: "2026-07-01T10:00:00Z", emptied: "2026-07-01T12:05:00+02:00" };
  assert.equal(toCsv([done]).split("\n")[1], "A14,L,2026-07-01T07:30:00Z,2026-07-01T10:00:00Z,2026-07-01T10:05:00Z");
  assert.equal(toCsv([]), "locker,size,opened,paid,emptied");
});

test("a time that is none is not hidden", () => {
  assert.throws(() => toCsv([{ ...used, opened: "soon" }]), RangeError);
});
