import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";
import { createServer } from "../src/server.ts";

test("a first day that is no date is refused, as a last one is", async () => {
  for (const since of ["last%20week", "2026-13-45", "x"]) {
    const answer = await send(createServer(), `/votes?since=${since}&result=passed`);
    assert.equal(answer.status, 400, since);
    assert.deepEqual(Object.keys(answer.body), ["error"]);
  }
  assert.deepEqual((await send(createServer(), "/votes?until=x")).body, { error: "until must be a date" });
});

test("days that are dates", async () => {
  const ids = async (query) =>
    (await send(createServer(), `/votes?${query}`)).body.votes.map(({ id }) => id);
  assert.deepEqual(await ids("since=2026-01-21"), [3]);
  assert.deepEqual(await ids("since=2026-01-20T20:00:00Z"), [3, 2, 1]);
  assert.deepEqual(await ids("since=2026-01-20&until=2026-01-20"), [2, 1]);
  assert.deepEqual(await ids(""), [3, 2, 1]);
});
