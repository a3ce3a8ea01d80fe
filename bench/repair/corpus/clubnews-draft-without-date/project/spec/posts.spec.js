const assert = require("node:assert/strict");
const request = require("supertest");
const { app } = require("../src");

describe("posts", () => {
  it("shows one", async () => {
    const { body } = await request(app).get("/posts/12").expect(200);
    assert.deepEqual(body, { id: 12, title: "Season opening", published: "2026-01-08T10:00:00.000Z", edited: null });
  });
  it("shows an edited one", async () => {
    const { body } = await request(app).get("/posts/13").expect(200);
    assert.equal(body.edited, "2026-01-23T10:00:00.000Z");
  });
  it("lists the newest first", async () => {
    const { body } = await request(app).get("/feed").expect(200);
    assert.deepEqual(body.map(({ title }) => title), ["New nets", "Season opening"]);
  });
  it("misses", () => request(app).get("/posts/99").expect(404));
});
