const { expect } = require("chai");
const { parse } = require("../lib/rows");
const { total } = require("../lib/reports");
const { TextSource } = require("../lib/source");
const { byAnimal } = require("../lib/summary");

describe("reports", () => {
  it("tells the total", async () => {
    const text = await total(new TextSource("2026-W01,Rex,mice,20\n2026-W02,Rex,mice,25\n"));
    expect(text).to.equal("Rex: 45 g");
  });

  it("adds up", () => {
    expect(byAnimal(parse("w,A,x,1\nw,B,x,2"))).to.deep.equal({ A: 1, B: 2 });
  });
});
