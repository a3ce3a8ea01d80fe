import { describe, expect, it } from "vitest";
import { buildApp } from "../src/app.js";

const ids = async (url) => (await buildApp().inject(url)).json().flats.map(({ id }) => id);

describe("search", () => {
  it("goes by what is chosen", async () => {
    expect(await ids("/flats?city=Ghent&furnished=yes")).toEqual(["f1", "f4"]);
    expect(await ids("/flats?furnished=yes&maxRent=800")).toEqual(["f3", "f1"]);
    expect(await ids("/flats?furnished=no")).toEqual(["f2"]);
  });

  it("has pages", async () => {
    expect(await ids("/flats?furnished=yes&page=2")).toEqual(["f4"]);
  });
});

describe("a flat", () => {
  it("may be missing", async () => {
    expect((await buildApp().inject("/flats/f9")).statusCode).toBe(404);
  });
});
