import assert from "node:assert/strict";
import test from "node:test";
import { app } from "../src/app.ts";
import { toView } from "../src/views.ts";
test("people without an address", async () => {
  assert.deepEqual(await (await app.request("/people/2")).json(), { id: 2, name: "Max", employer: null, city: null });
  assert.equal(toView({ id: 3, name: "x" }).city, null);
  assert.equal(toView({ id: 3, name: "x", address: { city: "" } }).city, "");
  assert.equal((await app.request("/people/9")).status, 404);
});
