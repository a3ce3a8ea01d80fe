import assert from "node:assert/strict";
import { PassThrough } from "node:stream";
import { text } from "node:stream/consumers";
import { test } from "node:test";
import { writeOrders, writeTotals } from "../src/write.js";

const written = (write, pages) => {
  const stream = new PassThrough();
  write(pages, stream);
  return text(stream);
};

test("one page", async () => assert.equal(await written(writeOrders, [[{ id: 1, cents: 5 }]]), "id;cents\n1;5\n"));

test("totals", async () => assert.equal(await written(writeTotals, [[{ cents: 1 }, { cents: 2 }], []]), "3\n0\n"));
