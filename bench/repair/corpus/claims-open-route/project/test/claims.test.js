import assert from "node:assert/strict";
import test from "node:test";
import { createApp } from "../src/app.js";

async function call(path, { session, body } = {}) {
  const server = createApp().listen(0);
  const headers = { "content-type": "application/json", ...(session && { "x-session": session }) };
  const init = body ? { method: "POST", headers, body: JSON.stringify(body) } : { headers };
  const response = await fetch(`http://127.0.0.1:${server.address().port}${path}`, init);
  const answer = { status: response.status, body: await response.json() };
  server.close();
  return answer;
}

test("claims of a customer", async () => {
  assert.deepEqual((await call("/claims", { session: "s-olga" })).body, [{ id: "c1", state: "open" }]);
  assert.equal((await call("/claims/c2", { session: "s-olga" })).status, 404);
});

test("nobody is signed in", async () => {
  assert.deepEqual(await call("/claims"), { status: 401, body: { message: "Sign in" } });
});

test("a note is added", async () => {
  const { status, body } = await call("/claims/c2/notes", { session: "s-till", body: { text: "Thanks" } });
  assert.equal(status, 201);
  assert.deepEqual(body, { claim: "c2", text: "Thanks", by: "till" });
});
