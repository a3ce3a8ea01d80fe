import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";
import { app } from "../src/app.ts";

test("digits that no number has are refused like days", async () => {
  for (const digits of ["200", "-1", "101"]) {
    const answer = await send(app, `/series/EURSEK?days=3&digits=${digits}`);
    assert.equal(answer.status, 400, digits);
    assert.equal(typeof answer.body.error, "string");
    assert.deepEqual(Object.keys(answer.body), ["error"]);
  }
});

test("those that it has are written", async () => {
  const rate = async (query) => (await send(app, `/series/EURCHF${query}`)).body.values[0].rate;
  assert.equal(await rate(""), "0.9313");
  assert.equal(await rate("?digits=0"), "1");
  assert.equal(await rate("?digits=5"), "0.93127");
  assert.equal(await rate("?digits=6"), "0.931270");
  assert.equal((await send(app, "/series/EURSEK?days=x")).status, 400);
  assert.equal((await send(app, "/series/EURSEK?days=3")).body.values.length, 3);
});
