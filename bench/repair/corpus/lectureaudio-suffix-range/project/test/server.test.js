import assert from "node:assert/strict";
import { once } from "node:events";
import { after, before, test } from "node:test";
import { createServer } from "../src/server.js";
import { rangeOf } from "../src/range.js";

const server = createServer();
let base;
before(async () => {
  server.listen(0);
  await once(server, "listening");
  base = `http://127.0.0.1:${server.address().port}`;
});
after(() => server.close());

const audio = (range) => fetch(`${base}/audio/L-01.mp3`, { headers: range ? { range } : {} });

test("all of it", async () => {
  assert.equal((await audio()).status, 200);
  assert.match(await (await fetch(base)).text(), /Currents/);
  assert.equal((await fetch(`${base}/audio/x`)).status, 404);
});

test("a part", async () => {
  const answer = await audio("bytes=4-8");
  assert.equal(answer.status, 206);
  assert.equal(await answer.text(), "tides");
  assert.equal((await audio("bytes=900-")).status, 416);
  assert.deepEqual(rangeOf("bytes=10-", 21), { first: 10, last: 20 });
});
