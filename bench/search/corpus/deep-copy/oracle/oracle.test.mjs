import assert from "node:assert/strict";
import { test } from "node:test";
import { changed, deepCopy } from "../src/copy.js";

test("dates anywhere", () => {
  const date = new Date(86_400_000);
  for (const original of [date, [date], { a: { b: date } }, new Map([["k", date]])]) {
    const copy = deepCopy(original);
    assert.deepEqual(copy, original);
  }
  const copy = deepCopy(date);
  copy.setTime(0);
  assert.equal(date.getTime(), 86_400_000);
  assert.ok(Number.isNaN(deepCopy(new Date(Number.NaN)).getTime()));
});

test("shared parts stay shared", () => {
  const part = { x: 1 };
  const copy = deepCopy({ a: part, b: [part], c: new Map([["p", part]]) });
  assert.equal(copy.a, copy.b[0]);
  assert.equal(copy.a, copy.c.get("p"));
  assert.notEqual(copy.a, part);
});

test("rings through lists and maps", () => {
  const list = [1];
  list.push(list);
  const copied = deepCopy(list);
  assert.equal(copied[1], copied);
  const map = new Map();
  map.set("me", map);
  const other = deepCopy(map);
  assert.equal(other.get("me"), other);
});

test("changed dates", () => {
  const original = { at: new Date(5), tags: ["x"] };
  const copy = changed(original, { extra: true });
  copy.tags.push("y");
  assert.deepEqual(copy, { at: new Date(5), tags: ["x", "y"], extra: true });
  assert.deepEqual(original.tags, ["x"]);
});

test("functions and undefined", () => {
  const run = () => 1;
  assert.deepEqual(deepCopy({ run, nothing: undefined }), { run, nothing: undefined });
});
