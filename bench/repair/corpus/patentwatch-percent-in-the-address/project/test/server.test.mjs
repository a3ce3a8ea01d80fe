import assert from "node:assert/strict";
import { once } from "node:events";
import { test } from "node:test";
import { createPatentServer } from "../src/server.mjs";

async function get(path) {
  const server = createPatentServer().listen(0);
  await once(server, "listening");
  try {
    const response = await fetch(`http://127.0.0.1:${server.address().port}${path}`);
    return [response.status, await response.json()];
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

test("applicants", async () => {
  const [status, body] = await get(`/applicants/${encodeURIComponent("Müller & Söhne")}`);
  assert.equal(status, 200);
  assert.equal(body[0].number, "EP-1");
  assert.equal((await get("/applicants/nobody"))[0], 404);
});

test("years", async () => {
  assert.equal((await get("/years/2025"))[1].length, 1);
  assert.deepEqual((await get("/years/soon"))[1], { error: "bad_request", reason: "a year has four digits" });
});
