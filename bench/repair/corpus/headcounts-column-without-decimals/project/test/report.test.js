const { formatNumber, formatShare } = require("../lib/numbers");
const { report } = require("../lib/report");

test("numbers", () => {
  expect(formatNumber(1234.5)).toBe("1,234.50");
  expect(formatNumber(1.5, { digits: 3 })).toBe("1.50");
  expect(formatNumber(1.23456, { digits: 3 })).toBe("1.235");
});

test("shares", () => {
  expect(formatShare(1, 8)).toBe("12.50 %");
  expect(formatShare(1, 0)).toBe("–");
});

test("a report", () => {
  const text = report({
    title: "March",
    columns: [
      { key: "name", label: "Name" },
      { key: "cost", label: "Cost" },
    ],
    rows: [
      { name: "Lab", cost: 12 },
      { name: "Canteen", cost: null },
    ],
  });
  expect(text).toBe("March\n\nName      Cost\n-------  -----\nLab      12.00\nCanteen");
});
