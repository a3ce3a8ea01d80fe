const request = require("supertest");
const { api } = require("./api");
const { grid, perBaker, totalHours } = require("./shifts");

test("an empty week", () => request(api()).get("/shifts/2026-W13").expect(200, { cells: [], hours: 0, bakers: {} }));

test("no plan", () => request(api()).get("/shifts/2026-W40").expect(404));

test("hours", () => {
  expect(perBaker([{ baker: "a", from: 1, to: 3 }, { baker: "a", from: 5, to: 6 }])).toEqual({ a: 3 });
  expect(totalHours([{ hours: 2 }, { hours: 3 }])).toBe(5);
});

test("a cell for each", () => expect(grid([{ baker: "a", day: 1, from: 1, to: 2 }])).toHaveLength(1));
