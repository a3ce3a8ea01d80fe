import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";
import appModule from "../src/app.js";
import camerasModule from "../src/cameras.js";

const ids = async (query) => {
  const answer = await send(appModule.createApp(), `/cameras${query}`);
  assert.equal(answer.status, 200, answer.text);
  return answer.body.map(({ id }) => id);
};

test("numbers go by their size", async () => {
  assert.deepEqual(await ids("?sort=perDay"), ["k3", "k4", "k1", "k2"]);
  assert.deepEqual(await ids("?sort=perDay&order=desc"), ["k2", "k1", "k4", "k3"]);
  assert.deepEqual(await ids("?sort=deposit"), ["k3", "k1", "k4", "k2"]);
  assert.deepEqual(await ids("?sort=deposit&mount=C"), ["k1", "k4"]);
});

test("text as it went", async () => {
  assert.deepEqual(await ids(""), ["k2", "k1", "k3", "k4"]);
  assert.deepEqual(await ids("?sort=mount"), ["k1", "k4", "k3", "k2"]);
  assert.equal((await send(appModule.createApp(), "/cameras?sort=id")).status, 400);
  assert.deepEqual(camerasModule.cameras.map(({ id }) => id), ["k1", "k2", "k3", "k4"]);
});
