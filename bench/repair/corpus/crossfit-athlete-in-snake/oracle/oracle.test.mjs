import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";
import { createApp } from "../src/app.ts";
import { toAthlete, toScore } from "../src/db/mappers.ts";

test("the leaderboard", async () => {
  const answer = await send(createApp(), "/workouts/fran/leaderboard");
  assert.equal(answer.status, 200);
  assert.deepEqual(answer.body, [
    { place: 1, who: "JR", seconds: 187 },
    { place: 2, who: "OS", seconds: 201 },
  ]);
});

test("an athlete as declared", () => {
  const made = toAthlete({ id: 9, full_name: "Ida Moe", home_box: "Ost", joined_at: "2026-01-02" });
  assert.equal(made.fullName, "Ida Moe");
  assert.equal(made.homeBox, "Ost");
  assert.ok(made.joinedAt instanceof Date && made.joinedAt.toISOString().startsWith("2026-01-02"));
  assert.equal(toScore({ athlete_id: 1, workout: "a", seconds: 1 }).athleteId, 1);
});
