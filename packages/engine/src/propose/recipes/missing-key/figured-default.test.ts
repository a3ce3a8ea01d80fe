import { describe, expect, it } from "vitest";
import { givenFault } from "../fault/open-fault.testing.ts";
import { missingKeyRecipe } from "./index.ts";

async function fixed(source: string, line: string, key: string) {
  const fault = await givenFault({
    files: { "app/rows.py": source },
    type: "KeyError",
    message: `'${key}'`,
    trace: [["app/rows.py", line]],
  });
  return fault.fixed(missingKeyRecipe, "app/rows.py");
}

const INVOICES = `def total(invoice):
    return invoice.get("total", invoice["net"] + round(invoice["tax"]))


def sheet(rows):
    return [row["total"] for row in rows]
`;

describe("a key for which another function figures something out of the record", () => {
  it("is figured out here too, of the record that is here", async () => {
    expect(await fixed(INVOICES, "return [row", "total")).toContain(
      'return [row.get("total", row["net"] + round(row["tax"])) for row in rows]\n',
    );
  });

  it("is so where it comes of the key under which the record stands", async () => {
    const source = `ROOMS = {"101": {"floor": 1}, "202": {}}


def floor(number):
    return ROOMS[number].get("floor", int(number[0]))


def by_floor():
    floors = {}
    for name, room in ROOMS.items():
        floors.setdefault(room["floor"], []).append(name)
    return floors
`;
    expect(await fixed(source, "floors.setdefault", "floor")).toContain(
      'floors.setdefault(room.get("floor", int(name[0])), []).append(name)',
    );
  });

  it.each([
    [
      "it takes something that is not here",
      INVOICES.replace('round(invoice["tax"])', "invoice_tax").replace("(invoice)", "(invoice, invoice_tax)"),
    ],
    [
      "it has nothing to do with the record",
      INVOICES.replace('invoice["net"] + round(invoice["tax"])', "fetch()"),
    ],
    [
      "others figure it out in another way",
      `${INVOICES}\n\ndef other(invoice):\n    return invoice.get("total", invoice["sum"])\n`,
    ],
  ])("is left alone where %s", async (_name, source) => {
    expect((await fixed(source, "return [row", "total")) ?? "").not.toContain('row.get("total"');
  });
});
