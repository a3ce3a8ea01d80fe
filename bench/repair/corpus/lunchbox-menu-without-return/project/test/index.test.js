const { main } = require("../src/index");
const { show } = require("../src/show");

test("cheapest first", () => {
  expect(main([]).split("\n")[0]).toMatch(/^Lentil soup +6\.50/);
});

test("of a day", () => {
  expect(main(["--day", "tue"])).toContain("Cheese dumplings");
  expect(main(["--day", "sun"])).toBe("Nothing today.");
});

test("nothing", () => {
  expect(show([])).toBe("Nothing today.");
});
