const request = require("supertest");
const app = require("../src/app");

test("tells the level", async () => {
  const response = await request(app).get("/stock/tea");
  expect(response.status).toBe(200);
});

test("unknown articles", async () => {
  const response = await request(app).get("/stock/gum");
  expect(response.status).toBe(404);
});
