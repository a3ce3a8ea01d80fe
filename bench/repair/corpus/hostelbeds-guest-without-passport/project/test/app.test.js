const request = require("supertest");
const { createApp } = require("../src/app");
const { countByCountry } = require("../src/statistics");

test("arrivals of a night", async () => {
  const { body } = await request(createApp()).get("/nights/2026-06-12/arrivals");
  expect(body.arrivals.map(({ bed, country }) => [bed, country])).toEqual([
    ["A1", "PT"],
    ["A2", "CZ"],
  ]);
});

test("a booking", async () => {
  const app = createApp();
  expect((await request(app).get("/bookings/3")).body.guest).toEqual({ name: "Rui Sousa", country: "PT" });
  expect((await request(app).get("/bookings/99")).status).toBe(404);
});

test("statistics", () => {
  expect(countByCountry([{ guest: { document: { country: "PT" } } }, { guest: {} }])).toEqual({ PT: 1, unknown: 1 });
});
