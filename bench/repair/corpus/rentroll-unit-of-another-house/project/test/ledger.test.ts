import { expect, test } from "vitest";
import { buildings } from "../src/data.ts";
import { ledgerOf, settle } from "../src/ledger.ts";

const unit = () => structuredClone(buildings[0].units[0]);

test("what is due", () => {
  expect(ledgerOf(unit())).toEqual({ unit: "1A", tenant: "R. Osei", due: 81_000, open: ["2026-02"] });
});

test("a month is settled once", () => {
  const one = unit();
  expect(settle(one, "2026-02")).toBe(true);
  expect(settle(one, "2026-02")).toBe(false);
  expect(ledgerOf(one).due).toBe(0);
});
