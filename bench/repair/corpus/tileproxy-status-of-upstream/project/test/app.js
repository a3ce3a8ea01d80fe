const assert = require("node:assert");
const request = require("supertest");
const { createApp } = require("../lib/app");

const fetch = async () => new Response("PNG");

describe("tiles", () => {
  it("come from upstream once", async () => {
    const app = createApp({ fetch });
    for (let i = 0; i < 2; i++) {
      const answer = await request(app).get("/tiles/1/0/1.png");
      assert.equal(answer.status, 200);
      assert.equal(answer.type, "image/png");
    }
    assert.deepEqual((await request(app).get("/stats")).body, { kept: 1, hits: 1, misses: 1 });
  });

  it("have numbers", async () => {
    assert.equal((await request(createApp({ fetch })).get("/tiles/1/0/x.png")).status, 400);
  });
});
