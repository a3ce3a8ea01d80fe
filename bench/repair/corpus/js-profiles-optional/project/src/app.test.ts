import { describe, expect, it } from "vitest";
import { app } from "./app.ts";

describe("people", () => {
  it("are listed", async () => {
    const response = await app.request("/people");
    expect(await response.json()).toHaveLength(2);
  });

  it("are shown", async () => {
    const response = await app.request("/people/1");
    expect(await response.json()).toEqual({ id: 1, name: "Ida", employer: "Mill", city: "Bern" });
  });
});
