import assert from "node:assert/strict";
import { test } from "node:test";
import { HttpError } from "../src/http.ts";
import { depots, stockOf, SupplierError } from "../src/supplier.ts";

const failing = (status: number) => ({
  get: async () => {
    throw new HttpError(`status ${status}`, { response: { status, data: null } });
  },
});

test("stock", async () => {
  assert.equal(await stockOf({ get: async () => ({ status: 200, data: { full: 12 } }) }, "OX-2"), 12);
  assert.equal(await stockOf(failing(404), "OX-2"), null);
  await assert.rejects(stockOf(failing(500), "OX-2"), SupplierError);
});

test("depots", async () => {
  await assert.rejects(depots(failing(404)), SupplierError);
});
