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

const { app } = require("../app.js");
test("bad JSON is refused", async () => {
  for (const body of ["{sku: 4}", "<a>", "{"]) {
    const answer = await send(app, "/hooks/stock", { method: "POST", headers: { "content-type": "text/plain" }, body });
    assert.equal(answer.status, 400);
    assert.equal(typeof answer.body.message, "string");
  }
});
test("good JSON is taken", async () => {
  assert.equal((await send(app, "/hooks/stock", { method: "POST", body: JSON.stringify({ sku: "q", count: 1 }) })).status, 204);
  assert.equal((await send(app, "/stock?sku=q")).body.count, 1);
});
