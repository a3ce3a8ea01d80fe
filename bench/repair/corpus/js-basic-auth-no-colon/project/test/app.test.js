import assert from "node:assert/strict";
import test from "node:test";
import request from "supertest";
import { app } from "../src/app.js";

test("sends lines", async () => {
  const response = await request(app).get("/lines?range=2-3");
  assert.deepEqual(response.body, ["line 2", "line 3"]);
});
test("wants a range", async () => {
  assert.equal((await request(app).get("/lines")).status, 400);
});
