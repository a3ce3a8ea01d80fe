import assert from "node:assert/strict";
import test from "node:test";
import { app } from "../src/app.ts";
import { send } from "./kit.mjs";

test("a day without loads has no heaviest, as it has no lightest", async () => {
  const answer = await send(app, "/days/2026-02-02");
  assert.equal(answer.status, 200);
  assert.deepEqual(answer.body, { day: "2026-02-02", tons: 0, trucks: [], lightest: null, heaviest: null });
});

test("others", async () => {
  assert.equal((await send(app, "/days/2026-02-01")).body.heaviest.tons, 21);
  assert.equal((await send(app, "/days/2026-02-03")).body.heaviest.tons, 17);
});
