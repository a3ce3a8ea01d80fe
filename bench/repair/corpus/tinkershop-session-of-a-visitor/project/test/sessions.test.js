const request = require("supertest");
const { createApp } = require("../src/app");
const { cookieOptions } = require("../src/tokens");

const app = createApp({
  accounts: [{ badge: "214", pin: "0815", name: "Malik", kind: "member" }],
  secret: "for tests",
});

test("a member signs in", async () => {
  const { body, headers } = await request(app).post("/sessions").send({ badge: 214, pin: "0815" }).expect(201);
  expect(headers["set-cookie"][0]).toMatch(/Max-Age=43200/);
  const me = await request(app).get("/me").set("authorization", `Bearer ${body.token}`).expect(200);
  expect(me.body).toEqual({ badge: "214", name: "Malik", kind: "member" });
});

test("a wrong pin", () => request(app).post("/sessions").send({ badge: 214, pin: "1" }).expect(401));

test("nobody is signed in", () => request(app).get("/me").expect(401));

test("cookies of kinds without hours of their own", () => {
  expect(cookieOptions({ kind: "course" }).maxAge).toBe(4 * 60 * 60 * 1000);
});
