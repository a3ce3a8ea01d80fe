import assert from "node:assert/strict";
import test from "node:test";
import { buildApp } from "../src/app.js";
import { Machines } from "../src/machines.js";
import { Outbox } from "../src/outbox.js";
import { send } from "./kit.mjs";

const make = () => {
  const outbox = new Outbox();
  const machines = new Machines([{ id: "w2", kind: "washer", price: 450 }]);
  return { app: buildApp({ machines, outbox }), outbox, machines };
};

test("a fault is told to the caretaker and stops the machine", async () => {
  const { app, outbox, machines } = make();
  const answer = await send(app, "/machines/w2/faults", { json: { text: "drum does not turn" } });
  assert.equal(answer.status, 202);
  assert.deepEqual(answer.body, { number: 1 });
  assert.deepEqual(outbox.messages, [{ subject: "Fault of washer w2", text: "drum does not turn" }]);
  assert.equal(machines.get("w2").state, "broken");
  const started = await send(app, "/machines/w2/start", { method: "POST" });
  assert.deepEqual([started.status, started.body], [409, { error: "machine is broken" }]);
});

test("two applications keep apart", async () => {
  const [one, other] = [make(), make()];
  await send(one.app, "/machines/w2/faults", { json: { text: "leaks" } });
  assert.equal(other.outbox.messages.length, 0);
  assert.equal(other.machines.get("w2").state, "free");
});

test("refusals as before", async () => {
  const { app, outbox } = make();
  assert.equal((await send(app, "/machines/w9/faults", { json: { text: "leaks" } })).status, 404);
  assert.equal((await send(app, "/machines/w2/faults", { json: {} })).status, 400);
  assert.equal(outbox.messages.length, 0);
  assert.equal((await send(app, "/machines")).body.length, 1);
});
