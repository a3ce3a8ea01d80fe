import assert from "node:assert/strict";
import { createRequire } from "node:module";
import test from "node:test";
import { send } from "./kit.mjs";

const require = createRequire(import.meta.url);
const app = require("../app.js");
test("a member without skills has the first badge", async () => {
  const { status, body } = await send(app, "/members/bob");
  assert.equal(status, 200);
  assert.deepEqual(body, { name: "Bob", teams: [], badges: ["new"] });
});
test("others are as before", async () => {
  assert.deepEqual((await send(app, "/members/ada")).body.badges, ["new", "admin!", "editor!"]);
  assert.equal((await send(app, "/members/zoe")).status, 404);
});
