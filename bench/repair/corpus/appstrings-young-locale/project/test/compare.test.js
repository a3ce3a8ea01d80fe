import { describe, expect, it } from "vitest";
import { compare } from "../src/compare.js";
import { reportOf } from "../src/report.js";

const base = {
  messages: { title: "Trips", save: "Save" },
  plurals: { trips: { one: "a", other: "b" } },
};

describe("compare", () => {
  it("finds nothing in a complete locale", () => {
    expect(compare(base, base)).toEqual({ missing: [], unused: [] });
  });

  it("takes a locale without messages", () => {
    expect(compare(base, { plurals: base.plurals }).missing).toEqual(["title", "save"]);
  });

  it("finds what is missing and what is unused", () => {
    const locale = { messages: { title: "Fahrten", old: "alt" }, plurals: { trips: { one: "a" } } };
    expect(compare(base, locale)).toEqual({ missing: ["save", "trips"], unused: ["old"] });
  });
});

it("reports", () => {
  expect(reportOf([{ name: "de", missing: ["save"], unused: [] }])).toBe("de:\n  missing (1): save");
  expect(reportOf([{ name: "de", missing: [], unused: [] }])).toBe("de: complete");
});
