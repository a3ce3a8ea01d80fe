import assert from "node:assert/strict";
import { test } from "node:test";
import request from "supertest";
import { createApp } from "../src/app.ts";
import { listOf } from "../src/query.ts";

test("lists", () => {
  assert.deepEqual(listOf(["a,b", "c"]), ["a", "b", "c"]);
  assert.deepEqual(listOf(undefined), []);
});

test("filters", async () => {
  const both = await request(createApp()).get("/trucks?kind=dental&kind=eye&depot=ulm");
  assert.deepEqual(both.body.map((truck: { plate: string }) => truck.plate), ["UL-MB 1", "UL-MB 2"]);
  const two = await request(createApp()).get("/trucks?depot=kiel,bremen");
  assert.equal(two.body.length, 2);
});
