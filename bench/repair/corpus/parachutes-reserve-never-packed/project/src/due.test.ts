import { expect, test } from "vitest";
import { due } from "./due";
import { line } from "./line";

const rig = (serial: string, ...days: string[]) => ({
  serial,
  made: "2015-01-01",
  packings: days.map((day) => ({ day, rigger: "ML" })),
});

test("what is due", () => {
  const rigs = [rig("a", "2026-08-01", "2025-01-01"), rig("b", "2026-01-01")];
  expect(due(rigs, "2026-09-01").map(({ serial }) => serial)).toEqual(["b"]);
});

test("lines", () => {
  expect(line(rig("a"))).toBe("a packed 2015-01-01 by maker");
  expect(line(rig("a", "2026-08-01"))).toBe("a packed 2026-08-01 by ML");
});
