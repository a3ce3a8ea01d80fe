const request = require("supertest");
const { createApp } = require("../lib/app");
const { sumOf } = require("../lib/sums");

test("nothing ordered", () => request(createApp()).get("/customers/c2/balance").expect(200, { name: "Sol", cents: 0 }));

test("unknown", () => request(createApp()).get("/customers/c3/balance").expect(404, { error: "unknown customer" }));

test("sums", () => {
  expect(sumOf([{ cents: 1 }, { cents: 2 }])).toBe(3);
  expect(sumOf([])).toBe(0);
});
