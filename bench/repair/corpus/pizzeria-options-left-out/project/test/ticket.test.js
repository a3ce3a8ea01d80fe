import { expect, test } from "vitest";
import { orderOf } from "../src/orders.js";
import { kitchenTicket, tableSlip } from "../src/ticket.js";

test("kitchen", () => {
  expect(kitchenTicket(orderOf(5), { width: 30 })).toBe("TABLE 7\n2 x Funghi\n1 x Diavola");
  expect(kitchenTicket(orderOf(6), orderOf(6).options)).toBe("TABLE 1\n1 X MARINARA");
});

test("table", () => {
  expect(tableSlip(orderOf(4))).toBe("Table 2\nMargherita");
  expect(tableSlip(orderOf(4), { width: 4 })).toBe("Table 2\nMarg");
});
