import { expect } from "chai";
import request from "supertest";
import createApp from "../lib/app.js";
import { labels } from "../lib/map.js";

describe("drawing", () => {
  it("shows works", async () => {
    const { body } = await request(createApp()).get("/lines/4/drawing").expect(200);
    expect(body.terminus).to.equal("Station");
    expect(body.points.at(-1)).to.deep.equal({ stop: "Canal", x: 30, works: true });
  });

  it("labels a line without notes", () => {
    expect(labels({ number: "1", stops: ["A"] })).to.deep.equal(["A"]);
  });

  it("knows its lines", () => request(createApp()).get("/lines/77/drawing").expect(404));
});
