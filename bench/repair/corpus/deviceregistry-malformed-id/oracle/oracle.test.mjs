import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";
import { createApp } from "../src/app.js";

const patch = (id, json) => send(createApp(), `/devices/${id}`, { method: "PATCH", json });

test("what is no id is no device: as where one is shown", async () => {
  for (const id of ["thermostat-12", "65f0", "65f0c0ffee0000000000a00z"]) {
    const answer = await patch(id, { label: "Hall" });
    assert.equal(answer.status, 404);
    assert.deepEqual(answer.body, { error: "device not found" });
  }
});

test("the others are as they were", async () => {
  assert.equal((await patch("65F0C0FFEE0000000000A001", { label: "Galley" })).body.label, "Galley");
  assert.equal((await patch("65f0c0ffee0000000000a001", { label: "" })).status, 422);
  assert.equal((await patch("65f0c0ffee0000000000a0ff", { label: "x" })).status, 404);
});
