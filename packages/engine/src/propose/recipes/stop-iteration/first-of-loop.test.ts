import { describe, expect, it } from "vitest";
import { givenFault } from "../fault/open-fault.testing.ts";
import { stopIterationRecipe } from "./index.ts";

const CLIMB = `def climb(points):
    total = 0.0
    points = iter(points)
    previous = next(points)
    for point in points:
        total += max(0.0, point - previous)
        previous = point
    return total
`;

async function given(source: string) {
  const fault = await givenFault({
    files: { "climb.py": source },
    type: "StopIteration",
    message: "",
    trace: [["climb.py", "next(points)"]],
  });
  return fault.patches(stopIterationRecipe).length > 0 ? fault.fixed(stopIterationRecipe, "climb.py") : null;
}

describe("a first item for the loop behind it", () => {
  it.each([
    ["itself", CLIMB],
    ["numbered", CLIMB.replace("for point in points", "for number, point in enumerate(points)")],
  ])("may be None where nobody else reads it: the iterator %s", async (_, source) => {
    expect(await given(source)).toContain("    previous = next(points, None)\n");
  });

  it.each([
    ["it is read behind the loop", CLIMB.replace("return total", "return total + previous")],
    ["it is read before the loop", CLIMB.replace("    for point", "    print(previous.name)\n    for point")],
    ["the loop goes over something else", CLIMB.replace("in points:", "in list(others):")],
  ])("is not None where %s", async (_, source) => {
    expect((await given(source)) ?? "").not.toContain("previous = next(points, None)\n    for");
  });
});
