const assert = require("node:assert");
const { test } = require("node:test");
const { ranking } = require("../lib/ranking");

test("a day", () => {
  const results = [
    { name: "A", strokes: 1000, minutes: 10, errors: 2 },
    { name: "B", strokes: 1200, minutes: 10, errors: 50 },
    { name: "C", strokes: 900, minutes: 10, errors: 0 },
  ];
  assert.deepStrictEqual(ranking({ results }), [
    { place: 1, name: "A", points: 90 },
    { place: 1, name: "C", points: 90 },
    { place: 3, name: "B", points: 0 },
  ]);
});
