const assert = require("assert");
const request = require("supertest");
const { createApp } = require("../lib/app");
const { trend } = require("../lib/hearing");

describe("patients", () => {
  it("shows the latest test", async () => {
    const { body } = await request(createApp()).get("/patients/P-311/latest").expect(200);
    assert.deepEqual(body, { on: "2026-01-08", left: 10, right: 15, grade: "none" });
  });

  it("404", () => request(createApp()).get("/patients/P-1").expect(404, { error: "no patient P-1" }));
});

describe("trend", () => {
  it("needs two tests", () => assert.equal(trend({ tests: [{}] }), null));
  it("is the difference", () => {
    const tests = [{ on: "a", left: 1, right: 2 }, { on: "b", left: 5, right: 5 }];
    assert.deepEqual(trend({ tests }), { from: "a", to: "b", left: 4, right: 3 });
  });
});
