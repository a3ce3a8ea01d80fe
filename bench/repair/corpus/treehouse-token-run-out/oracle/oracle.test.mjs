import assert from "node:assert/strict";
import test from "node:test";
import app from "../src/app.js";
import session from "../src/session.js";
import { send } from "./kit.mjs";

const broken = [session.open("u1", -60), "nonsense", "a.b.c", `${session.open("u1")}x`];

test("tokens that do not hold are refused", async () => {
  for (const token of broken) {
    const answer = await send(app, "/bookings", { headers: { authorization: `Bearer ${token}` } });
    assert.equal(answer.status, 401);
    assert.deepEqual(answer.body, { error: "unauthorized" });
  }
});

test("their bearers are greeted as guests", async () => {
  for (const token of broken) {
    const answer = await send(app, `/?token=${encodeURIComponent(token)}`);
    assert.equal(answer.status, 200);
    assert.equal(answer.text, "Welcome, guest!");
  }
});

test("others", async () => {
  const headers = { authorization: `Bearer ${session.open("u2")}` };
  assert.deepEqual((await send(app, "/bookings", { headers })).body, []);
  assert.equal(session.read(session.open("u1")).sub, "u1");
});
