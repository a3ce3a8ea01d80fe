const { byBib, byClub } = require("./order");
const { Rider } = require("./rider");
const { row } = require("./row");

const riders = [
  new Rider({ bib: 9, name: "A", club: "Z" }),
  new Rider({ bib: 4, name: "B", club: "Z" }),
  new Rider({ bib: 8, name: "C", club: "M" }),
];

test("orders", () => {
  expect(byClub(riders).map((rider) => rider.bib)).toEqual([8, 4, 9]);
  expect(byBib(riders).map((rider) => rider.bib)).toEqual([4, 8, 9]);
});

test("rows", () => {
  expect(row(new Rider({ bib: 4, name: "B" }))).toBe("  4 B (-)");
});
