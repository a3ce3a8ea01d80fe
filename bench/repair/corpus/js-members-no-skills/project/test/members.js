const assert = require("assert");
const request = require("supertest");
const app = require("../app");

describe("members", () => {
  it("shows badges", async () => {
    const { body } = await request(app).get("/members/ada").expect(200);
    assert.deepStrictEqual(body.badges, ["new", "admin!", "editor!"]);
  });
  it("does not know everybody", () => request(app).get("/members/zoe").expect(404));
});
