const path = require("path");
const { money } = require("../src/digest");
const { Portal } = require("../src/portal");

const portal = new Portal(path.join(__dirname, "..", "answers"));

test("tenders of a region", async () => {
  const tenders = await portal.tenders("south");
  expect(tenders.map((tender) => tender.id)).toEqual(["T2"]);
});

test("money", () => {
  expect(money(12345)).toBe("123.45 EUR");
});
