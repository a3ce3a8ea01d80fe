import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";
import { createApp } from "../src/app.ts";
import { cookiesOf } from "../src/cookies.ts";

test("no cookies are none: the defaults of the page", async () => {
  const answer = await send(createApp(), "/start");
  assert.equal(answer.status, 200);
  assert.deepEqual(answer.body, { theme: "light", favourite: null, teams: ["fal", "bea", "ott"] });
  assert.deepEqual({ ...cookiesOf({ headers: {} }) }, {});
});

test("the others are as they were", () => {
  assert.deepEqual({ ...cookiesOf({ headers: { cookie: "a=1=2; b=x%20y;" } }) }, { a: "1=2", b: "x y" });
});
