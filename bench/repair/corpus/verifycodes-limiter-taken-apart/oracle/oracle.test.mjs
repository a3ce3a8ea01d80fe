import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";
import { createApp } from "../src/app.ts";
import { Limiter } from "../src/limiter.ts";

const ask = async (app, phone = "+436601234567") => (await send(app, "/codes", { json: { phone } })).status;

test("a number may have so many codes, and no more", async () => {
  const app = createApp({ limited: true });
  assert.deepEqual([await ask(app), await ask(app), await ask(app), await ask(app)], [202, 202, 202, 429]);
  assert.equal(await ask(app, "+436609999999"), 202);
});

test("with a limiter of one's own", async () => {
  let now = 0;
  const app = createApp({ limited: true, limiter: new Limiter(1, 10, () => now) });
  assert.deepEqual([await ask(app), await ask(app)], [202, 429]);
  now = 20;
  assert.equal(await ask(app), 202);
  assert.equal(await ask(app, "x"), 422);
});

test("not limited", async () => {
  const app = createApp({ limited: false, limiter: new Limiter(0, 10) });
  assert.deepEqual([await ask(app), await ask(app)], [202, 202]);
});
