import { describe, expect, it } from "vitest";
import { givenFault } from "../fault/open-fault.testing.ts";
import { siblingGuardRecipe } from "./index.ts";

const MODEL = `from dataclasses import dataclass, field
from decimal import Decimal


@dataclass
class Line:
    price: Decimal
    count: int = 1
    discount: Decimal | None = None

    def net(self):
        price = self.price * self.count
        if self.discount is not None:
            price -= price * self.discount
        return price


@dataclass
class Invoice:
    lines: list[Line] = field(default_factory=list)

    def saved(self):
        return sum((line.price * line.count * line.discount for line in self.lines), Decimal(0))
`;

async function fixed(source: string) {
  const fault = await givenFault({
    files: { "app/model.py": source },
    type: "TypeError",
    message: "unsupported operand type(s) for *: 'decimal.Decimal' and 'NoneType'",
    trace: [["app/model.py", "return sum("]],
  });
  return fault.fixed(siblingGuardRecipe, "app/model.py");
}

describe("a sum over a part that not every item has", () => {
  it("is taken of those that have it, where the items go on without it", async () => {
    expect(await fixed(MODEL)).toContain(
      "line.price * line.count * line.discount for line in self.lines if line.discount is not None), Decimal(0))",
    );
  });

  it.each([
    ["the item refuses to be without it", MODEL.replace("price -= price * self.discount", "return None")],
    [
      "the part is added and not multiplied",
      MODEL.replace("line.count * line.discount", "line.count + line.discount"),
    ],
    ["the item does not ask", MODEL.replace("if self.discount is not None:", "if self.count:")],
  ])("is left alone where %s", async (_name, source) => {
    expect(await fixed(source)).toBeNull();
  });
});
