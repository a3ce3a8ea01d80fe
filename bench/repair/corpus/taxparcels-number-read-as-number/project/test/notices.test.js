const { readTable } = require("../lib/table");
const { noticeOf } = require("../lib/notice");
const { districtOf } = require("../lib/district");

test("rows", () => {
  expect(readTable("parcel,owner,zip,area\n12-0001,A,04109,10\n31-0001,B,10001,\n")).toEqual([
    { parcel: "12-0001", owner: "A", zip: "04109", area: 10 },
    { parcel: "31-0001", owner: "B", zip: "10001", area: "" },
  ]);
});

test("districts", () => {
  expect(districtOf("12-0345")).toBe("Harbour");
  expect(districtOf("77-0345")).toBe("district 77");
  expect(districtOf("0345")).toBe("old register");
});

test("notices", () => {
  expect(noticeOf({ parcel: "31-0002", owner: "C", zip: "10001", area: 100, rate: 0.9 })).toBe(
    "31-0002 (Hill): C, 10001, owes 90.00",
  );
});
