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
const { default: app } = await import("../src/index.js");
test("a filter that is no JSON is the client's fault", async () => {
  for (const filter of ["colour:red", "{", "%7B%22a"]) {
    const { status, body } = await send(app, `/rows?filter=${filter}`);
    assert.ok(status === 422 || status === 400, String(status));
    assert.ok(body.error);
  }
});
test("good filters work", async () => {
  assert.equal((await send(app, '/rows?filter={"colour":"blue"}')).body[0].id, 2);
  assert.equal((await send(app, "/rows")).body.length, 2);
});
