import assert from "node:assert/strict";
import test from "node:test";
import { PassThrough } from "node:stream";
import { text } from "node:stream/consumers";
import { writeOrders } from "../src/write.js";

const written = async (pages) => {
  const stream = new PassThrough();
  writeOrders(pages, stream);
  assert.equal(stream.writableEnded, true);
  return text(stream);
};

test("several pages", async () => {
  assert.equal(await written([[{ id: 1, cents: 5 }], [{ id: 2, cents: 6 }, { id: 3, cents: 7 }]]), "id;cents\n1;5\n2;6\n3;7\n");
  assert.equal(await written([[{ id: 1, cents: 5 }], []]), "id;cents\n1;5\n");
  assert.equal(await written([]), "id;cents\n");
});
