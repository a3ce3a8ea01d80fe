const { expect } = require("chai");
const { folderOf } = require("../lib/folders");
const { kindOf } = require("../lib/kinds");

describe("folders", () => {
  it("of invoices", () => expect(folderOf("2026-03 Bakery re-77.PDF")).to.equal("2026/03/invoices/77"));

  it("of credit notes", () => {
    expect(folderOf("2026-03 Bakery GS-8.pdf")).to.equal("2026/03/credits/8");
    expect(folderOf("2026-04 Bakery GS-9.pdf")).to.equal("2026/04/credits/9");
  });

  it("of the rest", () => expect(folderOf("2026-03 photo.jpg")).to.equal("2026/03/other"));

  it("follow the kind", () => expect(kindOf("2026-03 RE-1.pdf")).to.equal("invoice"));
});
