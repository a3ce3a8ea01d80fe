import request from "supertest";
import { describe, expect, it } from "vitest";
import { createApp } from "../src/app.ts";
import { Stock } from "../src/stock.ts";

const app = () => createApp(new Stock({ "basket-2": 3, blanket: 5 }));

describe("orders", () => {
  it("are placed and collected", async () => {
    const served = app();
    const lines = [{ sku: "basket-2", quantity: 1 }];
    const { body } = await request(served).post("/orders").send({ customer: "Ruth", lines }).expect(201);
    expect(body).toEqual({ id: 1, customer: "Ruth", lines, state: "placed" });
    await request(served).post("/orders/1/collected").expect(200);
    await request(served).post("/orders/2/collected").expect(404);
  });

  it("take from the stock", async () => {
    const served = app();
    await request(served)
      .post("/orders")
      .send({ customer: "Ruth", lines: [{ sku: "blanket", quantity: 2 }] });
    const { body } = await request(served).get("/stock/blanket");
    expect(body.free).toBe(3);
  });

  it("need a customer", async () => {
    await request(app()).post("/orders").send({ lines: [] }).expect(400);
  });
});
