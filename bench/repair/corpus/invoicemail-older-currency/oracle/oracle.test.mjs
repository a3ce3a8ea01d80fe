import assert from "node:assert/strict";
import test from "node:test";
import { createApp } from "../src/app.ts";
import { Store } from "../src/store.ts";
import { send } from "./kit.mjs";

const invoice = (more) => ({
  number: "1",
  customer: { name: "Orla", email: "orla@example.org" },
  issued: "2023-11-02",
  items: [{ text: "Photographs", quantity: 12, unitCents: 4500 }],
  paid: true,
  ...more,
});
const mail = async (more) => (await send(createApp(new Store([invoice(more)])), "/invoices/1/mail")).body;
const EUROS = ["12 x Photographs: €540.00", "Total: €540.00", "Paid. Thank you!"];

test("invoices of former times are in euros", async () => {
  assert.deepEqual((await mail({})).lines, EUROS);
  assert.deepEqual((await mail({ currency: null })).lines, EUROS);
  assert.deepEqual((await mail({ currency: "EUR" })).lines, EUROS);
  const app = createApp(new Store([invoice({ paid: false })]));
  const { body } = await send(app, "/reminders?today=2024-01-01");
  assert.deepEqual(body[0].lines, ["Dear Orla,", ...EUROS.slice(0, 2), "Due on 16/11/2023."]);
});

test("other currencies", async () => {
  const { lines } = await mail({ currency: "GBP" });
  assert.deepEqual(lines, ["12 x Photographs: £540.00", "Total: £540.00", "Please pay in GBP.", "Paid. Thank you!"]);
  assert.equal((await send(createApp(new Store([])), "/invoices/1/mail")).status, 404);
});
