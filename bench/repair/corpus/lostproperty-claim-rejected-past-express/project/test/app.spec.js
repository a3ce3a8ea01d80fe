"use strict";
const assert = require("node:assert");
const request = require("supertest");
const createApp = require("../lib/app");

describe("lost property", () => {
  it("lists by kind", async () => {
    const { body } = await request(createApp()).get("/items?kind=umbrella");
    assert.deepEqual(body.map(({ id }) => id), [11, 13]);
  });

  it("does not know every item", async () => {
    const { status, body } = await request(createApp()).get("/items/99");
    assert.equal(status, 404);
    assert.equal(body.error, "item 99 is not here");
  });

  it("hands out", async () => {
    const answer = await request(createApp()).post("/items/12/claims").send({ name: "Li" });
    assert.equal(answer.status, 201);
    assert.deepEqual(answer.body, { item: 12, to: "Li" });
  });

  it("wants a name", async () => {
    assert.equal((await request(createApp()).post("/items/13/claims").send({})).status, 400);
  });
});
