import { describe, expect, it } from "vitest";
import { givenFault } from "../fault/open-fault.testing.ts";
import { noneValueRecipe } from "../none-value/index.ts";

const HEAD =
  'from fastapi import FastAPI, HTTPException\nfrom sqlalchemy import func, select\n\napp = FastAPI()\n\n\n@app.get("/orders/{number}")\ndef order(number: int):\n    row = session.get(Order, number)\n    if row is None:\n        raise HTTPException(status_code=404, detail="Order not found")\n    return row\n\n\n';

async function repaired(line: string): Promise<string | null> {
  const source = `${HEAD}@app.get("/orders/{number}/total")\ndef total(number: int):\n    cents = ${line}\n    return {"total": cents / 100}\n`;
  const fault = await givenFault({
    files: { "app.py": source },
    type: "TypeError",
    message: "unsupported operand type(s) for /: 'NoneType' and 'int'",
    trace: [["app.py", "cents / 100"]],
    request: { method: "GET", path: "/orders/4/total", route: "/orders/{number}/total" },
  });
  return fault.fixed(noneValueRecipe, "app.py");
}

describe("what a query computes over no rows", () => {
  it.each([
    "session.scalar(select(func.sum(Line.cents)).where(Line.number == number))",
    "session.query(func.sum(Line.cents)).scalar()",
    'db.execute("select sum(cents) from lines where number = ?", (number,)).fetchone()[0]',
  ])("is 0 for a sum: %s", async (line) => {
    expect(await repaired(line)).toContain(`    cents = ${line} or 0\n`);
  });

  it("is no row that is missing", async () => {
    const line = "session.scalar(select(func.max(Line.cents)).where(Line.number == number))";
    expect((await repaired(line)) ?? "").not.toContain("Cents not found");
  });
});
