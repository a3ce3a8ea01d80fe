import assert from "node:assert/strict";
import { test } from "node:test";
import { buildServer } from "../src/server.js";

const take = (fetch, url = "/episodes/7/lines/1/take") =>
  buildServer({ fetch }).inject({ method: "POST", url, payload: { voice: "otto" } });

test("a take", async () => {
  const answer = await take(async () => Response.json({ id: "t1", seconds: 1.4 }));
  assert.equal(answer.statusCode, 201);
  assert.deepEqual(answer.json(), { take: "t1", seconds: 1.4 });
});

test("tries again", async () => {
  let calls = 0;
  const answer = await take(async () => {
    calls += 1;
    return calls < 3 ? new Response("", { status: 500 }) : Response.json({ id: "t2", seconds: 2 });
  });
  assert.equal(answer.statusCode, 201);
});

test("the service is not there", async () => {
  const answer = await take(async () => {
    throw new TypeError("fetch failed");
  });
  assert.equal(answer.statusCode, 502);
});

test("no such line", async () => {
  assert.equal((await take(null, "/episodes/7/lines/40/take")).statusCode, 404);
});
