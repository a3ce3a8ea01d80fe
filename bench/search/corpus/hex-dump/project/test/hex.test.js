import assert from "node:assert/strict";
import { test } from "node:test";

import { fromHex, hexDump } from "../hex.js";

test("a full line", () => {
  assert.deepEqual(hexDump(Buffer.from("abcd"), 4), ["00000000  61 62 63 64  |abcd|"]);
});

test("a short last line", () => {
  assert.deepEqual(hexDump(Buffer.from("abcdef"), 4), [
    "00000000  61 62 63 64  |abcd|",
    "00000004  65 66        |ef|",
  ]);
});

test("what cannot be printed", () => {
  assert.deepEqual(hexDump(Uint8Array.of(0, 10, 126, 127), 4), ["00000000  00 0a 7e 7f  |..~.|"]);
});

test("no bytes", () => {
  assert.deepEqual(hexDump(new Uint8Array()), []);
});

test("from hexadecimal digits", () => {
  assert.deepEqual([...fromHex("00 fF\n10")], [0, 255, 16]);
});

test("other text is refused", () => {
  assert.throws(() => fromHex("abc"), SyntaxError);
  assert.throws(() => fromHex("zz"), SyntaxError);
});
