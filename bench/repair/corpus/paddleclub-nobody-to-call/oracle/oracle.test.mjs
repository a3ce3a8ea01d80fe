import assert from "node:assert/strict";
import test from "node:test";
import app from "../app.js";
import { send } from "./kit.mjs";

test("whoever has nobody to call is signed up, and the office is called", async () => {
  for (const json of [{ name: "Ola", boat: "canoe" }, { name: "Ian", boat: "canoe", emergency: {} }]) {
    const answer = await send(app, "/trips/delta/paddlers", { json });
    assert.equal(answer.status, 201);
    assert.deepEqual({ ...answer.body, callName: answer.body.callName ?? null }, { name: json.name, boat: "canoe", callName: null, callPhone: null });
  }
  const sheet = await send(app, "/trips/delta/callsheet");
  assert.deepEqual(sheet.body, ["Ola", "Ian"].map((paddler) => ({ paddler, call: "office" })));
});

test("what was given is kept", async () => {
  const answer = await send(app, "/trips/gorge/paddlers", { json: { name: "Jon", emergency: { name: "Liv", phone: "1" } } });
  assert.deepEqual(answer.body, { name: "Jon", boat: null, callName: "Liv", callPhone: "1" });
  assert.equal((await send(app, "/trips/gorge/paddlers", { json: {} })).status, 400);
});

test("what was not given is null", async () => {
  const { body } = await send(app, "/trips/gorge/paddlers", { json: { name: "Una" } });
  assert.deepEqual(body, { name: "Una", boat: null, callName: null, callPhone: null });
});
