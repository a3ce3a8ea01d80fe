import assert from "node:assert/strict";
import test from "node:test";
import request from "supertest";
import { api } from "../src/api.js";

test("volumes", async () => {
  const { body } = await request(api).get("/volumes").expect(200);
  assert.deepEqual(body.items[1], {
    id: 8,
    label: "cold-b",
    bytes: "1099511627776",
    used: "0",
    createdAt: "2026-02-11",
  });
});

test("no such volume", () => request(api).get("/volumes/1").expect(404));
