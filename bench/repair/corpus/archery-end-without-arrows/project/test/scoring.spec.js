import { expect } from "chai";
import request from "supertest";
import { createApp } from "../lib/app.js";
import { firstArrow, total } from "../lib/scoring.js";

describe("ends", () => {
  it("answers the best arrow", async () => {
    const { body } = await request(createApp().callback()).get("/ends/1");
    expect(body).to.deep.equal({ first: { ring: 7 }, best: { ring: 10, inner: true }, total: 27 });
  });

  it("knows its ends", async () => {
    await request(createApp().callback()).get("/ends/9").expect(404);
  });

  it("counts nothing", () => {
    expect(total([])).to.equal(0);
    expect(firstArrow([])).to.equal(null);
  });
});
