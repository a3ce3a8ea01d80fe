import { describe, expect, it } from "vitest";
import { countParameters, linkOf } from "../src/link.ts";

const campaign = { name: "spring", medium: "mail" };

describe("links", () => {
  it("tell the campaign", () => {
    expect(linkOf({ id: "1", url: "https://x.org/a?b=1", campaign })).toBe(
      "https://x.org/a?b=1&utm_campaign=spring&utm_medium=mail",
    );
  });

  it("tell the partner", () => {
    const placement = { id: "1", url: "https://x.org", campaign, partner: "p1" };
    expect(linkOf(placement)).toMatch(/&ref=p1$/);
    expect(countParameters(placement)).toBe(3);
  });
});
