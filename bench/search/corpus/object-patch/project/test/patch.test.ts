import assert from "node:assert/strict";
import { test } from "node:test";

import { applyPatch, touched } from "../patch.ts";

test("fields are added and replaced", () => {
  assert.deepEqual(applyPatch({ a: 1, b: 2 }, { b: 3, c: 4 }), { a: 1, b: 3, c: 4 });
});

test("fields inside are patched", () => {
  const user = { name: "Ida", address: { city: "Bonn", zip: "53111" } };
  assert.deepEqual(applyPatch(user, { address: { city: "Köln" } }), {
    name: "Ida",
    address: { city: "Köln", zip: "53111" },
  });
});

test("lists are replaced", () => {
  assert.deepEqual(applyPatch({ tags: [1, 2] }, { tags: [3] }), { tags: [3] });
});

test("a field is taken away", () => {
  assert.deepEqual(applyPatch({ a: 1, b: 2 }, { b: null }), { a: 1 });
});

test("a field inside is taken away", () => {
  assert.deepEqual(applyPatch({ a: { b: 1, c: 2 } }, { a: { b: null } }), { a: { c: 2 } });
});

test("what is no object is replaced", () => {
  assert.equal(applyPatch({ a: 1 }, 5), 5);
  assert.deepEqual(applyPatch(5, { a: 1 }), { a: 1 });
});

test("the target stays as it was", () => {
  const target = { a: { b: 1 } };
  applyPatch(target, { a: { b: 2 }, c: 3 });
  assert.deepEqual(target, { a: { b: 1 } });
});

test("touched paths", () => {
  assert.deepEqual(touched({ a: 1, b: { c: null, d: { e: [] } } }), ["a", "b.c", "b.d.e"]);
});
