import assert from "node:assert/strict";
import test from "node:test";
import express from "express";
import { send } from "./kit.mjs";
import { createApp } from "../src/app.js";
import { countUsage, resetUsage, usage } from "../src/quota.js";

const headers = { "x-api-key": "k-trial" };

test("above the quota there is the refusal alone", async () => {
  usage.set("k-trial", 99);
  const app = createApp();
  const last = await send(app, "/search?q=harbour", { headers });
  assert.equal(last.status, 200);
  assert.equal(last.body.found.length, 1);
  assert.equal(usage.get("k-trial"), 100);
  for (const path of ["/search?q=mill", "/addresses/a1"]) {
    const answer = await send(app, path, { headers });
    assert.equal(answer.status, 429);
    assert.deepEqual(answer.body, { error: "quota used up", limit: 100 });
    assert.equal(answer.headers.get("x-quota-remaining"), "0");
  }
  resetUsage();
  assert.equal((await send(app, "/search?q=mill", { headers })).status, 200);
});

test("nothing runs behind the refusal", async () => {
  let reached = 0;
  const failures = [];
  const app = express();
  app.use((req, _res, next) => {
    req.plan = "trial";
    next();
  }, countUsage);
  app.get("/work", (_req, res) => {
    reached += 1;
    if (!res.headersSent) res.send("done");
  });
  app.use((error, _req, _res, _next) => failures.push(error));
  usage.set("k-trial", 500);
  assert.equal((await send(app, "/work", { headers })).status, 429);
  assert.equal(reached, 0);
  usage.set("k-trial", 1);
  assert.equal((await send(app, "/work", { headers })).text, "done");
  assert.equal(reached, 1);
  assert.deepEqual(failures, []);
});
