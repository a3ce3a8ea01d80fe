import assert from "node:assert/strict";
import { test } from "node:test";
import request from "supertest";
import { createApp } from "../src/app.ts";
import { select } from "../src/database/query.ts";

const get = (path: string) => request(createApp().callback()).get(path);

test("the gallery shows what stands", async () => {
  assert.deepEqual((await get("/artists/bo")).body, { name: "Bo Nyberg", works: [{ id: 13, title: "Anchor", standing: true }] });
  assert.equal((await get("/artists/zoe")).status, 404);
});

test("guests have no works", async () => {
  assert.equal((await get("/mine")).status, 401);
});

test("conditions must have values", async () => {
  await assert.rejects(select("works", { artist_id: undefined }), /artist_id/);
});
