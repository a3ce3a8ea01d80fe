const { Entry } = require("../src/entry");
const { readPending, readStatement } = require("../src/statement");
const { totals } = require("../src/totals");

test("a line", () => {
  expect(String(Entry.parse("2026-01-05;salary;2500.00"))).toBe("2026-01-05 salary 2500.00");
});

test("pending entries", () => {
  const [entry] = readPending("2026-02-01;phone;-9.99\n");
  expect(String(entry)).toBe("2026-02-01 phone -9.99 (pending)");
});

test("totals", () => {
  expect(totals(readPending("a;b;1\na;c;-2\n"))).toEqual({ income: 100, spent: 200 });
  expect(totals(readStatement("\n"))).toEqual({ income: 0, spent: 0 });
});
