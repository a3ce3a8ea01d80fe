import assert from "node:assert/strict";
import test from "node:test";
import { createApp } from "../src/app.ts";
import { HttpError } from "../src/http.ts";
import { stockOf, SupplierError } from "../src/supplier.ts";
import { send } from "./kit.mjs";

const throwing = (error) => ({ get: async () => { throw error; } });
const reset = () => new HttpError("socket hang up", { code: "ECONNRESET" });

test("a supplier that is not reached is told of as one that fails", async () => {
  const { status, body } = await send(createApp(throwing(reset())), "/tanks/OX-9/stock");
  assert.equal(status, 502);
  assert.deepEqual(body, { error: "the supplier does not answer" });
  const error = reset();
  await assert.rejects(stockOf(throwing(error), "OX-9"), (thrown) => {
    assert.ok(thrown instanceof SupplierError);
    assert.equal(thrown.cause, error);
    return true;
  });
});

test("the rest", async () => {
  const refused = (status) => new HttpError(`status ${status}`, { response: { status, data: null } });
  assert.equal((await send(createApp(throwing(refused(404))), "/tanks/OX-9/stock")).status, 404);
  assert.equal((await send(createApp(throwing(refused(503))), "/tanks/OX-9/stock")).status, 502);
  assert.equal((await send(createApp(throwing(new Error("bug"))), "/tanks/OX-9/stock")).status, 500);
  const app = createApp({ get: async () => ({ status: 200, data: { full: 0 } }) });
  assert.deepEqual((await send(app, "/tanks/OX-9/stock")).body, { kind: "OX-9", full: 0 });
});
