import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";
import { createApp } from "../src/app.js";
import { cookieFor } from "../src/preferences.js";

const slots = (cookie) => send(createApp(), "/slots", { headers: { cookie } });

test("a cookie that cannot be read", async () => {
  for (const cookie of ["prefs=%7B%22hall%22%3A%22ki", "prefs=undefined", "a=b; prefs=[object Object]"]) {
    const answer = await slots(cookie);
    assert.equal(answer.status, 200);
    assert.deepEqual(answer.body, { hall: "main", language: "de", places: 40 });
  }
});

test("one that can", async () => {
  const [cookie] = cookieFor({ hall: "kids", language: "en" }).split(";");
  assert.deepEqual((await slots(cookie)).body, { hall: "kids", language: "en", places: 12 });
});
