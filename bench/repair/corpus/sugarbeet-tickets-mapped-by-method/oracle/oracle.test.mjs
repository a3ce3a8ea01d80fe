import assert from "node:assert/strict";
import test from "node:test";
import TicketPrinter from "../lib/printer.js";

test("all tickets, numbered on by the same printer", () => {
  const printer = new TicketPrinter({ factory: "Werk", unit: "t" });
  const loads = [
    { grower: "A", gross: 10, tare: 4 },
    { grower: "B", gross: 20.5, tare: 5 },
  ];
  assert.equal(printer.printAll(loads), "Werk no. 1: A 6.0 t\nWerk no. 2: B 15.5 t");
  assert.equal(printer.printed, 2);
  assert.equal(printer.print(loads[0]), "Werk no. 3: A 6.0 t");
  assert.equal(printer.printAll([]), "");
});
