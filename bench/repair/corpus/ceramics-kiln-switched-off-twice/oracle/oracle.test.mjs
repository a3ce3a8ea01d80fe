import assert from "node:assert/strict";
import test from "node:test";
import createApp from "../lib/app.js";
import { send } from "./kit.mjs";

test("the end of a firing in an unknown kiln is not found, as everywhere", async () => {
  const answer = await send(createApp(), "/kilns/k9/end", { json: {} });
  assert.equal(answer.status, 404);
  assert.equal(answer.body.error, "not_found");
  assert.match(answer.body.message, /k9/);
});

test("the others are as they were", async () => {
  const app = createApp();
  assert.equal((await send(app, "/kilns/k2/end", { json: {} })).status, 409);
  assert.equal((await send(app, "/kilns/k2/start", { json: { degrees: 1000 } })).status, 201);
  assert.equal((await send(app, "/kilns/k2/end", { json: {} })).body.degrees, 1000);
  assert.equal((await send(app, "/kilns/k2")).body.firing, null);
});
