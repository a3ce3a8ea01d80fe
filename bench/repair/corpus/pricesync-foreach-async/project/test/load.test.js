import { expect, test } from "vitest";
import { loadPrices, loadStock } from "../src/load.js";
import { priceLine } from "../src/report.js";

test("stock", async () => expect(await loadStock(["kettle"])).toEqual({ kettle: 6 }));

test("no prices", async () => expect(await loadPrices([])).toEqual({}));

test("lines", () => expect(priceLine("a", { a: { cents: 150 } }, { a: 2 })).toBe("a: 1.50 (2 left)"));
