const { weekendDays } = require("../lib/days");
const { quote } = require("../lib/quote");

test("during the week", () => {
  const { lines, total } = quote({ size: "6x12", from: "2026-06-09", days: 2, extras: ["floor", "flags"] });
  expect(lines).toEqual([["Marquee 6x12", 520], ["floor", 180], ["flags", 0], ["Delivery", 120]]);
  expect(total).toBe(820);
});

test("days of a weekend", () => {
  expect(weekendDays("2026-06-12", 3)).toBe(2);
  expect(weekendDays("2026-06-08", 5)).toBe(0);
});

test("a size that we do not have", () => {
  expect(() => quote({ size: "1x1", from: "2026-06-09", days: 1, extras: [] })).toThrow("no marquee of 1x1");
});
