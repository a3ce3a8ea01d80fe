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
const app = require("../src/app.js");
const reserve = (sku, count) => send(app, `/stock/${sku}/reserve`, { method: "POST", body: { count } });
process.on("unhandledRejection", () => {});
test("what cannot be reserved is answered by the error handler", async () => {
  assert.deepEqual(await reserve("tea", 50), { status: 409, text: '{"error":"Not enough in stock"}', body: { error: "Not enough in stock" } });
  assert.equal((await reserve("gum", 1)).status, 404);
  assert.deepEqual((await reserve("tea", 1)).body, { left: 2 });
});
