import assert from "node:assert/strict";
import { createRequire } from "node:module";
import test from "node:test";
import { send } from "./kit.mjs";

const require = createRequire(import.meta.url);

const app = require("../src/app.js");
test("unknown orders are 404 in the house's form", async () => {
  for (const id of ["77", "0", "abc"]) {
    const { status, body } = await send(app, `/orders/${id}/total`);
    assert.equal(status, 404);
    assert.match(body.error, /order/i);
  }
});
test("known orders are as before", async () => {
  assert.deepEqual((await send(app, "/orders/5/total")).body, { id: 5, total: 8 });
});
