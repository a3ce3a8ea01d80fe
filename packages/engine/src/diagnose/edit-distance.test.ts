import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { editDistance, nearestName } from "./edit-distance.ts";

const word = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 8 });

describe("the distance of two names", () => {
  it.each([
    ["email", "emial", 1],
    ["user", "users", 1],
    ["a", "a", 0],
    ["fetchal", "fetchAll", 2],
  ])("%s and %s: %i", (left, right, distance) => {
    expect(editDistance(left, right, 3)).toBe(distance);
  });

  it("is the same both ways, zero only for equal names, and bounded by the limit", () => {
    fc.assert(
      fc.property(word, word, fc.nat({ max: 4 }), (left, right, limit) => {
        const distance = editDistance(left, right, limit);
        expect(distance).toBe(editDistance(right, left, limit));
        expect(distance === 0).toBe(left === right);
        expect(distance).toBeLessThanOrEqual(limit + 1);
        expect(Math.min(editDistance(left, right, 20), limit + 1)).toBe(distance);
      }),
    );
  });
});

describe("the name that was meant", () => {
  it("is near in proportion to its length", () => {
    expect(nearestName("emial", ["name", "email", "e"])).toBe("email");
    expect(nearestName("b", ["a"])).toBeNull();
    expect(nearestName("id", ["ix"])).toBeNull();
    expect(nearestName("x", [])).toBeNull();
  });
});
