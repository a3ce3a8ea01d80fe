import assert from "node:assert/strict";
import { createRequire } from "node:module";
import test from "node:test";
import { send } from "./kit.mjs";

const require = createRequire(import.meta.url);
const { createServer } = require("../server.js");
const { routes } = require("../lib/routes.js");
const wall = require("../lib/wall.js");

test("a problem that is not on the wall cannot be taken off", async () => {
  const { status, body } = await send(createServer(), "/problems/88", { method: "DELETE" });
  assert.equal(status, 404);
  assert.deepEqual(body, { error: "no such problem" });
});

test("what goes wrong on the way is answered", async () => {
  const kept = wall.strip;
  wall.strip = async () => { throw new Error("disk"); };
  try {
    const { status, body } = await send(createServer(), "/problems/12", { method: "DELETE" });
    assert.equal(status, 500);
    assert.deepEqual(body, { error: "internal error" });
  } finally {
    wall.strip = kept;
  }
});

test("the others are as they were", async () => {
  assert.equal((await send(createServer(), "/problems/12", { method: "DELETE" })).status, 204);
  assert.equal((await send(createServer(), "/problems/12")).status, 404);
  assert.equal((await send(createServer(), "/problems/13")).body.setter, "Ines");
  assert.equal((await send(createServer(), "/problems?grade=x")).status, 400);
  assert.equal(routes.length, 3);
});
