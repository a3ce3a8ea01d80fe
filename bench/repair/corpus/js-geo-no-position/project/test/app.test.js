const { test } = require("node:test");
const assert = require("node:assert/strict");
const request = require("supertest");
const app = require("../src/app");

test("sets a marker", async () => {
  const response = await request(app).post("/markers").send({ title: "Home", position: { lat: 1, lon: 2 } });
  assert.equal(response.status, 201);
  assert.equal(response.body.at, "1,2");
});
test("labels need a text", async () => {
  const response = await request(app).post("/labels").send({});
  assert.equal(response.status, 400);
});
