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
test("a missing file is answered once", async () => {
  const thrown = [];
  process.on("uncaughtException", (error) => thrown.push(error));
  const { status, body } = await send(app, "/files/none.txt");
  assert.equal(status, 404);
  assert.deepEqual(body, { error: "File not found" });
  await new Promise((resolve) => setTimeout(resolve, 50));
  assert.deepEqual(thrown, []);
  assert.equal((await send(app, "/files/b.txt")).text, "beta");
});
