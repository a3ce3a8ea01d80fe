import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";
import { app } from "../src/app.js";
import { Registry } from "../src/registry.js";
import { listResidents } from "../src/residents.js";

test("residents by the path", async () => {
  const answer = await send(app, "/flats/12/residents");
  assert.equal(answer.status, 200);
  assert.deepEqual(answer.body.names, ["Petra"]);
  assert.equal(answer.body.flat, 12);
  assert.deepEqual((await send(app, "/flats/11/residents")).body.names, ["Tom", "Yara"]);
  assert.deepEqual((await send(app, "/flats/21/residents")).body.names, []);
});

test("the registry is asked by number", () => {
  assert.ok(new Registry().has(12));
  assert.deepEqual(listResidents(new Registry(), 12, 1).names, ["Petra"]);
});

test("no flats", async () => {
  assert.equal((await send(app, "/flats/x/residents")).status, 404);
  assert.equal((await send(app, "/flats/120/residents")).status, 404);
});
