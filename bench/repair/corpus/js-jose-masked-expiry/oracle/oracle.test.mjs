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
const { app } = await import("../src/app.js");
const { issue } = await import("../src/tokens.js");
const books = async (token) => send(app, "/books", { headers: { authorization: `Bearer ${token}` } });
test("expired is told apart from invalid", async () => {
  const expired = await books(await issue("kim", -30));
  assert.equal(expired.status, 401);
  assert.match(expired.text, /expired/i);
  const forged = await books(`${(await issue("kim")).slice(0, -5)}AAAAA`);
  assert.equal(forged.status, 401);
  assert.equal(forged.body.code, "invalid_token");
  assert.doesNotMatch(forged.text, /expired/i);
  assert.equal((await books(await issue("kim"))).body.reader, "kim");
});
