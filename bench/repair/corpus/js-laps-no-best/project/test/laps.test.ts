import { describe as group, expect, it } from "vitest";
import { describe, fastest, slowest } from "../src/laps.ts";

const laps = [{ driver: "Ada", seconds: 61.2 }, { driver: "Bo", seconds: 63 }];

group("laps", () => {
  it("finds both ends", () => {
    expect(fastest(laps)?.driver).toBe("Ada");
    expect(slowest(laps)?.driver).toBe("Bo");
  });
  it("has no slowest of none", () => {
    expect(slowest([])).toBeNull();
  });
  it("describes", () => {
    expect(describe(laps)).toBe("Ada in 61.2 s");
  });
});
