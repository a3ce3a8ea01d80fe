import { describe, expect, it } from "vitest";
import { presentSuggestions } from "./present.ts";
import { buildServer } from "./server.ts";

const index = {
  search: async () => ({ took: 1, total: 21, hits: [{ id: "j1", title: "Baker", salary: { from: 30000, to: 36000 } }] }),
  suggest: async () => ({ options: [{ text: "baker" }] }),
};

describe("jobs", () => {
  it("finds", async () => {
    const response = await buildServer(index).inject("/api/jobs?q=baker&page=2");
    expect(response.json()).toEqual({
      jobs: [{ id: "j1", title: "Baker", company: "Confidential", salary: "30k to 36k" }],
      total: 21,
      page: 2,
      pages: 2,
    });
  });

  it("needs a text", async () => {
    expect((await buildServer(index).inject("/api/jobs?q=%20")).statusCode).toBe(400);
  });

  it("suggests", () => {
    expect(presentSuggestions({ options: [{ text: "a" }] })).toEqual(["a"]);
    expect(presentSuggestions({})).toEqual([]);
  });
});
