const request = require("supertest");
const { createApp } = require("../src/web/app");
const blends = require("../src/blends");
const { pricePerKilo } = require("../src/pricing");

test("kept", () => {
  blends.createBlend("House", { huila: 50, cerrado: 50 });
  expect(blends.blendOf("House").origins).toEqual(["Colombia", "Brazil"]);
  expect(blends.renameBlend("House", "Home").name).toBe("Home");
  expect(blends.blendOf("House")).toBeNull();
});

test("price", () => expect(pricePerKilo({ parts: { huila: 50, cerrado: 50 } })).toBe(2142));

test("refused", async () => {
  await request(createApp()).post("/blends").send({ name: "x", parts: { huila: 10 } }).expect(422);
  await request(createApp()).post("/blends").send({ name: "x", parts: { robusta: 100 } }).expect(422);
  await request(createApp()).get("/blends/none").expect(404);
});
