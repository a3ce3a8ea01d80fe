import assert from "node:assert/strict";
import { createRequire } from "node:module";
import test from "node:test";
import { send } from "./kit.mjs";

const require = createRequire(import.meta.url);
const app = require("../src/app.js");
const reserve = (sku, count) => send(app, `/stock/${sku}/reserve`, { json: { count } });
process.on("unhandledRejection", () => {});
test("what cannot be reserved is answered by the error handler", async () => {
  const { status, text } = await reserve("tea", 50);
  assert.equal(status, 409);
  assert.equal(text, '{"error":"Not enough in stock"}');
  assert.equal((await reserve("gum", 1)).status, 404);
  assert.deepEqual((await reserve("tea", 1)).body, { left: 2 });
});
