import assert from "node:assert/strict";
import { test } from "node:test";

import { isComplete, problems } from "../form.ts";

for (const value of ["", " ", "a", " a ", "b", "ab", "abc", "c"])
  for (const required of [true, false])
    test(`${JSON.stringify(value)}, required ${required}`, () => {
      const text = value.trim();
      const of = (rule) => problems({ x: value, y: "a" }, { x: { ...rule, required } }).x ?? null;
      const empty = required ? "is missing" : null;
      const expect = (rule, isBad, problem) => assert.equal(of(rule), text === "" ? empty : isBad ? problem : null);
      expect({}, false, "");
      expect({ oneOf: ["a", "ab"] }, !["a", "ab"].includes(text), "is not one of the choices");
      expect({ oneOf: [] }, true, "is not one of the choices");
      expect({ minimum: 2 }, text.length < 2, "is too short");
      expect({ pattern: /^a/ }, !text.startsWith("a"), "has the wrong form");
      expect({ sameAs: "y" }, text !== "a", "differs from y");
      expect({ sameAs: "z" }, true, "differs from z");
    });

test("the first problem counts", () => {
  const rules = { x: { minimum: 3, pattern: /^b/, oneOf: ["bbb"] } };
  assert.deepEqual(problems({ x: "a" }, rules), { x: "is too short" });
  assert.deepEqual(problems({ x: "abc" }, rules), { x: "has the wrong form" });
  assert.deepEqual(problems({ x: "bcd" }, rules), { x: "is not one of the choices" });
  assert.equal(isComplete({ x: "bbb" }, rules), true);
});
