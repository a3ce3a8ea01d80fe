const request = require("supertest");
const { createApp } = require("../src/app");

const ids = async (path) => (await request(createApp()).get(path)).body.map(({ id }) => id);

describe("the list", () => {
  it("goes by name", async () => {
    expect(await ids("/cameras")).toEqual(["k2", "k1", "k3", "k4"]);
    expect(await ids("/cameras?order=desc")).toEqual(["k4", "k3", "k1", "k2"]);
  });

  it("goes by mount", async () => {
    expect(await ids("/cameras?sort=mount&mount=C")).toEqual(["k1", "k4"]);
  });

  it("goes by nothing else", async () => {
    expect((await request(createApp()).get("/cameras?sort=owner")).status).toBe(400);
  });
});
