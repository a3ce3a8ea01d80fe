import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";


import { createApp } from "../src/app.mjs";
test("quotes", async () => {
  const post = (items) => send(createApp(), "/quote", { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify({ items }) });
  assert.deepEqual((await post([{ sku: "a", count: 2 }, { sku: "b", count: 1 }])).body, { total: 11, lines: 2 });
  assert.deepEqual((await post([])).body, { total: 0, lines: 0 });
});
