import assert from "node:assert/strict";
import { once } from "node:events";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import test from "node:test";

const require = createRequire(import.meta.url);
async function send(app, path, { method = "GET", headers = {}, body } = {}) {
  const server = createServer(app).listen(0, "127.0.0.1");
  await once(server, "listening");
  try {
    const given = body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) };
    const response = await fetch(`http://127.0.0.1:${server.address().port}${path}`, {
      method, ...given, headers: { ...(body === undefined ? {} : { "content-type": "application/json" }), ...headers },
      signal: AbortSignal.timeout(3000),
    });
    const text = await response.text();
    let parsed = null;
    try { parsed = JSON.parse(text); } catch {}
    return { status: response.status, text, body: parsed };
  } finally {
    server.closeAllConnections();
    server.close();
  }
}
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
