import assert from "node:assert/strict";
import { test } from "node:test";
import { decode, encode } from "../src/base32.js";

const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

function slowly(bytes) {
  let digits = [...bytes].map((byte) => byte.toString(2).padStart(8, "0")).join("");
  while (digits.length % 5 !== 0) digits += "0";
  return (digits.match(/.{5}/g) ?? []).map((five) => LETTERS[Number.parseInt(five, 2)]).join("");
}

test("every length", () => {
  for (let length = 0; length < 24; length++)
    for (const factor of [1, 37, 91, 255]) {
      const bytes = Uint8Array.from({ length }, (_, index) => (index * factor + 255) % 256);
      const code = encode(bytes);
      assert.equal(code, slowly(bytes));
      assert.deepEqual(decode(code), bytes);
      assert.deepEqual(decode(code.toLowerCase()), bytes);
      assert.deepEqual(decode(`${code}==`), bytes);
    }
});

test("every byte", () => {
  for (let byte = 0; byte < 256; byte++) {
    assert.equal(encode([byte]), slowly([byte]));
    assert.equal(encode([byte, 255 - byte]), slowly([byte, 255 - byte]));
    assert.equal(encode([1, 2, byte]), slowly([1, 2, byte]));
    assert.equal(encode([1, 2, 3, byte]), slowly([1, 2, 3, byte]));
  }
});

test("refused", () => {
  for (const code of ["A0", "8A", "A=A", "Ä", "A_B"]) assert.throws(() => decode(code), SyntaxError);
  assert.deepEqual(decode("MZ XW-6Y\nTB"), new TextEncoder().encode("fooba"));
});
