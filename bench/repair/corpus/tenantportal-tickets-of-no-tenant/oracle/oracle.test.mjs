import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";

const { default: app } = await import("../src/app.js");
const get = (token, path) => send(app, path, { headers: { authorization: `Bearer ${token}` } });
const ids = async (token, path) => (await get(token, path)).body.tickets.map(({ id }) => id);

test("tickets are those of the tenant", async () => {
  assert.deepEqual(await ids("s-ivy", "/tickets"), [1, 3]);
  assert.deepEqual(await ids("s-max", "/tickets"), [2]);
  assert.deepEqual(await ids("s-ivy", "/tickets?open=true"), [1]);
  assert.deepEqual(await ids("s-ivy", "/tickets?open=false"), [3]);
});

test("all else stays", async () => {
  assert.deepEqual((await get("s-ivy", "/me")).body, { name: "Ivy" });
  assert.deepEqual((await get("s-ivy", "/invoices")).body.invoices, [{ id: 11, amount: 900 }]);
  assert.equal((await get("s-none", "/tickets")).status, 401);
});
