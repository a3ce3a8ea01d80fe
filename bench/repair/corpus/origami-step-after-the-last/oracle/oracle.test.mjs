import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";
import app from "../server.js";

test("nothing follows the last step, as nothing comes before the first", async () => {
  const { status, body } = await send(app, "/models/crane/steps/4");
  assert.equal(status, 200);
  assert.deepEqual(body, {
    title: "Head and wings",
    folds: ["inside reverse", "valley"],
    previous: "Neck and tail",
    next: null,
  });
  const cup = (await send(app, "/models/cup/steps/1")).body;
  assert.deepEqual([cup.previous, cup.next], [null, null]);
});

test("the others", async () => {
  assert.equal((await send(app, "/models/crane/steps/1")).body.next, "Bird base");
  assert.equal((await send(app, "/models/crane/steps/5")).status, 404);
});
