"use strict";

const { expiringSoon, reminderFor } = require("../lib/reminders");
const { termOf } = require("../lib/rent");

let expect;
before(async () => {
  ({ expect } = await import("chai"));
});

const lease = {
  unit: "A1",
  tenant: { email: "a@example.org" },
  startsOn: "2025-06-01",
  endsOn: "2026-05-31",
  rent: 500,
  parking: 40,
};

describe("reminders", () => {
  it("knows what ends soon", () => {
    const later = { ...lease, endsOn: "2026-09-30" };
    const over = { ...lease, endsOn: "2026-04-30" };
    expect(expiringSoon([later, lease, over], new Date("2026-05-01T10:00:00Z"))).to.deep.equal([lease]);
  });

  it("tells the tenant", () => {
    expect(reminderFor(lease)).to.deep.equal({
      to: "a@example.org",
      subject: "Your lease of A1 ends on 2026-05-31",
      rent: 540,
    });
  });
});

describe("terms", () => {
  it("counts months", () => {
    expect(termOf(lease)).to.equal(11);
    expect(termOf({ startsOn: "2025-06-01" })).to.equal(null);
  });
});
