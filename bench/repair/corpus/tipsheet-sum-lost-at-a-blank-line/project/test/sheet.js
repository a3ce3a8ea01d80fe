const { expect } = require("chai");
const { sumByWaiter } = require("../lib/sheet");
const { parseAmount } = require("../lib/amount");
const { share } = require("../lib/share");
const { render } = require("../lib/render");

describe("the sheet", () => {
  it("is added up", () => {
    expect(sumByWaiter("# Friday\nana 4,50\nluis 3\nana 1")).to.deep.equal({ ana: 550, luis: 300 });
  });

  it("has amounts", () => {
    expect(parseAmount("4,5")).to.equal(450);
    expect(() => parseAmount("x")).to.throw("not an amount");
  });

  it("is shared", () => {
    expect(share({ ana: 500 })).to.deep.equal({ kitchen: 100, ana: 400 });
    expect(render({ ana: 400 })).to.equal("ana           4.00");
  });
});
