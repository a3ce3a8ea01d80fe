const { expect } = require("chai");
const request = require("supertest");
const { createApp } = require("../src/app");

describe("sessions", () => {
  it("begin with the pin", async () => {
    const app = createApp();
    const { body, status } = await request(app).post("/sessions").send({ device: "dev-7", pin: "4411" });
    expect(status).to.equal(201);
    const tracks = await request(app).get("/tracks").set("authorization", `Bearer ${body.token}`);
    expect(tracks.body).to.have.length(2);
  });

  it("do not without", async () => {
    expect((await request(createApp()).post("/sessions").send({ device: "dev-7" })).status).to.equal(401);
    expect((await request(createApp()).get("/tracks")).status).to.equal(401);
    expect((await request(createApp()).post("/sessions/renewal")).status).to.equal(401);
  });
});
