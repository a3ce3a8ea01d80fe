const { expect } = require("chai");
const { dayAfter } = require("../lib/days");
const { nextOpening } = require("../lib/hours");
const { line } = require("../lib/line");

const place = { name: "X", hours: { mon: "17-23", fri: "15-01" }, closed: ["2026-03-13"] };

describe("hours", () => {
  it("finds the next opening", () => {
    expect(nextOpening(place, "2026-03-09")).to.deep.equal({ day: "2026-03-09", hours: "17-23" });
    expect(nextOpening(place, "2026-03-10")).to.deep.equal({ day: "2026-03-16", hours: "17-23" });
  });

  it("writes a line", () => {
    expect(line(place, "2026-03-09")).to.equal("X: today, 17-23");
    expect(dayAfter("2026-12-31")).to.equal("2027-01-01");
  });
});
