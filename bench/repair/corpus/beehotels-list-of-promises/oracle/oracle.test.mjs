import assert from "node:assert/strict";
import test from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { season } from "../lib/season.js";
import { surveys } from "../lib/surveys.js";

test("all hotels of a year, in order", async () => {
  assert.deepEqual(await season(surveys("fixtures"), 2026), ["meadow   50 (3)", "school   12 (0)", "all      62"]);
  const slow = {
    names: async () => ["30", "1"],
    load: async (name) => {
      await sleep(Number(name));
      return { hotel: `h${name}`, tubes: { osmia: Number(name) }, parasites: 0 };
    },
  };
  assert.deepEqual(await season(slow, 1), ["h30      30 (0)", "h1       1 (0)", "all      31"]);
});

test("a survey that cannot be read is heard of", async () => {
  const source = { names: async () => ["a"], load: () => Promise.reject(new Error("torn")) };
  await assert.rejects(season(source, 1), /torn/);
});
