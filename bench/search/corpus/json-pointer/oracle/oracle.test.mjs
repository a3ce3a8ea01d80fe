import assert from "node:assert/strict";
import { test } from "node:test";
import { escapeKey, format, get, leaves, parse, unescapeKey } from "../src/pointer.js";

const escapedByHand = (key) => [...key].map((letter) => ({ "~": "~0", "/": "~1" })[letter] ?? letter).join("");

function* words(letters, length) {
  if (length === 0) yield "";
  else for (const rest of words(letters, length - 1)) for (const letter of letters) yield letter + rest;
}

test("every key", () => {
  for (let length = 0; length <= 4; length++)
    for (const key of words(["~", "/", "0", "1"], length)) {
      assert.equal(escapeKey(key), escapedByHand(key));
      assert.equal(unescapeKey(escapedByHand(key)), key);
      assert.deepEqual(parse(format(["a", key])), ["a", key]);
      assert.equal(get({ x: { [key]: "found" } }, `/x/${escapedByHand(key)}`), "found");
    }
});

test("every leaf is found", () => {
  const value = { "~1": [0, [1, "two"]], "/": { "~": null, "": { "a~/b": false } }, empty: [] };
  const pointers = leaves(value);
  assert.deepEqual(pointers, ["/~01/0", "/~01/1/0", "/~01/1/1", "/~1/~0", "/~1//a~0~1b"]);
  assert.deepEqual(pointers.map((pointer) => get(value, pointer)), [0, 1, "two", null, false]);
  assert.deepEqual(leaves(5), [""]);
});

test("places that do not exist", () => {
  for (const pointer of ["/a/b", "/list/-", "/list/1", "/list/length", "/text/0", "/none/x"])
    assert.equal(get({ a: 1, list: [1], text: "abc", none: null }, pointer), undefined);
});

test("numbers as keys", () => {
  assert.equal(format([0, 12]), "/0/12");
  assert.equal(format([]), "");
  assert.throws(() => get({}, " /a"), SyntaxError);
});
