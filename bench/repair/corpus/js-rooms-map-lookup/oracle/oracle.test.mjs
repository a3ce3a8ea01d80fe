import assert from "node:assert/strict";
import { createRequire } from "node:module";
import test from "node:test";

const require = createRequire(import.meta.url);
const { buildServer } = await import("../src/server.js");
test("unknown rooms are 404 in the house's words", async () => {
  const server = await buildServer();
  for (const id of ["r9", "zz"]) {
    const response = await server.inject(`/rooms/${id}/free`);
    assert.equal(response.statusCode, 404);
    assert.match(response.json().message, /room/i);
  }
  assert.deepEqual((await server.inject("/rooms/r1/free")).json(), { free: 7 });
});
