import assert from "node:assert/strict";
import { test } from "node:test";

import { isComplete, problems } from "../form.ts";

const RULES = {
  mail: { required: true, pattern: /^\S+@\S+$/ },
  password: { required: true, minimum: 8 },
  again: { sameAs: "password" },
  country: { oneOf: ["de", "at", "ch"] },
};
const GOOD = { mail: "a@b.c", password: "long enough" };

test("good values", () => {
  assert.deepEqual(problems(GOOD, RULES), {});
  assert.equal(isComplete(GOOD, RULES), true);
});

test("missing values", () => {
  assert.deepEqual(problems({ mail: " " }, RULES), { mail: "is missing", password: "is missing" });
});

test("short and wrong values", () => {
  assert.deepEqual(problems({ mail: "a b", password: "short" }, RULES), {
    mail: "has the wrong form",
    password: "is too short",
  });
});

test("a different repetition", () => {
  assert.deepEqual(problems({ ...GOOD, again: "long enouhg" }, RULES), { again: "differs from password" });
});

test("a listed country", () => {
  assert.deepEqual(problems({ ...GOOD, country: "at" }, RULES), {});
});

test("another country", () => {
  assert.deepEqual(problems({ ...GOOD, country: "fr" }, RULES), { country: "is not one of the choices" });
  assert.equal(isComplete({ ...GOOD, country: "fr" }, RULES), false);
});
