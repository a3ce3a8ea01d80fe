import assert from "node:assert/strict";
import test from "node:test";
import createApp from "../src/app.js";
import { send } from "./kit.mjs";

test("the rota of an unknown tower is refused once", async () => {
  const lost = [];
  const note = (error) => lost.push(error);
  process.on("unhandledRejection", note);
  const answer = await send(createApp(), "/towers/none/rota");
  await new Promise((resolve) => setTimeout(resolve, 20));
  process.off("unhandledRejection", note);
  assert.equal(answer.status, 404);
  assert.deepEqual(answer.body, { error: "no tower none" });
  assert.deepEqual(lost, []);
});

test("other failures are told as such", async () => {
  const app = createApp({ loadTower: () => Promise.reject(new Error("disk")) });
  for (const path of ["/towers/a", "/towers/a/rota"]) {
    const answer = await send(app, path);
    assert.equal(answer.status, 500);
    assert.deepEqual(answer.body, { error: "internal" });
  }
});

test("a rota", async () => {
  const { body } = await send(createApp(), "/towers/st-anne/rota?week=2");
  assert.deepEqual(body.rota.map(({ ringer }) => ringer), ["Kees", "Joke", "Wim"]);
});
