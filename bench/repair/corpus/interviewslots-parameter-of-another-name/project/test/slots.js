const { expect } = require("chai");
const request = require("supertest");
const { createApp } = require("../src/app");
const { Database } = require("../src/db/database");
const { SlotRepository } = require("../src/slots");

const ids = (rows) => rows.map((row) => row.id);

describe("slots", () => {
  it("are found by recruiter and time", async () => {
    const slots = new SlotRepository(new Database());
    expect(ids(await slots.ofRecruiter("r-2"))).to.deep.equal([2, 3]);
    expect(ids(await slots.ofRecruiter("r-2", "2026-04-01"))).to.deep.equal([3]);
  });

  it("are shown to candidates", async () => {
    const res = await request(createApp()).get("/candidates/c-9/slots");
    expect(ids(res.body.slots)).to.deep.equal([2]);
  });

  it("are free", async () => {
    const res = await request(createApp()).get("/recruiters/r-1/slots/free");
    expect(res.body.slots).to.deep.equal([{ id: 1, starts: "2026-04-02T09:00" }]);
  });
});
