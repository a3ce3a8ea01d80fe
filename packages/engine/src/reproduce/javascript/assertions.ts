import type { TestStyle } from "./test-style.ts";

/** The few assertions that tests of requests need, in the project's own words. */
export interface Assertions {
  equal(actual: string, expected: string): string;
  oneOf(actual: string, expected: readonly string[]): string;
  below(actual: string, limit: number): string;
  matches(actual: string, pattern: string): string;
  doesNotMatch(actual: string, pattern: string): string;
}

export function assertionsOf(style: TestStyle): Assertions {
  const { assertName: name } = style;
  const end = style.semicolon ? ";" : "";
  switch (style.assertion) {
    case "jest":
      return {
        equal: (actual, expected) => `${name}(${actual}).toBe(${expected})${end}`,
        oneOf: (actual, expected) => `${name}([${expected.join(", ")}]).toContain(${actual})${end}`,
        below: (actual, limit) => `${name}(${actual}).toBeLessThan(${limit})${end}`,
        matches: (actual, pattern) => `${name}(${actual}).toMatch(${pattern})${end}`,
        doesNotMatch: (actual, pattern) => `${name}(${actual}).not.toMatch(${pattern})${end}`,
      };
    case "assert":
      return {
        equal: (actual, expected) => `${name}.strictEqual(${actual}, ${expected})${end}`,
        oneOf: (actual, expected) => `${name}.ok([${expected.join(", ")}].includes(${actual}))${end}`,
        below: (actual, limit) => `${name}.ok(${actual} < ${limit})${end}`,
        matches: (actual, pattern) => `${name}.match(${actual}, ${pattern})${end}`,
        doesNotMatch: (actual, pattern) => `${name}.doesNotMatch(${actual}, ${pattern})${end}`,
      };
    case "chai-expect":
      return {
        equal: (actual, expected) => `${name}(${actual}).to.equal(${expected})${end}`,
        oneOf: (actual, expected) => `${name}(${actual}).to.be.oneOf([${expected.join(", ")}])${end}`,
        below: (actual, limit) => `${name}(${actual}).to.be.below(${limit})${end}`,
        matches: (actual, pattern) => `${name}(${actual}).to.match(${pattern})${end}`,
        doesNotMatch: (actual, pattern) => `${name}(${actual}).not.to.match(${pattern})${end}`,
      };
  }
}
