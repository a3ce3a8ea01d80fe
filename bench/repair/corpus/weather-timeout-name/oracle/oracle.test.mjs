import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";
import { createApp } from "../src/app.js";
import { ForecastUnavailable, forecast } from "../src/forecast.js";

const failing = (error) => async () => {
  throw error;
};
const slow = (_path, signal) => new Promise((_, reject) => signal.addEventListener("abort", () => reject(signal.reason)));

test("a service that is slow is not to be had", async () => {
  const alive = setTimeout(() => {}, 5_000);
  const answer = await send(createApp(slow, { timeout: 10 }), "/weather/kiel");
  clearTimeout(alive);
  assert.deepEqual([answer.status, answer.body], [503, { error: "forecast_unavailable" }]);
  await assert.rejects(forecast(failing(new DOMException("x", "TimeoutError")), "a"), ForecastUnavailable);
});

test("the others", async () => {
  await assert.rejects(forecast(failing(new DOMException("x", "AbortError")), "a"), ForecastUnavailable);
  await assert.rejects(forecast(failing(new TypeError("x")), "a"), ForecastUnavailable);
  await assert.rejects(forecast(failing(new RangeError("x")), "a"), RangeError);
  await assert.rejects(forecast(failing(new SyntaxError("x")), "a"), SyntaxError);
});
