const { expect } = require("chai");
const request = require("supertest");
const { makeApp } = require("../lib/app");

describe("lockers", () => {
  it("are reserved one after the other", async () => {
    const app = makeApp().callback();
    const { body } = await request(app).post("/reservations").send({ size: "large", phone: "0170" }).expect(201);
    expect(body).to.deep.equal({ locker: "l1" });
    await request(app).post("/reservations").send({ size: "large", phone: "0171" }).expect(409);
  });

  it("need a phone", () => request(makeApp().callback()).post("/reservations").send({ size: "small" }).expect(400));

  it("have a label", () =>
    request(makeApp().callback()).put("/lockers/s1/label").type("text/plain").send("^XA^FDs1^XZ").expect(204));
});
