import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";
import http from "../src/http.js";
import { Queue } from "../src/queue.js";

test("without a callback", () => {
  const queue = new Queue(15);
  assert.deepEqual(queue.join("a"), { place: 1, minutes: 0 });
  assert.deepEqual(queue.join("b"), { place: 2, minutes: 15 });
  assert.equal(queue.next(), "a");
});

test("without a phone", async () => {
  const answer = await send(http.makeServer(), "/queue", { json: { name: "Levi" } });
  assert.equal(answer.status, 201);
  assert.deepEqual(answer.body, { place: 1, minutes: 0 });
});

test("who wants to be told is", () => {
  const places = [];
  const queue = new Queue();
  queue.join("a");
  queue.join("b", (place) => places.push(place));
  queue.next();
  assert.deepEqual(places, [2, 1]);
});
