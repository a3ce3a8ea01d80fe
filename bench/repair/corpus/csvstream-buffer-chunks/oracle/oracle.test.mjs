import assert from "node:assert/strict";
import test from "node:test";
import { Readable } from "node:stream";
import streams from "../lib/lines.js";

const bytes = (...texts) => Readable.from(texts.map((text) => Buffer.from(text)));

test("fields of bytes", async () => {
  assert.equal(await streams.countFields(bytes("id,ci", "ty\n1,Kiel\n")), 2);
  assert.equal(await streams.countFields(bytes("a")), 1);
  assert.equal(await streams.countFields(bytes("a,b,c,d\n")), 4);
});

test("fields of texts as before", async () => {
  assert.equal(await streams.countFields(Readable.from(["a,b", ",c\nd"])), 3);
});
