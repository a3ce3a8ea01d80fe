import { expect } from "chai";
import { badge } from "../src/badge.mjs";
import { Directory } from "../src/directory.mjs";
import { printAll } from "../src/printing.mjs";

describe("badges", () => {
  it("show the firm", () => {
    expect(badge({ name: { first: "A", last: "B" }, firm: "C" })).to.equal("A B\nC");
  });

  it("are printed for all", async () => {
    expect(await printAll(new Directory())).to.equal("Ana Lima\nOrbit\n---\nBen Roth");
  });

  it("come from a directory that wraps", async () => {
    expect(await new Directory({}).get("g1")).to.deep.equal({ data: null, meta: { at: "2026-03-01" } });
  });
});
