const { expect } = require("chai");
const { buildApp } = require("../src/app");
const { Board } = require("../src/board");
const { quote } = require("../src/quote");

it("quotes", async () => {
  const res = await buildApp().inject("/prices/gold?grams=10");
  expect(res.json()).to.deep.equal({ metal: "gold", grams: 10, total: "804.00", date: "2026-03-09" });
  expect((await buildApp().inject("/prices/lead")).statusCode).to.equal(404);
  expect(quote(new Board(new Map([["tin", 3]])), "tin", 100).total).to.equal("3.00");
});

it("the board", async () => {
  const app = buildApp();
  expect((await app.inject("/prices")).json().metals).to.deep.equal(["gold", "silver"]);
  const res = await app.inject({ method: "PUT", url: "/prices", payload: { date: "2026-03-10", prices: { gold: 1 } } });
  expect(res.json()).to.deep.equal({ date: "2026-03-10" });
  expect((await app.inject({ method: "PUT", url: "/prices", payload: {} })).statusCode).to.equal(422);
});
