import assert from "node:assert/strict";
import { once } from "node:events";
import { createRequire } from "node:module";
import { createServer } from "node:http";
import test from "node:test";

const require = createRequire(import.meta.url);
async function send(app, path, options = {}) {
  const server = createServer(app).listen(0, "127.0.0.1");
  await once(server, "listening");
  try {
    const response = await fetch(`http://127.0.0.1:${server.address().port}${path}`, { ...options, signal: AbortSignal.timeout(3000) });
    const text = await response.text();
    let body = null;
    try { body = JSON.parse(text); } catch {}
    return { status: response.status, text, body };
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

import { readFileSync } from "node:fs";
const { createApp } = require("../src/app.js");
const login = (body) => send(createApp(), "/login", { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) });
test("one answer each", async () => {
  assert.equal((await login({ name: "a" })).status, 400);
  assert.equal((await login({ name: "a", password: "x" })).status, 401);
  assert.equal((await login({ name: "a", password: "sesame" })).status, 200);
  assert.match(readFileSync(new URL("../src/app.js", import.meta.url), "utf8"), /return res\.status\(400\)|status\(400\)[^\n]*\n\s*return/);
});
