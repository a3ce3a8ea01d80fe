import assert from "node:assert/strict";
import { createRequire } from "node:module";
import test from "node:test";
import { send } from "./kit.mjs";

const require = createRequire(import.meta.url);

import { readFileSync } from "node:fs";
const { createApp } = require("../src/app.js");
const login = (body) => send(createApp(), "/login", { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) });
test("one answer each", async () => {
  assert.equal((await login({ name: "a" })).status, 400);
  assert.equal((await login({ name: "a", password: "x" })).status, 401);
  assert.equal((await login({ name: "a", password: "sesame" })).status, 200);
  assert.match(readFileSync(new URL("../src/app.js", import.meta.url), "utf8"), /return res\.status\(400\)|status\(400\)[^\n]*\n\s*return/);
});
