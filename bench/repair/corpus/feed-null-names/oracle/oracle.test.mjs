import assert from "node:assert/strict";
import test from "node:test";
import { byCompany, byName } from "../src/order.ts";

const names = (...given) => byName(given.map((name) => ({ name, company: null }))).map(({ name }) => name);

test("what has no name comes last", () => {
  assert.deepEqual(names("Zoe", null, "Ada"), ["Ada", "Zoe", null]);
  assert.deepEqual(names(null, null, "a"), ["a", null, null]);
  assert.deepEqual(names("b", "ä", "a"), ["a", "ä", "b"]);
  assert.deepEqual(names(), []);
});

test("companies", () => assert.deepEqual(byCompany([{ company: null }, { company: "a" }]).map(({ company }) => company), ["a", null]));
