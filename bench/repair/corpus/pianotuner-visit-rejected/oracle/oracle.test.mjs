import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";
import app from "../app.js";

const callOff = (id) => send(app, `/visits/${id}`, { method: "DELETE" });

test("a visit that is not in the book", async () => {
  const answer = await callOff(314);
  assert.deepEqual([answer.status, answer.body], [404, { message: "No visit 314 in the book" }]);
});

test("one that has been made", async () => {
  const answer = await callOff(312);
  assert.deepEqual([answer.status, answer.body], [409, { message: "Visit 312 has been made" }]);
});

test("one that is planned", async () => {
  assert.equal((await callOff(311)).status, 204);
  assert.equal((await send(app, "/visits/311")).body.state, "called off");
});
