import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import test from "node:test";
import { restAfter, shortestRest } from "../src/schedule.ts";

const matches = (...dates) => dates.map((date) => ({ date, home: "H", away: "W", referee: "A" }));

test("nothing follows the last", () => {
  assert.deepEqual(restAfter(matches("2026-01-01", "2026-01-08", "2026-01-08", "2026-01-12")), [7, 0, 4, null]);
  assert.deepEqual(restAfter(matches("2026-01-01")), [null]);
  assert.deepEqual(restAfter([]), []);
  assert.equal(shortestRest(matches("2026-01-01")), null);
});

test("the program", () => {
  const run = spawnSync(process.execPath, ["--import", "tsx", "src/rest.ts", "season.json", "Okoye"], {
    encoding: "utf8",
  });
  assert.deepEqual(run.stdout.trim().split("\n"), [
    "2026-03-07  Albion v Rovers  7d",
    "2026-03-14  Rovers v Town  17d",
    "2026-03-31  City v Albion  -",
  ]);
});
