import assert from "node:assert/strict";
import { test } from "node:test";
import request from "supertest";
import { createApp } from "../src/app.js";
import { isAllowed } from "../src/tickets.js";

test("too young", () =>
  request(createApp()).post("/films/1/cars").send({ ages: [40, 9] }).expect(403, { error: "too young" }));

test("no such film", () => request(createApp()).post("/films/3/cars").send({ ages: [40] }).expect(404));

test("allowed", () => {
  assert.equal(isAllowed({ rating: 12 }, [12, 13]), true);
});
