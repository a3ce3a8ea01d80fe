const { expect } = require("chai");
const { buildApp } = require("../src/app");
const { changesOf } = require("../src/changes");

const patch = (app, id, payload) => app.inject({ method: "PATCH", url: `/plugs/${id}`, payload });

it("changes", async () => {
  const app = buildApp();
  const res = await patch(app, "pump", { schedule: { on: "06:00", off: "20:00" }, guests: true });
  expect(res.json()).to.deep.equal({ id: "pump", name: "Pond pump", schedule: { on: "06:00", off: "20:00" }, guests: true });
  expect((await app.inject("/plugs/pump/next?at=12:00")).json().next).to.deep.equal({ at: "20:00", state: "off" });
});

it("refusals", async () => {
  expect((await patch(buildApp(), "hall", { name: "" })).statusCode).to.equal(422);
  expect((await patch(buildApp(), "hall", { schedule: { on: "6", off: "7" } })).statusCode).to.equal(422);
  expect((await patch(buildApp(), "attic", {})).statusCode).to.equal(404);
  expect(changesOf({})).to.deep.equal({});
});
