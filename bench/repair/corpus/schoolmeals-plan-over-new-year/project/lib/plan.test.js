const { plan } = require("./plan");
const { nextWeek, parseWeek, weeksInYear } = require("./weeks");

test("weeks", () => {
  expect([2024, 2026, 2027].map(weeksInYear)).toEqual([52, 53, 52]);
  expect(nextWeek({ year: 2025, week: 52 })).toEqual({ year: 2026, week: 1 });
});

test("a plan", () => {
  expect(plan(parseWeek("2026-W07"), parseWeek("2026-W09"))).toEqual([
    { week: "2026-W07", menu: "Potato gratin" },
    { week: "2026-W08", menu: "Chicken curry" },
    { week: "2026-W09", menu: "Lentil stew" },
  ]);
});
