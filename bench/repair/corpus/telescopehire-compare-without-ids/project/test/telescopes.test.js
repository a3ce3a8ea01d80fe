import assert from "node:assert/strict";
import { once } from "node:events";
import { after, before, test } from "node:test";
import { createApp } from "../src/app.js";

let server;
before(async () => {
  server = createApp().listen(0);
  await once(server, "listening");
});
after(() => server.close());

const get = (path) => fetch(`http://127.0.0.1:${server.address().port}/telescopes${path}`);

test("compares", async () => {
  assert.deepEqual(await (await get("/compare?ids=t80,d250")).json(), [
    { name: "Refractor 80", ratio: 7.5, magnitude: 11.5, resolution: 1.45 },
    { name: "Dobsonian 250", ratio: 5, magnitude: 14, resolution: 0.46 },
  ]);
  assert.equal((await get("/compare?ids=t80,x")).status, 404);
});

test("prices", async () => {
  assert.equal((await (await get("/price?id=n150&nights=3")).json()).price, 66);
  const answer = await get("/price");
  assert.equal(answer.status, 400);
  assert.deepEqual(await answer.json(), { error: "id is missing" });
});
