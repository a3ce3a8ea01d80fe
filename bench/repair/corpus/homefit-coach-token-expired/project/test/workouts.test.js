const request = require("supertest");
const app = require("../src/app");

const signIn = async (email, pin) => (await request(app).post("/sessions").send({ email, pin })).body.token;

test("today's workouts", async () => {
  const token = await signIn("lee@example.com", "0815");
  const res = await request(app).get("/workouts/today").set("Authorization", `Bearer ${token}`);
  expect(res.body).toEqual({ member: "m-8", workouts: [{ title: "Morning stretch", minutes: 10 }] });
});

test("nobody", async () => {
  const res = await request(app).get("/workouts/today");
  expect(res.status).toBe(401);
  expect(res.body).toEqual({ error: "unauthorized" });
});

test("wrong pin", async () => {
  const res = await request(app).post("/sessions").send({ email: "lee@example.com", pin: "1" });
  expect(res.status).toBe(401);
});
