const request = require("supertest");
const { app } = require("../app");

describe("stock", () => {
  it("is told", async () => {
    const response = await request(app).get("/stock?sku=a");
    expect(response.body).toEqual({ sku: "a", count: 3 });
  });

  it("is changed", async () => {
    await request(app).post("/hooks/stock").set("content-type", "application/json").send(JSON.stringify({ sku: "b", count: 7 })).expect(204);
    const response = await request(app).get("/stock?sku=b");
    expect(response.body.count).toBe(7);
  });
});
