const test = require("node:test");
const assert = require("node:assert");
const request = require("supertest");
const { app } = require("../src/app");

test("sends a file", async () => {
  const response = await request(app).get("/files/a.txt");
  assert.strictEqual(response.status, 200);
  assert.strictEqual(response.text, "alpha");
});
