const { expect } = require("chai");
const request = require("supertest");
const { createApp } = require("../lib/app");

describe("bookings", () => {
  const team = ["A", "B"];

  it("are made", async () => {
    const { body } = await request(createApp()).post("/bookings").send({ room: "pirates", slot: "sat-10", team }).expect(201);
    expect(body).to.deep.equal({ id: 1, room: "pirates", slot: "sat-10", team });
  });

  it("take a slot", async () => {
    const app = createApp();
    await request(app).post("/bookings").send({ room: "pirates", slot: "sat-10", team });
    await request(app).post("/bookings").send({ room: "pirates", slot: "sat-10", team }).expect(409);
  });

  it("need a room", () => request(createApp()).post("/bookings").send({ room: "x", slot: "1", team }).expect(404));
});
