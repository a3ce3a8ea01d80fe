import assert from "node:assert/strict";
import { createRequire } from "node:module";
import test from "node:test";
import { send } from "./kit.mjs";

const require = createRequire(import.meta.url);
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
