import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { idleVariants, variantOf } from "../src/bucket.ts";
import { sharesOf } from "../src/experiment.ts";

const weighted = { key: "w", variants: ["a", "b", "c"], weights: { a: 1, b: 3 } };

describe("shares", () => {
  it("follow the weights", () => {
    assert.deepEqual(sharesOf(weighted), [0.25, 0.75, 0]);
  });

  it("are equal without", () => {
    assert.deepEqual(sharesOf({ ...weighted, variants: ["a", "b"], weights: null }), [0.5, 0.5]);
  });
});

describe("variants", () => {
  it("stay the same for a visitor", () => {
    const visitor = { id: "u", country: "FR" };
    assert.equal(variantOf(weighted, visitor), variantOf(weighted, visitor));
  });

  it("may be idle", () => {
    assert.deepEqual(idleVariants(weighted), ["c"]);
  });
});
