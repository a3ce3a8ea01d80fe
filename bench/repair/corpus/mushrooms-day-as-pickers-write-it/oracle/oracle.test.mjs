import assert from "node:assert/strict";
import test from "node:test";
import { label } from "../src/labels.mjs";

test("the label reads days as the receipt does", () => {
  const of = (picked) => label({ crate: 72, kind: "penny bun", picked });
  assert.equal(of("23.9.2026"), "penny bun #72 | best before 2026-09-27");
  assert.equal(of("3.9.2026"), "penny bun #72 | best before 2026-09-07");
  assert.equal(of("2026-09-23"), "penny bun #72 | best before 2026-09-27");
  assert.throws(() => of("last week"), RangeError);
});
