import { describe, expect, it } from "vitest";
import { givenFault } from "../fault/open-fault.testing.ts";
import { contractRecipe } from "./index.ts";

const CARD = `from dataclasses import dataclass


@dataclass
class Card:
    strokes: int
    penalties: int
    handicap: int

    def net(self):
        return self.strokes + self.penalties - self.handicap


def card(raw):
    return Card(
        strokes=raw["strokes"],
        penalties=raw.get("penalties", 0),
        handicap=raw.get("handicap"),
    )


def net(raw):
    return card(raw).net()
`;

async function given(source: string) {
  const fault = await givenFault({
    files: { "card.py": source },
    type: "TypeError",
    message: "unsupported operand type(s) for -: 'int' and 'NoneType'",
    trace: [
      ["card.py", "return card(raw).net()"],
      ["card.py", "- self.handicap"],
    ],
  });
  return fault.patches(contractRecipe).length > 0 ? fault.fixed(contractRecipe, "card.py") : "";
}

describe("what may be left out beside its kin", () => {
  it("has the default of a field of the same type", async () => {
    expect(await given(CARD)).toContain('handicap=raw.get("handicap", 0),');
  });

  it.each([
    ["the field may be None", CARD.replace("handicap: int", "handicap: int | None")],
    ["the other is of another type", CARD.replace("penalties: int", "penalties: float")],
    ["the other has a value of its own", CARD.replace('"penalties", 0', '"penalties", 3')],
  ])("has none where %s", async (_, source) => {
    expect(await given(source)).not.toMatch(/raw\.get\("handicap", [03]\)/);
  });
});
