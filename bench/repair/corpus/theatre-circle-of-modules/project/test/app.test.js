const request = require("supertest");
const createApp = require("../src/app");

test("all seats", async () => {
  const { body } = await request(createApp()).get("/seats");
  expect(body).toHaveLength(30);
});

test("no such seat", () => request(createApp()).get("/shows/hamlet/seats/D1").expect(404));
