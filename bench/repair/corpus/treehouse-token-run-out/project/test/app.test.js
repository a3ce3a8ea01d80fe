const request = require("supertest");
const app = require("../src/app");
const session = require("../src/session");

test("bookings", async () => {
  const { body } = await request(app).post("/sessions").send({ user: "u1" }).expect(201);
  const answer = await request(app).get("/bookings").set("authorization", `Bearer ${body.token}`);
  expect(answer.body).toEqual(["oak", "beech"]);
});

test("without a token", async () => {
  expect((await request(app).get("/bookings")).status).toBe(401);
  expect((await request(app).get("/")).text).toBe("Welcome, guest!");
  expect(session.read(undefined)).toBeNull();
});

test("greeting", async () => {
  expect((await request(app).get("/").query({ token: session.open("u2") })).text).toBe("Welcome, Ash!");
});
