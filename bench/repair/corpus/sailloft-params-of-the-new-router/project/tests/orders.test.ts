import assert from "node:assert/strict";
import { test } from "node:test";
import { route } from "../lib/serve.ts";

const ask = (path: string, method = "GET") => route(new Request(`http://loft.example${path}`, { method }));

test("an order", async () => {
  const answer = await ask("/api/orders/2");
  assert.deepEqual(await answer.json(), { id: 2, sail: "M-80", boat: "Petrel", done: false });
});

test("what is not there", async () => {
  assert.equal((await ask("/api/orders/9")).status, 404);
  assert.equal((await ask("/api/boats")).status, 404);
  assert.equal((await ask("/api/orders/2", "DELETE")).status, 405);
});
