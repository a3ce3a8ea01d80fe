import assert from "node:assert/strict";
import { once } from "node:events";
import { after, before, test } from "node:test";
import { createGate } from "../gate.mjs";

const server = createGate();
let base;
before(async () => {
  server.listen(0);
  await once(server, "listening");
  base = `http://127.0.0.1:${server.address().port}`;
});
after(() => {
  server.closeAllConnections();
  server.close();
});

const pass = (tag) => fetch(`${base}/gates/3/pass`, { method: "POST", body: JSON.stringify({ tag }) });

test("passes", async () => {
  const answer = await pass("t-1");
  assert.deepEqual(await answer.json(), { gate: 3, credit: 6 });
});

test("unknown", async () => {
  assert.equal((await pass("t-9")).status, 403);
  assert.deepEqual(await (await fetch(`${base}/tags/t-2`)).json(), { tag: "t-2", credit: 3 });
  assert.equal((await fetch(`${base}/other`)).status, 404);
});
