import request from "supertest";
import { describe, expect, it } from "vitest";
import { createApp } from "../src/app.js";

describe("performances", () => {
  it("are listed in a language of the house", async () => {
    const res = await request(createApp()).get("/performances").set("accept-language", "fr-FR, de;q=0.5");
    expect(res.body.language).toBe("de-AT");
    expect(res.body.performances[0].when).toContain("Donnerstag");
  });

  it("are shown", async () => {
    const res = await request(createApp()).get("/performances/p-11").set("accept-language", "en-GB");
    expect(res.body).toMatchObject({ title: "Jenůfa", from: "€28.50" });
    expect(res.body.when).toContain("Thursday");
    expect((await request(createApp()).get("/performances/p-1")).status).toBe(404);
  });
});
