import assert from "node:assert/strict";
import { test } from "node:test";
import { decode, encode } from "../src/base32.js";

const bytes = (text) => new TextEncoder().encode(text);
const text = (code) => new TextDecoder().decode(decode(code));

test("nothing", () => {
  assert.equal(encode([]), "");
  assert.equal(text(""), "");
});

test("five bytes are eight letters", () => {
  assert.equal(encode(bytes("fooba")), "MZXW6YTB");
});

test("other lengths", () => {
  assert.equal(encode(bytes("f")), "MY");
  assert.equal(encode(bytes("fo")), "MZXQ");
  assert.equal(encode(bytes("foobar")), "MZXW6YTBOI");
});

test("long texts", () => {
  assert.equal(encode(bytes("hello you!")), "NBSWY3DPEB4W65JB");
});

test("decode", () => {
  assert.equal(text("MZXW6YTB"), "fooba");
  assert.equal(text("MZXQ"), "fo");
});

test("how a code is written does not matter", () => {
  assert.equal(text("mzxw-6ytb oi======"), "foobar");
});

test("what is no code", () => {
  assert.throws(() => decode("M1"), SyntaxError);
});
