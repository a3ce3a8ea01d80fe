import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";
import { Meter } from "../src/meter.ts";
import { createServer } from "../src/server.ts";

test("a stay that would get too long stays as it is", async () => {
  const meter = new Meter();
  meter.start("KL-204-X", 60);
  const answer = await send(createServer(meter), "/stays/KL-204-X/extension", { json: { minutes: 240 } });
  assert.equal(answer.status, 409);
  assert.deepEqual(answer.body, { error: "too long", left: 120 });
  assert.deepEqual(meter.find("KL-204-X"), { plate: "KL-204-X", minutes: 60, cents: 240 });
});

test("up to the limit it is extended", async () => {
  const meter = new Meter();
  meter.start("KL-204-X", 60);
  const app = createServer(meter);
  const answer = await send(app, "/stays/KL-204-X/extension", { json: { minutes: 120 } });
  assert.equal(answer.status, 200);
  assert.deepEqual(answer.body, { plate: "KL-204-X", minutes: 180, cents: 720, added: 120 });
  const more = await send(app, "/stays/KL-204-X/extension", { json: { minutes: 1 } });
  assert.deepEqual([more.status, more.body], [409, { error: "too long", left: 0 }]);
});
