import assert from "node:assert/strict";
import { createRequire } from "node:module";
import test from "node:test";
import { send } from "./kit.mjs";

const require = createRequire(import.meta.url);
const app = require("../src/app.js");
const post = (body) => send(app, "/markers", { json: body });
test("a marker needs a position", async () => {
  const { status, body } = await post({ title: "Office" });
  assert.equal(status, 400);
  assert.equal(body.errors[0].field, "position");
});
test("with a position it is set", async () => {
  assert.deepEqual((await post({ position: { lat: 1, lon: 2 } })).body, { title: "Untitled", at: "1,2" });
});
