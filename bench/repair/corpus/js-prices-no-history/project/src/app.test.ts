import { describe, expect, it } from "vitest";
import { app } from "./app.ts";

describe("prices", () => {
  it("gives the latest", async () => {
    const response = await app.request("/prices/tea/latest");
    expect(await response.json()).toEqual({ cents: 270, day: "2026-02-01" });
  });
  it("refuses the unknown", async () => {
    expect((await app.request("/prices/x")).status).toBe(404);
  });
});
