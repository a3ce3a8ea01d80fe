import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";
import { createApp } from "../src/app.js";
import { dayName } from "../src/days.js";

test("days in every user's language", async () => {
  assert.deepEqual((await send(createApp(), "/bo/day/2026-03-02")).body, { day: "mandag" });
  assert.equal(dayName(new Date(0), "fr_CA"), "jeudi");
  assert.equal(dayName(new Date(0), "zh_Hant_TW"), "星期四");
  assert.equal(dayName(new Date(0), "de-DE"), "Donnerstag");
  assert.equal(dayName(new Date(0)), "Thursday");
});
