import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";
import { build } from "../src/app.js";
import { Lockers } from "../src/lockers.js";

test("released over the web", async () => {
  const lockers = new Lockers(3);
  lockers.take(3, "Ann");
  const app = build(lockers);
  const answer = await send(app, "/lockers/3", { method: "DELETE" });
  assert.deepEqual(answer.body, { number: 3, before: "Ann" });
  assert.deepEqual((await send(app, "/lockers")).body, { free: [1, 2, 3] });
  assert.deepEqual((await send(app, "/lockers/1", { method: "DELETE" })).body, { number: 1, before: null });
  assert.equal((await send(app, "/lockers/9", { method: "DELETE" })).status, 404);
});

test("taken as before", async () => {
  const app = build();
  const options = { method: "PUT", json: { holder: "Bo" } };
  assert.equal((await send(app, "/lockers/2", options)).status, 201);
  assert.equal((await send(app, "/lockers/2", options)).status, 409);
});
