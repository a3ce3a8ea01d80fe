const { expect } = require("chai");
const { describe: describePackage, licenceOf } = require("../lib/describe");
const { asCsv, asTable } = require("../lib/print");

const whole = {
  name: "a",
  version: "1.0.0",
  license: "MIT",
  author: { name: "Kim, J." },
  homepage: "https://a.example",
};

describe("describe", () => {
  it("tells of a package", () => {
    expect(describePackage(whole)).to.deep.equal({
      name: "a@1.0.0",
      licence: "MIT",
      author: "Kim, J.",
      homepage: "https://a.example",
    });
  });

  it("cuts the address off an author", () => {
    expect(describePackage({ ...whole, author: "Kim <kim@mail.example>" }).author).to.equal("Kim");
  });

  it("has a dash for what is not told", () => {
    expect(licenceOf({ name: "b" })).to.equal("-");
    expect(describePackage({ ...whole, homepage: undefined }).homepage).to.equal("-");
  });
});

describe("print", () => {
  it("prints a table", () => {
    expect(asTable([{ name: "a@1", licence: "MIT", author: "K", homepage: "-" }])).to.equal(
      "name  licence  author  homepage\na@1   MIT      K       -",
    );
  });

  it("prints csv", () => {
    expect(asCsv([describePackage(whole)]).split("\n")[1]).to.equal('a@1.0.0,MIT,"Kim, J.",https://a.example');
  });
});
