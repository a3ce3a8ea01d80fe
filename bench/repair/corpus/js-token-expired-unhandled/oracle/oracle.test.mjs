import assert from "node:assert/strict";
import { createRequire } from "node:module";
import test from "node:test";
import { send } from "./kit.mjs";

const require = createRequire(import.meta.url);
const { app } = require("../src/app.js");
const { issue } = require("../src/tokens.js");
const me = (token) => send(app, "/me", { headers: { authorization: `Bearer ${token}` } });
test("an expired token is refused and says so", async () => {
  const { status, text } = await me(issue("kim", -10));
  assert.equal(status, 401);
  assert.match(text, /expired/i);
});
test("a forged token is refused too", async () => {
  const { status, text } = await me(`${issue("kim").slice(0, -4)}aaaa`);
  assert.equal(status, 401);
  assert.doesNotMatch(text, /expired/i);
});
test("a good one opens", async () => assert.equal((await me(issue("kim"))).body.name, "kim"));
