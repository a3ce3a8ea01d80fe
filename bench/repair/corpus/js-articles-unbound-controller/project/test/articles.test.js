import assert from "node:assert/strict";
import { it } from "node:test";
import request from "supertest";
import { app } from "../src/app.js";

it("lists slugs", async () => {
  const response = await request(app).get("/articles");
  assert.deepEqual(response.body, ["hello"]);
});
