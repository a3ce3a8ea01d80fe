import assert from "node:assert/strict";
import test from "node:test";
import request from "supertest";
import { createApp } from "../src/app.js";
import { codes } from "../src/codes.js";

test("stations", async () => {
  const timings = [];
  const app = createApp({ timings }).callback();
  await request(app).get("/Elm?text=so").expect(200, { to: "Elm", code: "... ---" });
  await request(app).get("/Ash").expect(404);
  assert.equal(timings.length, 2);
});

test("codes", () => assert.equal(codes("tx"), "- ?"));
