const test = require("node:test");
const assert = require("node:assert/strict");
const request = require("supertest");
const { app } = require("../src/app");
const { issue } = require("../src/tokens");

test("a token opens the door", async () => {
  const response = await request(app).get("/me").set("Authorization", `Bearer ${issue("kim")}`);
  assert.equal(response.status, 200);
  assert.equal(response.body.name, "kim");
});

test("no token, no entry", async () => {
  const response = await request(app).get("/me");
  assert.equal(response.status, 401);
  assert.deepEqual(response.body, { error: "Missing token" });
});
