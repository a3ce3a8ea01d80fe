import assert from "node:assert/strict";
import test from "node:test";
import { createApp } from "../src/app.js";
import { Subscribers } from "../src/subscribers.js";
import { send } from "./kit.mjs";

const setup = () => createApp(new Subscribers(() => "t"));

test("a body that is not read", async () => {
  const form = { method: "POST", headers: { "content-type": "application/x-www-form-urlencoded" }, body: "email=rita%40example.org" };
  const answer = await send(setup(), "/subscribe", form);
  // Refused, or read as the form that it is.
  if (answer.status === 202) assert.deepEqual(answer.body.topics, ["product", "events", "jobs"]);
  else assert.ok([400, 415, 422].includes(answer.status), String(answer.status));
  assert.ok([400, 415, 422].includes((await send(setup(), "/subscribe", { method: "POST" })).status));
});

test("subscriptions", async () => {
  const app = setup();
  const one = await send(app, "/subscribe", { json: { email: "A@b.org", topics: ["jobs"] } });
  assert.deepEqual([one.status, one.body], [202, { topics: ["jobs"] }]);
  assert.equal((await send(app, "/subscribe", { json: { email: "x" } })).body.error, "a valid email is needed");
  assert.equal((await send(app, "/subscribe", { json: { email: "a@b.org", topics: ["x"] } })).status, 400);
  assert.equal((await send(app, "/confirm/t")).text, "Thank you!");
  assert.equal((await send(app, "/topics")).body[2].readers, 1);
});
