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

const { pointsOf } = require("../lib/points.js");
test("sums", async () => {
  assert.equal(pointsOf([]), 0);
  assert.equal(pointsOf([{ points: 2 }]), 2);
  assert.equal(pointsOf([{ points: 2 }, { points: 3 }]), 5);
  assert.deepEqual((await send(require("../lib/app.js"), "/surveys/9/points")).body, { points: 0 });
});
