import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";
import { createApp } from "../src/app.js";

test("an alteration without a note", async () => {
  const answer = await send(createApp(), "/alterations", { json: { garment: "trousers", due: "2026-10-09" } });
  assert.equal(answer.status, 201);
  assert.deepEqual(answer.body, { id: 1, garment: "trousers", due: "2026-10-09", note: null });
  const empty = await send(createApp(), "/alterations", { json: { garment: "a", due: "b", note: "" } });
  assert.equal(empty.body.note, "");
});

test("the others are as they were", async () => {
  assert.deepEqual((await send(createApp(), "/alterations", { json: { note: "x" } })).body, { missing: ["garment", "due"] });
  assert.deepEqual((await send(createApp(), "/customers", { json: { name: "I", phone: "1" } })).body, { id: 1, name: "I", phone: "1" });
});
