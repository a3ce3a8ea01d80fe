import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";
import { createApp } from "../src/app.mjs";
import { open } from "../src/database.mjs";

test("a note may be left out", async () => {
  const database = open(":memory:");
  const app = createApp(database);
  const silent = await send(app, "/orders", { json: { hamper: "picnic", gift: true } });
  assert.equal(silent.status, 201);
  assert.deepEqual(silent.body, { id: 1, hamper: "picnic", gift: true, note: null });
  const told = await send(app, "/orders", { json: { hamper: "picnic", note: "For Ida" } });
  assert.deepEqual(told.body, { id: 2, hamper: "picnic", gift: false, note: "For Ida" });
  const none = await send(app, "/orders", { json: { hamper: "orchard", gift: false, note: null } });
  assert.deepEqual(none.body, { id: 3, hamper: "orchard", gift: false, note: null });
  assert.equal((await send(app, "/orders/1")).body.note, null);
  assert.equal((await send(app, "/orders", { json: { hamper: "x" } })).status, 400);
});
