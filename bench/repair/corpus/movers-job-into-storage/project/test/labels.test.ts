import { describe, expect, it } from "vitest";
import { createApp } from "../src/app";
import { JobBook } from "../src/jobs/job-book";
import { labels } from "../src/print/labels";

describe("labels", () => {
  it("has one for every box", () => {
    const job = new JobBook().get("j-20")!;
    expect(labels(job)).toEqual([
      "1/2 | Hanne Vik | Parkveien 8, 0350 Oslo",
      "2/2 | Hanne Vik | Parkveien 8, 0350 Oslo",
    ]);
  });
});

describe("jobs", () => {
  it("lists where they go", async () => {
    const response = await createApp(new JobBook()).request("/jobs");
    expect(await response.json()).toContainEqual({ id: "j-21", route: "Oslo > Lørenskog (Lagerveien 1)" });
  });

  it("knows which there are", async () => {
    expect((await createApp(new JobBook()).request("/jobs/j-9/labels")).status).toBe(404);
  });
});
