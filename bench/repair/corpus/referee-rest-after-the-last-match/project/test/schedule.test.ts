import assert from "node:assert/strict";
import { test } from "node:test";
import { matchesOf } from "../src/matches.ts";
import { daysBetween, restAfter, shortestRest } from "../src/schedule.ts";
import { row } from "../src/table.ts";

const match = (date: string, referee = "A") => ({ date, home: "H", away: "W", referee });

test("matches of a referee", () => {
  const season = [match("2026-02-02"), match("2026-02-01", "B"), match("2026-01-30")];
  assert.deepEqual(matchesOf(season, "A").map(({ date }) => date), ["2026-01-30", "2026-02-02"]);
});

test("rest", () => {
  assert.equal(daysBetween("2026-02-27", "2026-03-02"), 3);
  assert.equal(shortestRest([match("2026-01-01"), match("2026-01-08"), match("2026-01-12")]), 4);
  assert.deepEqual(restAfter([]), []);
  assert.equal(row(match("2026-01-01"), null), "2026-01-01  H v W  -");
});
