const jwt = require("jsonwebtoken");
const request = require("supertest");
const app = require("../src/app");
const { secret } = require("../src/config");

test("a ticket opens the gate", async () => {
  const { body } = await request(app).post("/tickets").send({ zone: "outer" }).expect(201);
  await request(app).post("/gates/7/enter").set("x-ticket", body.token).expect(200, { open: true, zone: "outer" });
});

test("staff", async () => {
  const token = jwt.sign({ sub: "m", kind: "staff" }, secret);
  await request(app).post("/gates/7/open").set("authorization", `Bearer ${token}`).expect(200);
  await request(app).post("/gates/7/open").set("authorization", "Bearer x").expect(401, { error: "invalid token" });
});

test("without a ticket", () => request(app).post("/gates/7/enter").expect(401, { error: "token required" }));
