import assert from "node:assert/strict";
import { once } from "node:events";
import test from "node:test";
import { createApp } from "../src/app.ts";
import { ResponseCache } from "../src/response-cache.ts";

test("levels and one of them", async (t) => {
  const server = createApp().listen(0);
  await once(server, "listening");
  t.after(() => server.close());
  const get = (path: string) => fetch(`http://127.0.0.1:${server.address().port}/reservoirs/${path}`);
  assert.deepEqual(await (await get("levels")).json(), [{ name: "Upper", percent: 71 }, { name: "Lower", percent: 45 }]);
  assert.equal((await (await get("lower")).json()).percent, 45);
  assert.equal((await get("middle")).status, 404);
});

test("what is kept runs out", () => {
  const cache = new ResponseCache(-1);
  cache.put("/a", 1);
  assert.equal(cache.get("/a"), undefined);
});
