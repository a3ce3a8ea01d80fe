const { priceOf } = require("../src/prices");
const { bill } = require("../src/bills");

test("prices", () => {
  expect(priceOf("hamlet", "A1")).toBe(4200);
  expect(priceOf("premiere-hamlet", "C10")).toBe(3900);
});

test("nothing on the bill", () => {
  expect(bill("hamlet", ["Z1"])).toEqual({ lines: [], total: 0 });
});
