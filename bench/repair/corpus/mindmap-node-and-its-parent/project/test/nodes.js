const { expect } = require("chai");
const request = require("supertest");
const { createApp } = require("../src/app");
const { Maps } = require("../src/maps");
const { Node } = require("../src/tree");

describe("nodes", () => {
  it("are shown", async () => {
    const res = await request(createApp()).get("/maps/trip/nodes/n2");
    expect(res.body).to.deep.equal({ id: "n2", text: "Travel", depth: 1, parent: "n1", children: ["n3"] });
  });

  it("are added", async () => {
    const res = await request(createApp()).post("/maps/trip/nodes/n4/children").send({ text: "Pastries" });
    expect(res.status).to.equal(201);
    expect(res.body.parent).to.equal("n4");
  });

  it("are renamed", async () => {
    const maps = new Maps({ solo: new Node("a", "Alone") });
    const res = await request(createApp(maps)).patch("/maps/solo/nodes/a").send({ text: "Only" });
    expect(res.body.text).to.equal("Only");
    expect((await request(createApp(maps)).patch("/maps/solo/nodes/b").send({ text: "x" })).status).to.equal(404);
  });
});
