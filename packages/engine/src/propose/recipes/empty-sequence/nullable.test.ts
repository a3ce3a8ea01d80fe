import { describe, expect, it } from "vitest";
import { givenFault } from "../fault/open-fault.testing.ts";
import { emptySequenceRecipe } from "./index.ts";

async function fixed(last: string, declared: string, more = "") {
  const fault = await givenFault({
    files: {
      "fleet/kinds.py": `from dataclasses import dataclass\n\n\n@dataclass\nclass Sheet:\n    trips: int\n    ${declared}\n`,
      "fleet/sums.py": `def by_driver(trips):\n    return {trip.driver: trip for trip in trips}\n\n\ndef busiest(trips):\n    return ${last}\n`,
      "fleet/sheet.py": `from fleet import sums\nfrom fleet.kinds import Sheet\n\n\ndef sheet(trips):\n    return Sheet(trips=len(trips), busiest=sums.busiest(trips))\n${more}`,
    },
    type: last.includes("max") ? "ValueError" : "IndexError",
    message: last.includes("max") ? "max() arg is an empty sequence" : "list index out of range",
    trace: [
      ["fleet/sheet.py", "return Sheet"],
      ["fleet/sums.py", `return ${last}`],
    ],
    request: { path: "/sheet" },
  });
  return (await fault.fixed(emptySequenceRecipe, "fleet/sums.py")) ?? "";
}

const MOST = "max(by_driver(trips).items(), key=lambda pair: pair[1].km)[0]";

describe("what is taken of nothing, as the result of a function", () => {
  it("is None where the field that keeps it may be None", async () => {
    expect(await fixed(MOST, "busiest: str | None")).toContain(
      "    found = by_driver(trips)\n    if not found:\n        return None\n    return max(found.items(), key=lambda pair: pair[1].km)[0]\n",
    );
    expect(await fixed("trips[-1].driver.upper()", "busiest: Optional[str] = None")).toContain(
      "    if not trips:\n        return None\n    return trips[-1].driver.upper()\n",
    );
  });

  it.each([
    ["the field promises it", "busiest: str", ""],
    [
      "others do more with it",
      "busiest: str | None",
      "\n\ndef head(trips):\n    return sums.busiest(trips).title()\n",
    ],
  ])("is not None where %s", async (_name, declared, more) => {
    expect(await fixed(MOST, declared, more)).not.toContain("return None");
  });
});
