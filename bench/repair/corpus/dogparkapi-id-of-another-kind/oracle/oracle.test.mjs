import assert from "node:assert/strict";
import test from "node:test";
import { assertRefused, send } from "./kit.mjs";
import app from "../app.js";

const get = (path) => send(app, `/api/parks/${path}`);

test("reviews of what is no id are answered as the park itself", async () => {
  for (const id of ["favicon.ico", "12", "65a1f0c2b7e4d9001a2b3c4g"]) {
    const answer = await get(`${id}/reviews`);
    assert.equal(answer.status, 404);
    assertRefused(answer, ["message"]);
  }
});

test("the others are as they were", async () => {
  assert.deepEqual((await get("65A1F0C2B7E4D9001A2B3C4E/reviews")).body, { park: "Old Orchard", reviews: [] });
  assert.equal((await get("65a1f0c2b7e4d9001a2b3c4f/reviews")).status, 404);
  assert.equal((await get("favicon.ico")).status, 404);
});
