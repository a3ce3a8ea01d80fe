import assert from "node:assert/strict";
import test from "node:test";
import { createApp } from "../src/app";

test("who comes past the proxy is answered", async () => {
  const lines = [];
  const answer = await createApp({ log: (line) => lines.push(line) }).request("/trails/ridge");
  assert.equal(answer.status, 200);
  assert.equal((await answer.json()).name, "Ridge Walk");
  assert.deepEqual(lines, ["direct GET /trails/ridge 200"]);
});

test("and limited like one client", async () => {
  const app = createApp({ now: () => 0 });
  for (let i = 0; i < 30; i += 1) assert.equal((await app.request("/trails/mill")).status, 200);
  assert.equal((await app.request("/trails/mill")).status, 429);
  const other = { headers: { "x-forwarded-for": "192.0.2.2" } };
  assert.equal((await app.request("/trails/mill", other)).status, 200);
});

test("clients of the proxy are told apart by the first address", async () => {
  const app = createApp({ now: () => 0 });
  const ask = (address) => app.request("/trails/mill", { headers: { "x-forwarded-for": address } });
  for (let i = 0; i < 30; i += 1) await ask("192.0.2.1, 10.0.0.1");
  assert.equal((await ask("192.0.2.1")).status, 429);
});
