const request = require("supertest");
const createApp = require("../src/app");

test("a stall", async () => {
  await request(createApp()).post("/stalls").send({ name: "Ada", goods: "honey" }).expect(201, { id: 1, name: "Ada", goods: "honey" });
  await request(createApp()).post("/stalls").send({ name: "Ada", goods: "cars" }).expect(422, { problem: "unknown goods: cars" });
});

test("many stalls", async () => {
  const app = createApp();
  const stalls = [{ name: "Ada", goods: "honey" }, { name: "Bo", goods: "bread" }];
  await request(app).post("/stalls/bulk").send({ stalls }).expect(201, { added: 2 });
  const { body } = await request(app).get("/stalls");
  expect(body.map(({ name }) => name)).toEqual(["Ada", "Bo"]);
});
