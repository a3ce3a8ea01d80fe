const request = require("supertest");
const { buildApp } = require("../src/server");
const { shippingCents, labelOf } = require("../src/shipping");

const delivery = { street: "Am Markt 1", postcode: "26548", city: "Norderney", country: "DE" };

test("delivered", async () => {
  const body = { email: "a@b.c", items: [{ sku: "hay-5kg", quantity: 3 }], delivery };
  const answer = await request(buildApp()).post("/orders").send(body).expect(201);
  expect(answer.body).toMatchObject({ goods: 3870, shipping: 2190, label: "Am Markt 1, 26548 Norderney" });
});

test("collected goods cost no delivery", () => {
  expect(shippingCents(100, undefined)).toBe(0);
  expect(labelOf(undefined)).toBe("collected in the shop");
});

test("refused", async () => {
  await request(buildApp()).post("/orders").send({ email: "a@b.c" }).expect(400);
  await request(buildApp()).post("/orders").send({ email: "a@b.c", items: [{ sku: "x" }] }).expect(404);
});
