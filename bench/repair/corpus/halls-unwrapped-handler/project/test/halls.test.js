const request = require("supertest");
const { createApp } = require("../src/app");
const { createService } = require("../src/service");

const app = () => createApp(createService([{ id: 1, name: "Aula", seats: 120 }]));

test("get", async () => {
  await request(app()).get("/halls/1").expect(200, { id: 1, name: "Aula", seats: 120 });
});

test("unknown", async () => {
  await request(app()).get("/halls/7").expect(404, { message: "Hall 7 not found" });
});

test("resize", async () => {
  await request(app()).patch("/halls/1").send({ seats: 80 }).expect(200, { id: 1, name: "Aula", seats: 80 });
});
