import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";
import { createApp } from "../src/app.mjs";
import { refusals } from "../src/middleware/refusals.mjs";

const quiet = () => {
  const app = createApp();
  app.silent = true;
  return app;
};

test("refusals are answered, wherever they come from", async () => {
  const full = await send(quiet(), "/boxes", { json: { member: "m-2", cheeses: ["a", "b", "c"] } });
  assert.equal(full.status, 422);
  assert.deepEqual(full.body, { refused: "a box of yours holds 2" });
  const stranger = await send(quiet(), "/boxes", { json: { member: "m-9", cheeses: [] } });
  assert.deepEqual([stranger.status, stranger.body], [404, { refused: "no such member" }]);
  const broken = await send(quiet(), "/boxes", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: "{",
  });
  assert.deepEqual([broken.status, broken.body], [400, { refused: "that is no JSON" }]);
});

test("what is no refusal goes on", async () => {
  await assert.rejects(
    refusals({}, async () => {
      throw new RangeError("other");
    }),
    RangeError,
  );
});

test("orders", async () => {
  const answer = await send(quiet(), "/boxes", { json: { member: "m-2", cheeses: ["a", "b"] } });
  assert.equal(answer.status, 201);
  assert.deepEqual(answer.body.cheeses, ["a", "b"]);
  assert.match(answer.headers.get("server-timing"), /^app;dur=/);
});
