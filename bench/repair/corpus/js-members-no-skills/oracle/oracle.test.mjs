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
const app = require("../app.js");
test("a member without skills has the first badge", async () => {
  const { status, body } = await send(app, "/members/bob");
  assert.equal(status, 200);
  assert.deepEqual(body, { name: "Bob", teams: [], badges: ["new"] });
});
test("others are as before", async () => {
  assert.deepEqual((await send(app, "/members/ada")).body.badges, ["new", "admin!", "editor!"]);
  assert.equal((await send(app, "/members/zoe")).status, 404);
});
