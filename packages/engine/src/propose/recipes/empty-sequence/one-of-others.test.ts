import { describe, expect, it } from "vitest";
import { givenFault } from "../fault/open-fault.testing.ts";
import { emptySequenceRecipe } from "./index.ts";

describe("a figure of nothing that is one entry of a record", () => {
  it("is nothing itself, and the record keeps its other entries", async () => {
    const fault = await givenFault({
      files: {
        "waits/stats.py":
          'from statistics import mean\n\n\ndef average(minutes):\n    return mean(minutes) if minutes else None\n\n\ndef describe(visits):\n    minutes = [visit.minutes for visit in visits]\n    urgent = [visit.minutes for visit in visits if visit.urgent]\n    return {\n        "mean": average(minutes),\n        "urgent": mean(urgent),\n    }\n',
      },
      type: "StatisticsError",
      message: "mean requires at least one data point",
      trace: [["waits/stats.py", '"urgent": mean(urgent)']],
    });
    expect(await fault.fixed(emptySequenceRecipe, "waits/stats.py")).toContain(
      '"urgent": mean(urgent) if urgent else None,',
    );
  });
});
