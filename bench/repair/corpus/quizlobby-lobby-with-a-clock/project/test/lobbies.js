const { expect } = require("chai");
const request = require("supertest");
const { createApp } = require("../src/app");

describe("lobbies", () => {
  it("are opened, joined and listed", async () => {
    const app = createApp();
    await request(app).post("/lobbies").send({ code: "OWL", host: "Pia" }).expect(201);
    const joined = await request(app).post("/lobbies/OWL/players").send({ name: "Jo" }).expect(201);
    expect(joined.body.players).to.deep.equal(["Pia", "Jo"]);
    const { body } = await request(app).get("/lobbies");
    expect(body).to.deep.equal([{ code: "OWL", players: ["Pia", "Jo"], state: "waiting", startsAt: null }]);
  });

  it("count down once", async () => {
    const app = createApp();
    await request(app).post("/lobbies").send({ code: "OWL", host: "Pia" });
    const { body } = await request(app).post("/lobbies/OWL/start").expect(200);
    expect(body.state).to.equal("counting down");
    await request(app).post("/lobbies/OWL/start").expect(409);
    await request(app).post("/lobbies/OWL/stop").expect(200);
  });

  it("have codes", () => request(createApp()).post("/lobbies/CAT/players").send({ name: "Jo" }).expect(404));
});
