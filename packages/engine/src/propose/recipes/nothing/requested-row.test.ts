import { describe, expect, it } from "vitest";
import { givenFault } from "../fault/open-fault.testing.ts";
import { noneAttributeRecipe } from "../none-attribute/index.ts";

const HEAD =
  'from fastapi import APIRouter, Depends, HTTPException\n\nrouter = APIRouter()\n\n\n@router.get("/customers/{number}")\ndef read(number: int, session: Session = Depends(get_session)):\n    customer = session.get(Customer, number)\n    if customer is None:\n        raise HTTPException(status_code=404, detail="Customer not found")\n    return customer\n\n\n';

describe("a row that a handler uses where it looks it up", () => {
  it.each([
    'return {"name": session.get(Customer, number).name}',
    "return session.scalars(select(Customer).where(Customer.id == number)).first().name",
    "customer = session.get(Customer, number)\n    return customer.name",
  ])("is answered with 404 as elsewhere: %s", async (line) => {
    const source = `${HEAD}@router.get("/customers/{number}/name")\ndef name(number: int, session: Session = Depends(get_session)):\n    ${line}\n`;
    const fault = await givenFault({
      files: { "app.py": source },
      type: "AttributeError",
      message: "'NoneType' object has no attribute 'name'",
      trace: [["app.py", line.split("\n").at(-1)?.trim() ?? ""]],
      request: { method: "GET", path: "/customers/4/name", route: "/customers/{number}/name" },
    });
    const fixed = (await fault.fixed(noneAttributeRecipe, "app.py")) ?? "";
    expect(fixed.split('detail="Customer not found"').length).toBe(3);
  });
});
