import assert from "node:assert/strict";
import test from "node:test";
import request from "supertest";
import { createApp } from "../src/app.js";

const post = (app, event, key = "k") => request(app).post("/hooks/esign").set("x-hook-key", key).send(event);

test("events", async () => {
  const app = createApp({ key: "k" });
  await post(app, { id: "1", type: "document.signed", document: "d-1", signer: "ana" });
  const res = await post(app, { id: "2", type: "document.completed", document: "d-1" });
  assert.deepEqual(res.body, { handled: true });
  assert.deepEqual((await post(app, { id: "2", type: "document.completed", document: "d-1" })).body, { handled: false });
  const shown = await request(app).get("/contracts/d-1");
  assert.deepEqual(shown.body, { id: "d-1", state: "signed", signers: ["ana"] });
});

test("refusals", async () => {
  const app = createApp({ key: "k" });
  assert.equal((await post(app, { id: "1", type: "document.signed", document: "d-1" }, "x")).status, 401);
  assert.equal((await post(app, { id: "1", type: "document.signed", document: "d-7" })).status, 404);
});
