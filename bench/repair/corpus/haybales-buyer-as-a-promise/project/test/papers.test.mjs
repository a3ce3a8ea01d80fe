import assert from "node:assert/strict";
import { test } from "node:test";
import { invoice } from "../src/papers.mjs";
import { byId } from "../src/loads.mjs";

test("an invoice", async () => {
  assert.deepEqual(await invoice(await byId(30)), {
    to: "Gestüt Eichhof",
    net: "4560.00 EUR",
    gross: "4879.20 EUR",
  });
});

test("a buyer whom nobody knows", async () => {
  await assert.rejects(invoice({ id: 1, buyer: "circus", bales: 1, price: 1 }), /circus/);
});
