import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";
import { makeApp } from "../server/app.mjs";
import { settingsOf } from "../server/profile.mjs";

test("who has never saved settings has the defaults", async () => {
  const answer = await send(makeApp(), "/me", { headers: { "x-user": "u2" } });
  assert.equal(answer.status, 200);
  assert.deepEqual(answer.body, {
    name: "Jo",
    settings: { theme: "light", reminderAt: "19:00", weekStart: "monday" },
  });
});

test("the others are as they were", async () => {
  assert.equal(settingsOf({ settings: '{"theme":"dark"}' }).theme, "dark");
  assert.equal(settingsOf({ settings: "{}" }).theme, "light");
});
