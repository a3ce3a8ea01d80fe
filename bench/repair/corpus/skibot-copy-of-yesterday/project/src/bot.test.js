import assert from "node:assert/strict";
import test from "node:test";
import { makeBot } from "./bot.js";
import { forecastText } from "./texts.js";
import { NoForecast, Weather } from "./weather.js";

const days = [
  { date: "2026-01-04", fresh: 5, depth: 90 },
  { date: "2026-01-05", fresh: 7, depth: 95 },
];
const weather = (ask, copies = {}) => new Weather({ ask, copies, log: () => {} });

test("snow", async () => {
  const copies = {};
  const bot = makeBot(weather(async (resort) => ({ resort, days }), copies));
  assert.equal(await bot({ text: "!snow Celliers" }), "celliers: 90 cm, 5 cm of it fresh.\n2026-01-05: 7 cm more.");
  assert.deepEqual(copies, { celliers: { resort: "celliers", days } });
});

test("neither forecast nor copy", async () => {
  const failing = weather(async () => {
    throw new Error("answered 503");
  });
  await assert.rejects(failing.forecast("celliers"), NoForecast);
  assert.equal(await makeBot(failing)({ text: "!snow celliers" }), "Sorry, no forecast for celliers.");
});

test("an older forecast says so", () => {
  assert.match(forecastText({ resort: "x", days: days.slice(0, 1), stale: true }), /older forecast/);
});

test("lifts, and what is not for the bot", async () => {
  const bot = makeBot(weather(async () => null));
  assert.equal(await bot({ text: "!lifts celliers" }), "celliers: all 4 lifts run.");
  assert.equal(await bot({ text: "good morning" }), null);
  assert.equal(await bot({ text: "!dance" }), "What? Try !help");
});
