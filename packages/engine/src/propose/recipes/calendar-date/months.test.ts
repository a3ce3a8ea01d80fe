import { describe, expect, it } from "vitest";
import { givenFault } from "../fault/open-fault.testing.ts";
import { calendarDateRecipe } from "./index.ts";

async function fixed(
  source: string,
  line: string,
  message = "month must be in 1..12",
): Promise<string | null> {
  const fault = await givenFault({
    files: { "app/terms.py": source },
    type: "ValueError",
    message,
    trace: [["app/terms.py", line]],
  });
  return fault.fixed(calendarDateRecipe, "app/terms.py");
}

const HEAD = "from datetime import date\n\n\n";

describe("a month that is counted beyond its year", () => {
  it.each([
    ["date(day.year, day.month + 1, 1)", "date(day.year + day.month // 12, day.month % 12 + 1, 1)"],
    [
      "date(day.year, day.month - 1, 1)",
      "date(day.year + (day.month - 2) // 12, (day.month - 2) % 12 + 1, 1)",
    ],
    [
      "date(year=day.year, month=day.month + count, day=1)",
      "date(year=day.year + (day.month + count - 1) // 12, month=(day.month + count - 1) % 12 + 1, day=1)",
    ],
    [
      "day.replace(month=day.month + 3, day=1)",
      "day.replace(month=(day.month + 2) % 12 + 1, day=1, year=day.year + (day.month + 2) // 12)",
    ],
  ])("%s", async (before, after) => {
    const text = await fixed(`${HEAD}def term(day, count):\n    return ${before}\n`, before);
    expect(text).toContain(`return ${after}`);
  });

  it("is carried with the day that is kept, which may not be in the other month", async () => {
    const text = await fixed(
      `${HEAD}def following(day):\n    return day.replace(month=day.month + 1)\n`,
      "replace(",
    );
    expect(text).toContain("import calendar");
    expect(text).toContain(
      "day=min(day.day, calendar.monthrange(day.year + day.month // 12, day.month % 12 + 1)[1])",
    );
  });

  it("is carried where it was counted before", async () => {
    const body =
      "    month = start.month\n    for _ in range(count):\n        month += 1\n    return date(start.year, month, 1)\n";
    const text = await fixed(`${HEAD}def after(start, count):\n${body}`, "date(start.year");
    expect(text).toContain("date(start.year + (month - 1) // 12, (month - 1) % 12 + 1, 1)");
  });

  it("is not moved where somebody wrote it wrongly", async () => {
    const source = `${HEAD}def read(text):\n    year, month, day = map(int, text.split("-"))\n    return date(year, month, day)\n`;
    expect(await fixed(source, "date(year")).toBeNull();
  });
});
