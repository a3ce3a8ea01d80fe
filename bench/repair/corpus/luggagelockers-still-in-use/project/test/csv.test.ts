import { expect, test } from "vitest";
import { toCsv } from "../src/csv";
import { parseRentals } from "../src/rental";

test("csv", () => {
  const rental = { locker: "B1", size: "S" as const, opened: "2026-07-01T08:00:00+02:00", emptied: "2026-07-01T09:00:00Z" };
  expect(toCsv([rental])).toBe("locker,size,opened,paid,emptied\nB1,S,2026-07-01T06:00:00Z,,2026-07-01T09:00:00Z");
});

test("rentals", () => {
  expect(parseRentals('{"locker":"A"}\n\n')).toEqual([{ locker: "A" }]);
});
