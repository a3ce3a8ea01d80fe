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
const { pendingMails } = await import("../src/mailer.js");
test("an invite is sent", async () => {
  const { status, body } = await send(app, "/teams/blue/invites", { method: "POST", body: { address: "a@b.c" } });
  assert.equal(status, 201);
  assert.equal(body.place, 1);
  assert.deepEqual(pendingMails(), [{ address: "a@b.c", subject: "Join blue" }]);
});
