import { describe, expect, it } from "vitest";
import { badTextRecipe } from "../bad-text/index.ts";
import { givenFault } from "../fault/open-fault.testing.ts";

const NUMBERS = `@router.get("/sizes")
def sizes(size: str):
    try:
        number = int(size)
    except ValueError:
        raise HTTPException(status_code=422, detail="size is not valid")
    return {"size": number}
`;

const CHOICES = `@router.get("/grains")
def grains(grain: str):
    try:
        wanted = Grain(grain)
    except ValueError:
        raise HTTPException(status_code=422, detail="grain is not valid")
    return {"grain": wanted.value}
`;

async function refusals(value: string, house: string): Promise<number> {
  const source = `from enum import Enum

from fastapi import APIRouter, HTTPException

router = APIRouter()


class Grain(Enum):
    FINE = "fine"


class Colour(Enum):
    RED = "red"


${house}

@router.get("/shirts")
def shirts(colour: str):
    picked = Colour(colour)
    return {"colour": picked.value}
`;
  const fault = await givenFault({
    files: { "app/api.py": source },
    type: "ValueError",
    message: `'${value}' is not a valid Colour`,
    trace: [["app/api.py", "picked = Colour"]],
    request: { path: "/shirts", route: "/shirts", query: [["colour", value]] },
  });
  return fault.patches(badTextRecipe).filter(({ basis }) => basis === "house").length;
}

describe("a member of an enumeration that is written otherwise", () => {
  it.each(["Red", " red", "RED "])("is not refused as a number that cannot be read is: %j", async (value) => {
    expect(await refusals(value, NUMBERS)).toBe(0);
  });

  it("is refused where the house refuses choices as they come", async () => {
    expect(await refusals("Red", CHOICES)).toBeGreaterThan(0);
  });

  it("what is no member in any writing is refused", async () => {
    expect(await refusals("blue", NUMBERS)).toBeGreaterThan(0);
  });
});
