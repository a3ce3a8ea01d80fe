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

import { createApp } from "../src/app.mjs";
test("quotes", async () => {
  const post = (items) => send(createApp(), "/quote", { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify({ items }) });
  assert.deepEqual((await post([{ sku: "a", count: 2 }, { sku: "b", count: 1 }])).body, { total: 11, lines: 2 });
  assert.deepEqual((await post([])).body, { total: 0, lines: 0 });
});
