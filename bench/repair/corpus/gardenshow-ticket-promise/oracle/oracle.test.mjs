import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";
import repository from "../src/repository.js";
import server from "../src/web.js";

test("visitors", async () => {
  const answer = await send(server.web(), "/days/2026-05-01/visitors");
  assert.equal(answer.status, 200);
  assert.deepEqual(answer.body, { closed: false, people: 5, kinds: { family: 4, single: 1 } });
  assert.deepEqual((await send(server.web(), "/days/2026-05-02/visitors")).body, { closed: false, people: 0, kinds: {} });
});

test("a day is loaded with its tickets", async () => {
  const day = await repository.loadDay("2026-05-01");
  assert.ok(Array.isArray(day.tickets));
  assert.equal(day.tickets.length, 2);
  assert.deepEqual((await repository.loadDay("2026-05-04")).tickets, []);
});
