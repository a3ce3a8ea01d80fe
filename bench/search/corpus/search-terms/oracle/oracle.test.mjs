import assert from "node:assert/strict";
import { test } from "node:test";
import { matches, parseTerms } from "../src/terms.js";

const brief = (input) => parseTerms(input).map(({ text, isExcluded }) => (isExcluded ? "!" : "") + text);

const CASES = [
  ["a", ["a"]],
  ["a ", ["a"]],
  [" A\tB\nC", ["a", "b", "c"]],
  ["-a", ["!a"]],
  ["a -b", ["a", "!b"]],
  ["a -", ["a"]],
  ["- a", ["a"]],
  ["--a", ["!-a"]],
  ['"a b', ["a b"]],
  ['"a b" c', ["a b", "c"]],
  ['-"a b" c', ["!a b", "c"]],
  ['a "" b', ["a", "b"]],
  ['"-a"', ["-a"]],
  ["a-b-c d", ["a-b-c", "d"]],
  ['"a" -"b" -c d', ["a", "!b", "!c", "d"]],
  ['"', []],
];

for (const [input, expected] of CASES)
  test(JSON.stringify(input), () => assert.deepEqual(brief(input), expected));

test("matches", () => {
  assert.equal(matches("One two THREE", "three"), true);
  assert.equal(matches("One two THREE", "four"), false);
  assert.equal(matches("One two THREE", "one -two"), false);
  assert.equal(matches("One two THREE", "one -four"), true);
  assert.equal(matches("One two THREE", ""), true);
  assert.equal(matches("One two THREE", '"two three'), true);
});
