import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";
import { buildApp } from "../src/app.js";

const move = (app, id, parent) => send(app, `/sections/${id}/parent`, { method: "PUT", json: { parent } });
const path = async (app, id) => (await send(app, `/sections/${id}/path`)).body.path;

test("what would break the tree is refused and changes nothing", async () => {
  const app = buildApp();
  for (const [id, parent] of [[1, 3], [1, 2], [2, 3], [2, 2]]) {
    const answer = await move(app, id, parent);
    assert.equal(answer.status, 409);
  }
  assert.deepEqual(await path(app, 3), ["Leather", "Calf", "Full grain"]);
  assert.deepEqual(await path(app, 1), ["Leather"]);
});

test("every other move is made", async () => {
  const app = buildApp();
  assert.equal((await move(app, 1, 4)).status, 200);
  assert.deepEqual(await path(app, 3), ["Tools", "Leather", "Calf", "Full grain"]);
  assert.equal((await move(app, 3, 1)).status, 200);
  assert.equal((await move(app, 2, 3)).status, 200);
  assert.deepEqual(await path(app, 2), ["Tools", "Leather", "Full grain", "Calf"]);
  assert.equal((await move(app, 4, 2)).status, 409);
  assert.equal((await move(app, 9, 2)).status, 404);
});
