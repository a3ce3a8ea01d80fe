const assert = require("node:assert/strict");
const test = require("node:test");
const request = require("supertest");
const { createApp } = require("../src/app");

test("courses", async () => {
  const res = await request(createApp()).get("/courses/pirates");
  assert.equal(res.body.holes, 9);
  assert.equal((await request(createApp()).get("/courses/moon")).status, 404);
});

test("a booking and its check-in", async () => {
  const app = createApp();
  const made = await request(app).post("/bookings").send({ course: "jungle", players: 3, at: "2026-05-02T15:00Z" });
  assert.equal(made.status, 201);
  const res = await request(app).post(`/bookings/${made.body.id}/check-in`).send({});
  assert.equal(res.body.checkedIn, true);
});

test("a party that is too large", async () => {
  const res = await request(createApp()).post("/bookings").send({ course: "pirates", players: 8 });
  assert.equal(res.status, 409);
});
