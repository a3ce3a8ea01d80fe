import { describe, expect, it } from "vitest";
import { readNight } from "../src/reader.ts";
import { averageSleep, minutesOf, totalMinutes } from "../src/stats.ts";

const raw = {
  date: "2026-02-10",
  asleep_at: "23:00",
  awake_at: "07:00",
  stages: [
    { kind: "deep", minutes: 60 },
    { kind: "rem", minutes: 90 },
    { kind: "awake", minutes: 15 },
    { kind: "deep", minutes: 30 },
  ],
};

describe("nights", () => {
  it("reads the first series", () => {
    expect(readNight(raw)).toMatchObject({ date: "2026-02-10", asleepAt: "23:00", awakeAt: "07:00" });
  });

  it("reads the times of the second series", () => {
    const night = readNight({ format: 2, night: "2026-02-11", sleep: { from: "22:00", to: "06:00", stages: [] } });
    expect(night).toMatchObject({ date: "2026-02-11", asleepAt: "22:00", awakeAt: "06:00" });
  });

  it("adds up", () => {
    expect(minutesOf(readNight(raw), "deep")).toBe(90);
    expect(totalMinutes(readNight(raw))).toBe(180);
    expect(averageSleep([readNight(raw)])).toBe(180);
    expect(averageSleep([])).toBe(null);
  });
});
