import assert from "node:assert/strict";
import test from "node:test";
import application from "../src/app.js";
import models from "../src/model.js";
import { send } from "./kit.mjs";

const remove = (app, id) => send(app, `/shells/${id}`, { method: "DELETE" });

test("an id that is none is not found", async () => {
  const app = application.createApp();
  for (const id of ["undefined", "abc", "12"]) {
    const answer = await remove(app, id);
    assert.equal(answer.status, 404);
    assert.deepEqual(answer.body, { message: "not found" });
  }
});

test("what else goes wrong is answered by the house's handler", async () => {
  const shells = new models.Model("Shell");
  shells.findByIdAndDelete = async () => {
    throw new Error("connection lost");
  };
  const answer = await remove(application.createApp(shells), "0".repeat(24));
  assert.equal(answer.status, 500);
  assert.deepEqual(answer.body, { message: "something went wrong" });
});

test("shells are deleted as before", async () => {
  const app = application.createApp();
  const { body } = await send(app, "/shells", { json: { name: "Cowrie" } });
  assert.equal((await remove(app, body._id)).status, 204);
  assert.equal((await remove(app, body._id)).status, 404);
  assert.equal((await send(app, "/shells/abc")).status, 404);
});
