import assert from "node:assert/strict";
import { once } from "node:events";
import { test } from "node:test";
import { createApp } from "../src/app.js";

const server = createApp().listen(0);
await once(server, "listening");
const base = `http://127.0.0.1:${server.address().port}/animals`;
const post = (body) => fetch(base, { method: "POST", body });

test("animals", async (t) => {
  t.after(() => {
    server.closeAllConnections();
    server.close();
  });
  assert.equal((await post('{"name":"Rex","kind":"dog"}')).status, 201);
  assert.deepEqual(await (await fetch(`${base}?kind=dog`)).json(), [{ id: 1, name: "Rex", kind: "dog" }]);
  assert.equal((await post('{"name":"Rex"}')).status, 422);
  const refused = await post("Rex");
  assert.equal(refused.status, 400);
  assert.deepEqual(await refused.json(), { error: "The body must be JSON" });
});
