import assert from "node:assert/strict";
import { createRequire } from "node:module";
import test from "node:test";
import { send } from "./kit.mjs";

const require = createRequire(import.meta.url);

const { app } = require("../app.js");
test("bad JSON is refused", async () => {
  for (const body of ["{sku: 4}", "<a>", "{"]) {
    const answer = await send(app, "/hooks/stock", { method: "POST", headers: { "content-type": "text/plain" }, body });
    assert.equal(answer.status, 400);
    assert.equal(typeof answer.body.message, "string");
  }
});
test("good JSON is taken", async () => {
  assert.equal((await send(app, "/hooks/stock", { method: "POST", body: JSON.stringify({ sku: "q", count: 1 }) })).status, 204);
  assert.equal((await send(app, "/stock?sku=q")).body.count, 1);
});
