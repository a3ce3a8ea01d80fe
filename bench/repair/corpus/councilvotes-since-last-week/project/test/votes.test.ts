import assert from "node:assert/strict";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { test } from "node:test";
import { filterOf } from "../src/parameters.ts";
import { createServer } from "../src/server.ts";

async function get(path: string) {
  const server = createServer().listen(0);
  await once(server, "listening");
  const response = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`);
  const body = await response.json();
  server.close();
  return { status: response.status, body };
}

test("votes", async () => {
  assert.deepEqual((await get("/votes?until=2026-01-20&result=passed")).body, {
    votes: [{ id: 1, at: "2026-01-20T18:04:00.000Z", motion: "Trees on Mill Street", result: "passed", yes: 2, no: 1 }],
  });
  assert.equal((await get("/votes?since=2026-02-17")).body.votes.length, 1);
});

test("refusals", async () => {
  assert.equal((await get("/votes?until=soon")).status, 400);
  assert.equal((await get("/votes?result=maybe")).status, 400);
  assert.equal((await get("/members/Zorn/votes")).status, 404);
});

test("a filter of nothing", () => {
  assert.deepEqual(filterOf(new URLSearchParams()), { since: null, until: null, result: null });
});
